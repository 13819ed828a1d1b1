"""The wall of pictures in a real browser: search, choose, and who else may ask it for anything."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from easyread_plugin.pictures.bank import read_bank
from easyread_plugin.pictures.packed import read_from_pack
from easyread_plugin.pictures.wall_server import PictureWall

PATIENCE_S = 120
BANK = """\
our vote.svg: {shows: We put up our hands., words: [vote], source: Ours, licence: own, credit: Sam, people: [member-1]}
gone.svg: {shows: A vote that is not there., words: [vote], source: Ours, licence: own, credit: Sam}
linked.svg: {shows: A vote from elsewhere., words: [vote], source: Ours, licence: own, credit: Sam}
"""


@pytest.fixture
def wall(tmp_path: Path) -> Iterator[PictureWall]:
    """The wall of a site with 1 picture, 1 that is gone and 1 outside its folder."""
    images = tmp_path / "images"
    images.mkdir()
    (images / "pictures.yml").write_text(BANK, "utf-8")
    (images / "our vote.svg").write_bytes(read_from_pack("vote.svg"))
    (tmp_path / "secret.svg").write_bytes(read_from_pack("vote.svg"))
    (images / "linked.svg").symlink_to(tmp_path / "secret.svg")
    with PictureWall(tmp_path, images, "images") as running:
        yield running


@pytest.fixture
def page(browser: Browser, wall: PictureWall) -> Iterator[Page]:
    """A page that may copy, and that asks nobody but this computer."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    asked: list[str] = []
    shown = context.new_page()
    shown.on("request", lambda request: asked.append(request.url))
    yield shown
    context.close()
    assert [url for url in asked if not url.startswith(f"http://{wall.hosts[0]}/")] == []


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


@pytest.mark.browser
def test_somebody_chooses(wall: PictureWall, page: Page, tmp_path: Path) -> None:
    """Looking changes nothing. One button copies the line; the other puts a picture into the site's pictures."""
    before = files_in(tmp_path)
    page.goto(f"{wall.url}#vote")
    expect(page.get_by_role("heading", name="Your pictures")).to_be_visible()
    own = page.get_by_role("listitem").filter(has_text="We put up our hands.")
    expect(own).to_have_count(1)
    expect(own.get_by_text("Did they agree?")).to_be_visible()
    own.get_by_role("button", name="Copy the line for a page").click()
    expect(page.get_by_role("status")).to_contain_text("Copied: ![-](../images/our%20vote.svg)")
    assert page.evaluate("navigator.clipboard.readText()") == "![-](../images/our%20vote.svg)"
    expect(page.get_by_text("not there")).to_have_count(0)
    expect(page.get_by_text("from elsewhere")).to_have_count(0)

    page.get_by_label("What is it about?").fill("bus")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Plain signs")).to_be_visible()
    assert files_in(tmp_path) == before

    bus = page.get_by_role("listitem").first
    bus.get_by_role("button", name="Put it into our pictures").click()
    expect(page.get_by_role("status")).to_contain_text("is in your pictures now")
    expect(bus.get_by_role("button", name="Copy the line for a page")).to_be_focused()
    new = set(files_in(tmp_path)) - set(before)
    assert len(new) == 1
    (added,) = new
    entry = read_bank(tmp_path / "images" / "pictures.yml").entries[added.removeprefix("images/")]
    assert entry.source
    assert entry.licence
    expect(bus.locator("code")).to_have_text(f"![-](../{added})")


@pytest.mark.browser
def test_all_pictures_and_none(wall: PictureWall, page: Page) -> None:
    """Without words there are all pictures, each of which is shown; for strange words a sentence."""
    page.goto(wall.url)
    expect(page.get_by_label("What is it about?")).to_be_focused()
    expect(page.get_by_role("heading", name="Pictures that come with easyread")).to_be_visible()
    pictures = page.locator("li img")
    assert pictures.count() > 60
    for image in (pictures.first, pictures.last):
        image.scroll_into_view_if_needed()
        expect(image).to_have_js_property("complete", True)
        expect(image).not_to_have_js_property("naturalWidth", 0)
    page.get_by_label("What is it about?").fill("xyzzy plugh")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_have_text("There is no picture for these words. Try another word.")
    page.get_by_role("button", name="End").click()
    assert wall.wait(PATIENCE_S)
    expect(page.get_by_text("You can close this window.")).to_be_focused()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, wall: PictureWall, scheme: str) -> None:
    """In light and in dark, on a phone and on a desk; nothing is wider than the screen, buttons are big."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 640})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{wall.url}#vote")
    expect(page.get_by_role("listitem").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    sizes = [button.bounding_box() for button in page.get_by_role("button").all()]
    assert all(size is not None and min(size["height"], size["width"]) >= 44 for size in sizes)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        found = Axe().run(page, options={"resultTypes": ["violations"]})
        assert [violation["id"] for violation in found.response["violations"]] == []
    context.close()


def ask(wall: PictureWall, method: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """What the wall answers to whoever asks."""
    host, port = wall.hosts[0].split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=PATIENCE_S)
    try:
        connection.request(method, path, b"", {name.title(): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def test_strangers_get_nothing(wall: PictureWall, tmp_path: Path) -> None:
    """Without the name, under another name, and from another site there is nothing, and nothing is added."""
    path, ours = urlsplit(wall.url).path, f"http://{wall.hosts[0]}"
    before = files_in(tmp_path)
    found = json.loads(ask(wall, "GET", f"{path}find?q=vote")[2])["pictures"]
    own, pack = found[0], next(one for one in found if one["place"] == "pack")

    others = ("picture?n=x", "../find", "a.css", "find/")
    for other in ("/", "/find?q=vote", f"/x/picture?n={own['n']}", *(f"{path}{name}" for name in others)):
        assert ask(wall, "GET", other)[0] == 404
    assert ask(wall, "GET", f"{path}find?q=vote", host="evil.example")[0] == 404
    add = f"{path}add?n={pack['n']}"
    assert ask(wall, "GET", add)[0] == 404
    assert ask(wall, "POST", add)[0] == 404
    assert ask(wall, "POST", add, origin="http://evil.example")[0] == 404
    assert ask(wall, "POST", f"{path}add?n={own['n']}", origin=ours)[0] == 404
    assert files_in(tmp_path) == before

    status, headers, data = ask(wall, "GET", f"{path}picture?n={own['n']}")
    assert (status, data) == (200, read_from_pack("vote.svg"))
    assert "sandbox" in headers["Content-Security-Policy"]
    assert ask(wall, "POST", add, origin=ours)[0] == 200
    again = ask(wall, "POST", add, origin=ours)
    assert again[0] == 400
    assert "is in your pictures folder already" in json.loads(again[2])["error"]
