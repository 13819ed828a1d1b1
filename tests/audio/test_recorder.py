"""A member reads a page in a real browser, with its fake microphone; and who else may ask this server for anything."""

from __future__ import annotations

import http.client
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from chromium import find_chromium
from conftest import FLAGS
from playwright.sync_api import Browser, Page, expect

from easyread_plugin.audio.record_server import Reader, RecordPage, RecordServer
from easyread_plugin.audio.recordings import read_recordings
from easyread_plugin.audio.wav import open_wav, wav_bytes

from .sounds import voice_like

MICROPHONE = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
STATEMENTS = ("Hello.", "We meet on Tuesday: come!", "That is “all”.")
PEOPLE = (
    Reader("member-1", "Ben", True, True),
    Reader("member-2", "member-2", True, False),
    Reader("member-3", "Amina", False, False),
)
HEARD = """new Promise((heard) => {
  const sound = document.getElementById("sound");
  const timer = setInterval(() => sound.currentTime > 0.2 && (clearInterval(timer), heard()), 50);
})"""
"""Waits until something is played. The page's own rules forbid `wait_for_function`."""
# Counts the seconds of sound that the microphone has given to the page.
COUNTED = """window.given_s = 0;
window.AudioWorkletNode = class extends AudioWorkletNode {
  constructor(context, ...rest) {
    super(context, ...rest);
    this.port.addEventListener("message", ({ data }) => (window.given_s += data.length / context.sampleRate));
  }
};"""
GIVEN = """new Promise((given) => {
  const enough = given_s + 2;
  const timer = setInterval(() => given_s >= enough && (clearInterval(timer), given()), 50);
})"""
"""Waits until there are 2 seconds more: on a busy computer they take longer."""
PATIENCE_S = 120
WAV = wav_bytes(voice_like(1.0).tobytes(), 22050)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RecordServer]:
    """A page of three statements."""
    page = RecordPage("guide/start.md", "Start", STATEMENTS, PEOPLE)
    with RecordServer(page, tmp_path / "audio") as running:
        yield running


@pytest.fixture(scope="module")
def speaking(browser: Browser) -> Iterator[Browser]:
    """A Chromium with a microphone that beeps."""
    chromium = browser.browser_type.launch(executable_path=find_chromium(), args=[*FLAGS, *MICROPHONE])
    yield chromium
    chromium.close()


def read_aloud(page: Page) -> None:
    """Records what stands there."""
    page.get_by_role("button", name=re.compile("^Record")).click()
    expect(page.get_by_text("Speak now. Then press Stop.")).to_be_visible()
    page.evaluate(GIVEN)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Listen. Is it good?")).to_be_visible()


def begin(page: Page, url: str, name: str = "Ben") -> None:
    """Says who reads, and that they agree."""
    page.goto(url)
    page.get_by_role("button", name=name, exact=True).click()
    page.get_by_role("button", name="Yes, I agree").click()


@pytest.mark.browser
def test_a_member_reads_a_page(server: RecordServer, speaking: Browser, tmp_path: Path) -> None:
    """Who reads, do they agree, record, listen, keep, record again, skip, back, end: and the list has their words."""
    page = speaking.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("response", lambda answer: faults.append(answer.url) if answer.status >= 400 else None)
    page.add_init_script(COUNTED)
    page.goto(server.url)
    expect(page.get_by_role("heading", name="Who reads?")).to_be_focused()
    expect(page.get_by_role("button", name="Amina")).to_have_count(0)
    expect(page.get_by_text("Amina")).to_be_visible()
    page.get_by_role("button", name="Ben").click()
    page.get_by_role("button", name="Yes, I agree").click()

    expect(page.get_by_role("heading", name="Hello.")).to_be_focused()
    expect(page.get_by_text("1 of 3")).to_be_visible()
    read_aloud(page)
    page.get_by_role("button", name="Listen").click()
    page.evaluate(HEARD)
    page.get_by_role("button", name="Record again").click()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    page.evaluate(GIVEN)
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Keep it").click()

    expect(page.get_by_role("heading", name=STATEMENTS[1])).to_be_visible()
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_text("You have recorded this already.")).to_be_visible()
    page.get_by_role("button", name="Listen").click()
    page.evaluate(HEARD)
    page.get_by_role("button", name="Skip").click()
    page.get_by_role("button", name="Skip").click()
    expect(page.get_by_role("heading", name=STATEMENTS[2])).to_be_visible()
    read_aloud(page)
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("You kept 2 recordings.")).to_be_visible()
    page.get_by_role("button", name="End").click()

    assert server.wait(PATIENCE_S)
    assert faults == []
    given_s = page.evaluate("given_s")
    found = read_recordings(tmp_path / "audio")
    assert found.faults == ()
    assert [(one.says, one.person, one.page) for one in found.found] == [
        (words, "member-1", "guide/start.md") for words in (STATEMENTS[0], STATEMENTS[2])
    ]
    for one in found.found:
        wav = open_wav(one.file.read_bytes())
        assert (wav.channels, wav.bits, wav.says) == (1, 16, ())
        assert 1 < wav.seconds < given_s
    page.close()


