"""A small real project in which the examples of rules are run."""

from __future__ import annotations

import hashlib
import subprocess
from array import array
from datetime import date
from math import sin
from pathlib import Path

from pictures.files import noise, saved, with_notes
from PIL import Image

from easyread_plugin.audio.wav import wav_bytes
from easyread_plugin.checks.examples import PAGE, Example
from easyread_plugin.document.findings import Finding
from easyread_plugin.publication.sources import open_pages, open_project
from easyread_plugin.together.sign_off import Line, LineKind, mark_of, sign_off
from easyread_plugin.together.sign_off_file import record_text

TODAY = date(2027, 3, 4)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"><path d="M0 0h{}v30z"/></svg>'
)
CONFIG = (
    "site_name: Our group\ndocs_dir: content\nplugins:\n"
    "  - easyread:\n      audio: 'off'\n      not_checked: stop\n"
)
PAGE_TEXT = (
    "---\nurgent: true\n---\n\n"
    "# Our group\n\n![-](../images/plan.svg)\nWe plan.\n\n![-](../images/vote.svg)\nWe vote.\n\n"
    "![-](../images/sam.svg)\nThis is Sam.\n\n![-](../images/ali.svg)\nThis is Ali.\n"
)
BANK = (
    "plan.svg: {source: Drawn for us, licence: CC0-1.0, credit: Sam}\n"
    "vote.svg:\n  shows: A vote. People put up a hand.\n  source: Drawn for us\n  licence: CC0-1.0\n  credit: Sam\n"
    "sam.svg: {shows: Sam., source: Drawn for us, licence: own, credit: Sam, people: [member-7]}\n"
    "ali.svg: {shows: Ali., source: Drawn for us, licence: own, credit: Sam, people: [member-3]}\n"
)


CHECKED_TEXT = "# Our club\n\n![-](../images/vote.svg)\nWe vote.\n"


def record(vote: bytes) -> str:
    """What a group checked: the page `checked.md`."""
    picture = Line(LineKind.PICTURE, "", mark_of(hashlib.sha256(vote).hexdigest()))
    said = [Line(LineKind.WORDS, words) for words in ("Our club", "We vote.")]
    lines = (Line(LineKind.TITLE, "Our club"), said[0], picture, said[1])
    return record_text((sign_off("checked.md", lines, ("Our group",), date(2027, 2, 2), 3, ""),))


def project_files() -> dict[str, bytes]:
    """The files of the project, but for the example."""
    photo = noise(30, 20).resize((600, 400))
    drawn = {name: SVG.format(width) for width, name in enumerate(("plan", "vote", "sam", "ali"), 11)}
    words = {
        "mkdocs.yml": CONFIG,
        ".gitignore": "/private/\n",
        "private/people.yml": "people:\n  member-7: {full_name: Samira Jones}\n",
        "people.yml": (
            "people:\n"
            "  member-7:\n    {shown_as: Sam, agreed: [words, name, photo, story, voice],"
            " where: [website], until: 2030-12-31}\n"
            "  member-3: {shown_as: Ali, agreed: [words, name, photo], where: [website], until: 2020-12-31}\n"
        ),
        **{f"images/{name}.svg": text for name, text in drawn.items()},
        "images/pictures.yml": BANK,
        "audio/recordings.yml": "",
        "audio/say.yml": "",
        "content/photos/broken.png": "This is no picture.",
        "content/photos/copy.svg": drawn["vote"],
        "content/photos/notes.svg": SVG.format(19).replace("<path", "<!-- By Sam --><path"),
        "content/films/day.mp4": "\0\0\0\x10ftypisom\0\0\0\0",
        "content/films/day.vtt": "WEBVTT\n\n00:01.000 --> 00:04.000\nWe dance.\n",
        "content/films/wrong.vtt": "1\n00:00:01,000 --> 00:00:04,000\nWe dance.\n",
        "content/films/empty.vtt": "WEBVTT\n",
        "content/checked.md": CHECKED_TEXT,
        "signed-off/checked.yml": record(drawn["vote"].encode()),
        PAGE: PAGE_TEXT,
    }
    beeps = array("h", (round(9000 * sin(at / 5)) for at in range(22050))).tobytes()
    notes = b"LIST\x0e\x00\x00\x00INFOIART\x02\x00\x00\x00Me"
    sounds = {
        "audio/recordings/plan.wav": wav_bytes(beeps, 22050),
        "audio/recordings/vote.wav": wav_bytes(beeps[:40000], 22050),
        "audio/recordings/notes.wav": wav_bytes(beeps[:30000], 22050) + notes,
        "audio/recordings/song.mp3": b"ID3 no sound",
    }
    pictures = {
        "content/photos/phone.jpg": saved(photo, "JPEG", exif=with_notes(photo), comment=b"For Ali"),
        "content/photos/wrong.png": saved(photo.rotate(180), "JPEG"),
        "content/photos/wrong.jpg": saved(photo.rotate(90), "PNG"),
        "content/photos/small.png": saved(photo.crop((300, 200, 600, 400)), "PNG"),
        "content/photos/small.jpg": saved(photo.crop((0, 0, 479, 400)), "JPEG"),
        "content/photos/moving.gif": moving(photo, "GIF"),
        "content/photos/moving.webp": moving(photo.crop((0, 0, 500, 400)), "WEBP"),
        "content/photos/again.jpg": saved(photo.resize((1200, 800)), "JPEG", quality=60),
        "content/photos/first.png": saved(photo, "PNG"),
    }
    return {name: text.encode() for name, text in words.items()} | pictures | sounds


def moving(photo: Image.Image, kind: str) -> bytes:
    """A moving picture."""
    return saved(photo, kind, save_all=True, append_images=[photo.rotate(180)], duration=200)


FILES = project_files()


def findings_in(folder: Path, example: Example) -> list[Finding]:
    """What all rules find in the project with this example in its place. `folder` is used again and again."""
    if not (folder / ".git").exists():
        subprocess.run(["git", "init", "-q", str(folder)], check=True)
    for page in folder.glob("content/*.md"):
        page.unlink()
    for name, data in FILES.items():
        write(folder / name, data)
    write(folder / example.file, example.whole.encode(example.encoding))
    opened = open_pages(open_project(folder), [], TODAY)
    assert not opened.unreadable
    opened.publication.gather()
    return opened.publication.find(opened.uris)


def write(file: Path, data: bytes) -> None:
    """Writes a file, unless it is like that already."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists() or file.read_bytes() != data:
        file.write_bytes(data)
