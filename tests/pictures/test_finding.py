"""Finding a picture: three ways of writing its path, and no way out of the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.errors import MissingPictureError, PictureError
from easyread_plugin.pictures.finding import resolve

from .files import hard_to_read, put


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with pictures, and with things around it that must not be had."""
    top = tmp_path_factory.mktemp("place").resolve()
    for name in ("secret.png", "project-2/x.png", "project/private/form.png", "project/.git/x.png", "project/x.png"):
        put(top, name, "no")
    for name in ("vote.svg", "people/ben.png", "10% off & more.png", "a#b.png", "Zoë.png", ".hidden.png", "100.png"):
        put(top, f"project/images/{name}", "yes")
    for name in ("index.md", "guide/p.md", "guide/own.png", "images/inner.png"):
        put(top, f"project/content/{name}", "yes")
    links = top / "project/images"
    (links / "out.png").symlink_to(top / "secret.png")
    (links / "private.png").symlink_to(top / "project/private/form.png")
    (links / "up").symlink_to(top)
    (links / "same.svg").symlink_to(links / "vote.svg")
    (links / "round.png").symlink_to(links / "round.png")
    return top / "project"


def find(project: Path, source: str, page: str = "index.md") -> str:
    """Where it is, from the project's folder."""
    found = resolve(source, project / "content" / page, project, project / "content", project / "images")
    return found.relative_to(project).as_posix()


GOOD = {
    "as on disk": ("../images/vote.svg", "index.md", "images/vote.svg"),
    "as on disk, deeper": ("../../images/vote.svg", "guide/p.md", "images/vote.svg"),
    "as MkDocs wants it": ("images/vote.svg", "index.md", "images/vote.svg"),
    "as MkDocs wants it, deeper": ("../images/vote.svg", "guide/p.md", "images/vote.svg"),
    "from the project": ("images/people/ben.png", "guide/p.md", "images/people/ben.png"),
    "beside the page": ("own.png", "guide/p.md", "content/guide/own.png"),
    "beside the page, on disk first": ("images/inner.png", "index.md", "content/images/inner.png"),
    "with steps": ("./.././images//people/../vote.svg", "index.md", "images/vote.svg"),
    "odd letters": ("../images/10% off & more.png", "index.md", "images/10% off & more.png"),
    "a hash in its name": ("../images/a#b.png", "index.md", "images/a#b.png"),
    "a theme's mark": ("../images/vote.svg#only-light", "index.md", "images/vote.svg"),
    "a version": ("../images/vote.svg?v=2", "index.md", "images/vote.svg"),
    "spaces around": (" ../images/vote.svg ", "index.md", "images/vote.svg"),
    "a link inside": ("../images/same.svg", "index.md", "images/vote.svg"),
    "a number": ("../images/100.png", "index.md", "images/100.png"),
}


@pytest.mark.parametrize(("source", "page", "found"), GOOD.values(), ids=GOOD)
def test_a_picture_is_found(project: Path, source: str, page: str, found: str) -> None:
    """A picture is found as it is written on disk, as MkDocs wants it, and from the project."""
    assert find(project, source, page) == found


BAD = {
    "a step out": ("../../secret.png", "index.md", "outside your project"),
    "a neighbour with a like name": ("../../project-2/x.png", "index.md", "outside your project"),
    "many steps out": ("../" * 40 + "etc/passwd", "index.md", "outside your project"),
    "out and in again": ("../../project/../secret.png", "index.md", "outside your project"),
    "an absolute path": ("/etc/passwd", "index.md", "does not begin at this page"),
    "somebody's home": ("~/secret.png", "index.md", "does not begin at this page"),
    "a link out": ("../images/out.png", "index.md", "link to another place. It is outside"),
    "a folder that is a link": ("../images/up/secret.png", "index.md", "link to another place. It is outside"),
    "a link to what is private": ("../images/private.png", "index.md", "link to another place. It is not in your"),
    "what is private": ("../private/form.png", "index.md", "not in your pictures folder"),
    "the project's own file": ("../x.png", "index.md", "not in your pictures folder"),
    "a hidden folder": ("../.git/x.png", "index.md", "not in your pictures folder"),
    "a hidden picture": ("../images/.hidden.png", "index.md", "begins with a dot"),
    "a drive": ("C:\\pictures\\vote.svg", "index.md", "one computer only"),
    "a drive, other slashes": ("c:/pictures/vote.svg", "index.md", "one computer only"),
    "a drive without a slash": ("C:vote.svg", "index.md", "one computer only"),
    "a share": ("\\\\server\\vote.svg", "index.md", "“\\”"),
    "slashes of Windows": ("..\\images\\vote.svg", "index.md", "Write “/”"),
    "a file address": ("file:///etc/passwd", "index.md", "one computer only"),
    "another website": ("https://example.org/a.png", "index.md", "another website"),
    "another website in capitals": ("HTTP://example.org/a.png", "index.md", "another website"),
    "another website without a scheme": ("//example.org/a.png", "index.md", "another website"),
    "written into the page": ("data:image/png;base64," + "A" * 5000, "index.md", "written into the page"),
    "a program": ("javascript:alert(1)", "index.md", "no path"),
    "an end in the middle": ("../images/vote.svg\x00.png", "index.md", "hidden letter"),
    "a new line": ("../images/\nvote.svg", "index.md", "hidden letter"),
    "half a letter": ("../images/\udcff.svg", "index.md", "hidden letter"),
    "nothing": ("  ", "index.md", "no name of a picture"),
    "a folder": ("../images/people", "index.md", "is a folder"),
    "the pictures folder": ("../images", "index.md", "is a folder"),
}