@pytest.mark.browser
def test_somebody_says_no(server: RecordServer, speaking: Browser, tmp_path: Path) -> None:
    """Then we ask again who reads; nothing was recorded. Who did not agree to "for ever" is told."""
    page = speaking.new_page()
    page.goto(server.url)
    page.get_by_role("button", name="member-2").click()
    expect(page.get_by_text("keep these files out of public places")).to_be_visible()
    page.get_by_role("button", name="No", exact=True).click()
    expect(page.get_by_role("heading", name="Who reads?")).to_be_visible()

    assert not (tmp_path / "audio").exists()
    page.close()


@pytest.mark.browser
def test_no_microphone(server: RecordServer, browser: Browser) -> None:
    """A sentence says what to do, and the page goes on."""
    page = browser.new_page()
    begin(page, server.url)
    page.get_by_role("button", name="Record", exact=True).click()
    expect(page.get_by_text("We cannot use the microphone.")).to_be_visible()
    page.get_by_role("button", name="Skip").click()
    expect(page.get_by_text("2 of 3")).to_be_visible()
    page.close()


@pytest.mark.browser
def test_by_keyboard_and_on_a_phone(server: RecordServer, speaking: Browser) -> None:
    """Every step works with Tab and Enter; on a narrow screen nothing is cut off and buttons are large."""
    page = speaking.new_page(viewport={"width": 360, "height": 640})
    page.goto(server.url)
    expect(page.get_by_role("heading", name="Who reads?")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Hello.")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Stop")).to_be_focused()

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    sizes = [button.bounding_box() for button in page.get_by_role("button").all() if button.is_visible()]
    assert all(size is not None and min(size["height"], size["width"]) >= 44 for size in sizes)
    page.close()


def ask(
    server: RecordServer, method: str, path: str, body: bytes = b"", **headers: str
) -> tuple[int, dict[str, object]]:
    """What the server answers to whoever asks."""
    host, port = server.hosts[0].split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=PATIENCE_S)
    try:
        connection.request(method, path, body, {name.title(): value for name, value in headers.items()})
        answer = connection.getresponse()
        data = answer.read()
        return answer.status, json.loads(data) if answer.getheader("Content-Type") == "application/json" else {}
    finally:
        connection.close()


def test_strangers_get_nothing(server: RecordServer, tmp_path: Path) -> None:
    """Without the name, under another name of this computer, and from another site there is nothing here."""
    path = urlsplit(server.url).path
    ours = f"http://{server.hosts[0]}"

    assert ask(server, "GET", f"{path}state")[0] == 200
    for other in ("/", "/state", "/x/state", f"{path}../state", f"{path}secret", path[:-2]):
        assert ask(server, "GET", other)[0] == 404
    assert ask(server, "GET", f"{path}state", host="evil.example")[0] == 404
    keep = f"{path}keep?n=0&who=member-1"
    assert ask(server, "POST", keep, WAV)[0] == 404
    assert ask(server, "POST", keep, WAV, origin="http://evil.example")[0] == 404
    assert ask(server, "POST", keep, WAV, origin=ours, host="evil.example")[0] == 404
    assert not (tmp_path / "audio").exists()
    assert ask(server, "POST", keep, WAV, origin=ours)[0] == 200


@pytest.mark.parametrize(
    ("query", "body", "says"),
    [
        ("n=0&who=member-3", WAV, "This person has not agreed to be heard."),
        ("n=0&who=nobody", WAV, "This person has not agreed to be heard."),
        ("n=0&who=../../x", WAV, "This person has not agreed to be heard."),
        ("n=9&who=member-1", WAV, "There is nothing here."),
        ("n=-1&who=member-1", WAV, "There is nothing here."),
        ("n=x&who=member-1", WAV, "There is nothing here."),
        ("n=0&who=member-1", b"", "This is no WAV file."),
        ("n=0&who=member-1", b"OggS and more", "This is an Ogg file."),
        ("n=0&who=member-1", wav_bytes(bytes(44100), 22050), "We heard nothing. Is the microphone on?"),
    ],
)
def test_what_is_not_kept(server: RecordServer, tmp_path: Path, query: str, body: bytes, says: str) -> None:
    """A sentence says why, and no file is written."""
    origin = f"http://{server.hosts[0]}"
    status, said = ask(server, "POST", f"{urlsplit(server.url).path}keep?{query}", body, origin=origin)

    assert status in (400, 404)
    assert str(said["error"]).startswith(says)
    assert not (tmp_path / "audio").exists()


def test_too_large(server: RecordServer) -> None:
    """What is larger than a recording can be is not even read."""
    origin = f"http://{server.hosts[0]}"
    path = f"{urlsplit(server.url).path}keep?n=0&who=member-1"
    host, port = server.hosts[0].split(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=PATIENCE_S)
    connection.putrequest("POST", path)
    connection.putheader("Origin", origin)
    connection.putheader("Content-Length", str(10**12))
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()
