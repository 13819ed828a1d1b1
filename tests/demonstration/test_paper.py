"""The demonstration site, printed from a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from paper import on_paper
from playwright.sync_api import Browser

from .test_demonstration import PAGES

pytestmark = pytest.mark.browser


def test_every_page_prints_well(browser: Browser, site_dir: Path) -> None:
    """A4; every statement once and in order; no row on two sheets; no letter below 14 pt; no control."""
    with browser.new_context(color_scheme="dark") as context:
        tab = context.new_page()
        for page in PAGES:
            tab.goto((site_dir / page.with_suffix(".html")).as_uri())
            found = on_paper(tab)
            assert found.paper == {(210, 297)}
            assert found.faults == {}, page
            assert found.smallest >= 14, page
