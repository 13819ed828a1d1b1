"""The site in Firefox, from a folder on disk: nothing fails, nothing is broken, sound plays and marks its words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright


@pytest.fixture(scope="module")
def firefox() -> Iterator[Browser]:
    """Firefox, as Playwright installs it."""
    with sync_playwright() as playwright:
        browser = getattr(playwright, os.environ.get("OUTSIDE_BROWSER", "firefox")).launch()
        yield browser
        browser.close()


def test_every_page_works(firefox: Browser, site_dir: Path, pages: list[str]) -> None:
    """No error of a script, no request to another host, every picture there, nothing to scroll sideways at 320."""
    for name in (page for page in pages if page not in ("404.html", "search.html")):
        with firefox.new_context(viewport={"width": 320, "height": 640}) as context:
            page = context.new_page()
            asked: list[str] = []
            errors: list[str] = []
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.on("pageerror", lambda error, errors=errors: errors.append(str(error)))
            page.goto((site_dir / name).as_uri())
            page.locator("[data-er-play]").first.click()
            page.wait_for_selector(".er-s.is-spoken")
            assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == [], name
            assert errors == [], name
            broken = "Array.from(document.images).filter(i => i.complete && !i.naturalWidth).map(i => i.src)"
            assert page.evaluate(broken) == [], name
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