@pytest.mark.parametrize(("source", "page", "said"), BAD.values(), ids=BAD)
def test_no_way_out(project: Path, source: str, page: str, said: str) -> None:
    """Nothing outside the pictures and content folders is ever had, and a sentence says why."""
    with pytest.raises(PictureError) as caught:
        find(project, source, page)
    assert not isinstance(caught.value, MissingPictureError)
    assert said in caught.value.reason
    assert len(caught.value.reason) < 300
    assert hard_to_read(caught.value.reason) == []


MISSING = {
    "a slip": ("../images/vot.svg", "index.md", "Did you mean “../images/vote.svg”?"),
    "another ending": ("../images/vote.png", "guide/p.md", "Did you mean “../../images/vote.svg”?"),
    "capitals": ("../images/Vote.SVG", "index.md", "Did you mean “../images/vote.svg”?"),
    "another folder": ("../images/ben.png", "index.md", "Did you mean “../images/people/ben.png”?"),
    "a slip in the folder": ("../imagse/vote.svg", "index.md", "Did you mean “../images/vote.svg”?"),
    "letters in two pieces": ("../images/Zoe\u0308.png", "index.md", "Did you mean “../images/Zoë.png”?"),
    "nothing like it": ("../images/qqqqqq.jpg", "index.md", "Check the name"),
    "escapes twice": ("..%2f..%2fsecret.png", "index.md", "Check the name"),
    "a very long name": ("../images/" + "a" * 5000 + ".png", "index.md", "Check the name"),
    "a very long path": ("../images/" + "a/" * 5000 + "qqqqq.jpg", "index.md", "Check the name"),
    "a link in a circle": ("../images/round.png", "index.md", "There is no picture"),
}


@pytest.mark.parametrize(("source", "page", "said"), MISSING.values(), ids=MISSING)
def test_a_missing_picture_has_a_near_name(project: Path, source: str, page: str, said: str) -> None:
    """A picture that is not there is said with the nearest name that is, as this page would write it."""
    with pytest.raises(MissingPictureError) as caught:
        find(project, source, page)
    assert said in caught.value.reason
    assert len(caught.value.reason) < 300
    assert hard_to_read(caught.value.reason) == []


def test_nothing_is_had_when_the_pictures_lie_outside(project: Path) -> None:
    """A pictures folder that is set to a place outside the project opens no way out."""
    for images in (project.parent, project, project / "images/up"):
        with pytest.raises(PictureError):
            resolve("../../secret.png", project / "content/index.md", project, project / "content", images)
        with pytest.raises(PictureError):
            resolve("../private/form.png", project / "content/index.md", project, project / "content", images)


STEPS = st.lists(
    st.sampled_from(
        ["..", ".", "images", "up", "people", "secret.png", "private", "form.png", "content", "project", "~"]
    ),
    max_size=9,
)


@settings(deadline=None)
@given(parts=STEPS, deep=st.booleans())
def test_any_path_stays_inside(project: Path, parts: list[str], deep: bool) -> None:
    """Whatever is written, what is had lies in the pictures or the content folder, or a `PictureError` says why."""
    page = project / "content" / ("guide/p.md" if deep else "index.md")
    try:
        found = resolve("/".join(parts), page, project, project / "content", project / "images")
    except PictureError:
        return
    assert found.read_text() == "yes"
    assert any(found.is_relative_to(project / name) for name in ("images", "content"))


@settings(deadline=None)
@given(source=st.text())
def test_any_words_are_answered(project: Path, source: str) -> None:
    """Any text at all is answered with a file or a `PictureError`."""
    try:
        find(project, source)
    except PictureError as error:
        assert error.reason  # noqa: PT017 - either is right
