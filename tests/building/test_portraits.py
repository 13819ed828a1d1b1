"""The picture of a person beside their own words: only while that person agrees to it."""

from __future__ import annotations

import pytest

from .conftest import BANK, SVG, Build

PEOPLE = "people:\n  member-7: {{shown_as: Sam, agreed: [{agreed}], where: [website], until: {until}}}\n"
PORTRAIT = "face.svg: {shows: Sam smiles., source: Drawn for us, licence: own, credit: Ali, portrait_of: member-7}\n"
PAGE = "# Home\n\n![-](../images/vote.svg)\nWe vote.\n\n> I like it.\n> — @member-7\n\n> So do we.\n> — A member\n"
FACE = SVG.format(8)


@pytest.mark.parametrize(
    ("agreed", "until", "face", "line"),
    [
        ("words, name, photo", "2999-12-31", "<img", "Sam said this."),
        ("words, photo", "2999-12-31", "<img", "A person in our group said this."),
        ("words, name", "2999-12-31", 'data-er-first="S"', "Sam said this."),
        ("words", "2999-12-31", "<svg", "A person in our group said this."),
        ("words, name, photo", "2020-12-31", None, ""),
    ],
)
def test_the_face_of_a_person(build: Build, agreed: str, until: str, face: str | None, line: str) -> None:
    """With a picture, a letter, or a sign; and nothing at all of somebody whose yes has ended."""
    built = build(
        {
            "people.yml": PEOPLE.format(agreed=agreed, until=until),
            "images/face.svg": FACE,
            "images/pictures.yml": BANK + PORTRAIT,
            "content/index.md": PAGE,
        }
    )
    assert built.code == 0, built.output
    page = built.page()
    said = [part.split("</p>")[0] for part in page.split('<p class="er-by">')[1:]]
    assert "A member said this." in said[-1]
    assert len(said) == (1 if face is None else 2)
    if face is not None:
        assert face in said[0]
        assert line in said[0]
    is_shown = "M0 0h8v9z" in built.bytes_everywhere().decode("utf-8", "replace")
    assert is_shown == (face == "<img")
    assert "portrait" not in page
