"""Nothing on the demonstration site is in a reader's way: every page, every colour, large and small screens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from theme.test_reading import COLOURS, LEVELS, fits, opened

from .test_demonstration import PAGES

pytestmark = pytest.mark.browser

# The page for addresses that do not exist names its files from the root: tests/theme tries it from a server.
GENERATED = ("search.html",)
# Colours do not depend on the width: each is tried on the large screen, and the small one in the usual colours.
TRIED = {1280: COLOURS, 320: COLOURS[:1]}


@pytest.mark.parametrize("width", TRIED)
@pytest.mark.parametrize("name", [*(page.with_suffix(".html").as_posix() for page in PAGES), *GENERATED])
def test_axe_finds_nothing(browser: Browser, site_dir: Path, name: str, width: int) -> None:
    """A, AA, AAA and best practice: 0 findings with panel and menu open, and no sideways scroll."""
    options: Any = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        page.goto((site_dir / name).as_uri())
        opened(page)
        fits(page)
        for colours in TRIED[width]:
            page.locator(f"input[name=colours][value={colours}]").check()
            found = Axe().run(page, options=options).response
            bad = {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found["violations"]}
            assert bad == {}, colours
