"""What somebody saw who looked at each page: faults that are mended, so that they do not come back."""

from __future__ import annotations

import pytest
from browser.conftest import Visits

pytestmark = pytest.mark.browser

WIDTH = "element => element.getBoundingClientRect().width"


@pytest.mark.parametrize("width", [360, 1280])
def test_the_face_of_the_person_to_ask(visits: Visits, address: str, width: int) -> None:
    """The face is big enough to know who it is, and has one ring."""
    with visits.open(f"{address}/rights.html", width=width) as page:
        face = page.locator(".er-help .er-face")
        assert face.evaluate(WIDTH) >= 150
        assert face.evaluate("element => getComputedStyle(element).borderTopWidth") == "0px"
        assert face.locator("img").evaluate("element => getComputedStyle(element).borderTopWidth") != "0px"


def test_two_pictures_of_a_row_have_a_light_ground_each(visits: Visits, address: str) -> None:
    """Black lines of a drawing can be seen on dark and yellow, of each of two pictures."""
    with visits.open(f"{address}/rights.html?colours=dark", width=768) as page:
        plate = page.locator("#r2 > .er-plate")
        light = plate.evaluate("element => getComputedStyle(element).backgroundColor")
        plate.evaluate("element => element.append(element.querySelector('.er-pic').cloneNode())")
        pictures = plate.locator(".er-pic")
        grounds = pictures.evaluate_all("all => all.map(element => getComputedStyle(element).backgroundColor)")
        assert grounds == [light, light]


def test_without_pictures_words_have_the_room(visits: Visits, address: str) -> None:
    """Where a reader wants no pictures, no place is kept for them."""
    with visits.open(f"{address}/rights.html?pictures=none") as page:
        for box, words in ((".er-help__in", ".er-help__words"), (".er-card", ".er-card__w")):
            room = page.locator(box).first.evaluate("e => e.clientWidth")
            assert page.locator(words).first.evaluate(WIDTH) > 0.9 * room


def test_one_part_has_no_half_box(visits: Visits, address: str) -> None:
    """On a phone a part that stands alone has a frame on no side."""
    with visits.open(f"{address}/rights.html", width=360) as page:
        page.locator(".er-where [data-er-one]").click()
        page.locator("[data-er-part-next]").click()
        widths = page.locator(".er-row.is-now").evaluate(
            "element => ['Top', 'Right', 'Bottom', 'Left'].map(side => getComputedStyle(element)[`border${side}Width`])"
        )
        assert widths == ["0px"] * 4


def test_colours_of_the_device_keep_marks_and_signs(visits: Visits, address: str) -> None:
    """With forced colours, the dots of a list are there, and a sign has the colour of its words."""
    with visits.open(f"{address}/rights.html", forced_colors="active", color_scheme="dark") as page:
        dots = page.locator(".er-words ul > li").evaluate_all(
            "all => all.map(element => getComputedStyle(element, '::before').backgroundColor)"
        )
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert dots
        assert ground not in dots
        page.locator("#er-open-looks").click()
        colours = page.locator("#er-looks legend").evaluate_all(
            "all => all.map(element => [element, element.querySelector('svg')].map(e => getComputedStyle(e).color))"
        )
        assert all(words == sign for words, sign in colours)


def test_a_heading_of_two_sentences_breaks_between_them(visits: Visits, address: str) -> None:
    """“Question 1.” and the question: the second sentence begins a line of its own where both do not fit."""
    with visits.open(f"{address}/rights.html", width=360) as page:
        page.locator(".er-page h2").first.evaluate(
            "h2 => h2.innerHTML = '<span class=er-s>Question 1.</span> <span class=er-s>Who reads your letters?</span>'"
        )
        first, second = page.locator(".er-page h2").first.locator(".er-s").all()
        one, two = first.bounding_box(), second.bounding_box()
        assert one is not None
        assert two is not None
        assert two["x"] == one["x"]
        assert two["y"] >= one["y"] + one["height"]
