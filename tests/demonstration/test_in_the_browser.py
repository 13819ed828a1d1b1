"""The demonstration site in a real Chromium that can reach no other host."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser.conftest import slowly
from playwright.sync_api import Browser

from .test_demonstration import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_it_speaks_when_asked_and_asks_nobody_else(browser: Browser, site_dir: Path, page: Path) -> None:
    """From a folder on disk: no other host, no error, and Listen marks the first statement with its row."""
    with browser.new_context() as context:
        tab = context.new_page()
        asked: list[str] = []
        errors: list[str] = []
        tab.on("request", lambda request: asked.append(request.url))
        # Material's own search cannot work from a folder, and says so.
        tab.on("pageerror", lambda error: errors.append(str(error)) if "search_index" not in str(error) else None)
        tab.goto((site_dir / page.with_suffix(".html")).as_uri())
        slowly(tab)
        tab.locator("[data-er-play]").click()
        tab.wait_for_selector("h1 .er-s.is-spoken")
        tab.locator(".er-row [data-er-listen]").first.click()
        tab.wait_for_selector(".er-row.is-speaking .er-s.is-spoken")

        assert tab.locator(".is-spoken").count() == 1
        assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
        assert errors == []
        broken = (
            "Array.from(document.images).filter(i => { i.loading = 'eager'; return i.complete && !i.naturalWidth })"
        )
        assert tab.evaluate(f"{broken}.map(i => i.src)") == []
