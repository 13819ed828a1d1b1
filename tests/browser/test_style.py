"""What a reader sees: sizes, places, colours, paper. Measured in a real Chromium, in three frames."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .conftest import Visits, slowly
from .pages import FRAMES

pytestmark = pytest.mark.browser

OURS = {"material": ".md-content", "mkdocs": "[role=main]", "bare": "html"}
LEVELS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Whether all the words of a page are one landmark is for the theme to say, not for what stands in its middle.
OF_THE_THEME = {"region", "landmark-one-main", "page-has-heading-one"}


def boxes(page: Page, row: str) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """The row, its plate and its words: left, top, right, bottom, in CSS pixels."""
    what = """e => { const b = e.getBoundingClientRect();
        return {left: b.left, top: b.top, right: b.right, bottom: b.bottom, width: b.width} }"""
    places = (f"#{row}", f"#{row} > .er-plate", f"#{row} > .er-words")
    of_row, plate, words = (page.locator(place).evaluate(what) for place in places)
    return of_row, plate, words


def styles(page: Page, selector: str, name: str) -> list[str]:
    """The computed property of everything that matches."""
    read = "(all, name) => all.map(e => getComputedStyle(e).getPropertyValue(name))"
    values: list[str] = page.locator(selector).evaluate_all(read, name)
    assert values, selector
    return values


def speak(page: Page) -> None:
    """The second row is being spoken."""
    slowly(page).locator("#r2 [data-er-listen]").click()
    page.wait_for_selector("#r2 .is-spoken")


@pytest.mark.parametrize("frame", FRAMES)
def test_picture_is_left_from_480(visits: Visits, site: str, frame: str) -> None:
    """From 480 CSS pixels the picture is left of its words, at least 120 px wide, beside Material's sidebars too."""
    with visits.open(f"{site}/{frame}/index.html") as page:
        for width in (480, 768, 960, 1000, 1220, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            for row in ("r1", "r2", "r3", "r4", "r5"):
                _, plate, words = boxes(page, row)
                assert plate["right"] <= words["left"], (width, row)
                assert plate["width"] >= 120
                assert plate["top"] < words["bottom"]
                assert words["top"] < plate["bottom"]


@pytest.mark.parametrize("frame", FRAMES)
def test_picture_is_directly_above_its_words_on_a_phone(visits: Visits, site: str, frame: str) -> None:
    """Below 480 the picture stands directly before its words, in one block with an edge all round."""
    with visits.open(f"{site}/{frame}/index.html", width=360) as page:
        for width in (320, 360, 479):
            page.set_viewport_size({"width": width, "height": 800})
            for row in ("r1", "r2", "r3", "r4", "r5"):
                block, plate, words = boxes(page, row)
                assert plate["bottom"] <= words["top"] + 0.5, (width, row)
                assert words["top"] - plate["bottom"] < 24
                assert plate["width"] >= 120
                assert block["left"] <= plate["left"]
                assert block["bottom"] >= words["bottom"]
        for side in ("top", "right", "bottom", "left"):
            assert set(styles(page, ".er-row", f"border-{side}-width")) == {"2px"}


@pytest.mark.parametrize("frame", FRAMES)
def test_nothing_to_scroll_sideways(visits: Visits, site: str, frame: str) -> None:
    """The words fit the screen, also while a row is spoken."""
    with visits.open(f"{site}/{frame}/index.html", width=320) as page:
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            speak(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.keyboard.press("Escape")


@pytest.mark.parametrize("frame", FRAMES)
def test_words_are_large_and_have_room(visits: Visits, site: str, frame: str) -> None:
    """16pt (21.3 px) or larger, lines 1.5 high or more, at the left, never slanted, no word cut in two."""
    every = ".er-s, .er-by, .er-mean p, .er-made dt, .er-made dd, .er-save"
    with visits.open(f"{site}/{frame}/index.html") as page:
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            sizes = [float(size[:-2]) for size in styles(page, every, "font-size")]
            assert min(sizes) >= 21.3
            lines = [float(line[:-2]) for line in styles(page, ".er-words .er-s, .er-mean p", "line-height")]
            words = [float(size[:-2]) for size in styles(page, ".er-words .er-s, .er-mean p", "font-size")]
            assert min(line / size for line, size in zip(lines, words, strict=True)) >= 1.5
            assert set(styles(page, ".er-s, .er-mean p", "text-align")) <= {"left", "start"}
            assert set(styles(page, ".er-s", "hyphens")) <= {"none", "manual"}
            assert set(styles(page, ".er-s, .er-s *", "font-style")) == {"normal"}
            in_ems = "all => all.map(e => e.getBoundingClientRect().width / parseFloat(getComputedStyle(e).fontSize))"
            assert max(page.locator(".er-words p").evaluate_all(in_ems)) <= 27.5


def test_each_sentence_has_its_own_line(visits: Visits, site: str) -> None:
    """In rows each sentence starts a line; a heading stays one run of words."""
    with visits.open(f"{site}/bare/index.html") as page:
        assert set(styles(page, ".er-words .er-s, .er-mean__words .er-s", "display")) == {"block"}
        assert set(styles(page, "h1 .er-s, h2 .er-s", "display")) == {"inline"}


def test_two_pictures_are_each_wide_enough(visits: Visits, site: str) -> None:
    """Two pictures of one row are never narrower than 120 px."""
    for frame in FRAMES:
        with visits.open(f"{site}/{frame}/index.html") as page:
            for width in (320, 480, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                widths = page.locator("#r3 .er-pic").evaluate_all(
                    "all => all.map(e => e.getBoundingClientRect().width)"
                )
                assert len(widths) == 2
                assert min(widths) >= 119.5


def test_targets_are_large(visits: Visits, site: str) -> None:
    """Whatever is pressed is at least 44 px high and wide; a link inside a sentence is the exception."""
    for width in (360, 1280):
        with visits.open(f"{site}/bare/index.html", width=width) as page:
            # The player's bar comes while it speaks; its own tests measure it.
            seen = "all.filter(e => e.checkVisibility())"
            size = f"all => {seen}.map(e => e.getBoundingClientRect()).map(b => Math.min(b.width, b.height))"
            sizes = page.locator(".er-btn, .er-save a").evaluate_all(size)
            assert len(sizes) == 9
            assert min(sizes) >= 44


def test_larger_words_of_the_browser_are_followed(visits: Visits, site: str) -> None:
    """A reader who doubled the browser's words gets larger words, and the phone's layout where they are tight."""
    with visits.open(f"{site}/bare/index.html", width=600) as page:
        page.add_style_tag(content="html{font-size:200%}")
        assert float(styles(page, "#s3", "font-size")[0][:-2]) > 30
        _, plate, words = boxes(page, "r2")
        assert plate["bottom"] <= words["top"] + 0.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("frame", "width"), [("material", 360), ("material", 1280), ("bare", 360), ("mkdocs", 1280)])
def test_axe_finds_nothing(visits: Visits, site: str, frame: str, scheme: Any, width: int) -> None:
    """The axe engine finds nothing at A, AA, AAA and best practice, at rest and while a row is spoken."""
    with visits.open(f"{site}/{frame}/index.html", width=width, color_scheme=scheme) as page:
        options = {
            "runOnly": {"type": "tag", "values": LEVELS},
            "rules": {n: {"enabled": True} for n in ("color-contrast-enhanced",)},
        }
        for state in ("rest", "spoken"):
            if state == "spoken":
                speak(page)
                page.evaluate("easyread.player.audio.playbackRate = 0.0625")  # so that the mark stays
            found = Axe().run(page, context=OURS[frame], options=options).response
            assert "color-contrast-enhanced" in {rule["id"] for rule in found["passes"]}
            bad = {
                rule["id"]: [node["html"] for node in rule["nodes"]]
                for rule in found["violations"]
                if frame == "bare" or rule["id"] not in OF_THE_THEME
            }
            assert bad == {}, state


@pytest.mark.parametrize("frame", ["material", "mkdocs"])
def test_dark_theme_is_dark(visits: Visits, site: str, frame: str) -> None:
    """Rows stand on the theme's own ground, light or dark."""
    grounds = {}
    for scheme in ("light", "dark"):
        with visits.open(f"{site}/{frame}/index.html", color_scheme=scheme) as page:
            grounds[scheme] = styles(page, "#r1", "background-color")[0]
            assert grounds[scheme] == styles(page, "body", "background-color")[0]
    assert grounds["light"] != grounds["dark"]


@pytest.mark.parametrize("frame", FRAMES)
def test_paper(visits: Visits, site: str, frame: str) -> None:
    """On paper: 16pt, picture left, no row cut in two, no button, no player, black on white."""
    with visits.open(f"{site}/{frame}/index.html", width=680, color_scheme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        assert page.locator(".er-btn:visible, audio:visible, .er-save:visible").count() == 0
        assert {round(float(size[:-2]), 1) for size in styles(page, ".er-words p > .er-s", "font-size")} >= {21.3}
        _, plate, words = boxes(page, "r2")
        assert plate["right"] <= words["left"]
        assert set(styles(page, ".er-row", "break-inside")) == {"avoid"}
        assert set(styles(page, ".er-words .er-s", "color")) == {"rgb(0, 0, 0)"}
        assert page.locator(".er-mean p:visible").count() == 2


def test_forced_colours_keep_marks_and_edges(visits: Visits, site: str) -> None:
    """With the device's own colours, buttons keep an edge and the spoken statement a mark."""
    with visits.open(f"{site}/bare/index.html", forced_colors="active") as page:
        speak(page)
        assert styles(page, "#r2 .is-spoken", "outline-style") == ["solid"]
        assert set(styles(page, ".er-btn", "border-bottom-width")) == {"5px"}
        assert page.locator(".er-btn .er-ic:visible").count() == page.locator(".er-btn:visible").count()
