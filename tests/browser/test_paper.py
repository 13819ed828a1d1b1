"""Rows on paper, in the look of other themes: the rows bring their own style along."""

from __future__ import annotations

import pytest
from paper import on_paper

from .conftest import Visits
from .pages import FRAMES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("frame", FRAMES)
def test_every_theme_prints_well(visits: Visits, site: str, frame: str) -> None:
    """A4; every statement once and in order; no row on two sheets; no letter below 14 pt; no control; 16 pt words."""
    with visits.open(f"{site}/{frame}/index.html", width=680, color_scheme="dark") as page:
        found = on_paper(page)
        assert found.paper == {(210, 297)}
        assert found.faults == {}
        assert found.smallest >= 14
        # One column, as wide as the sheet: the words of a row have the space that the picture leaves.
        wide = "e => e.getBoundingClientRect().width / document.documentElement.clientWidth"
        assert page.locator("#r2").evaluate(wide) > 0.9
