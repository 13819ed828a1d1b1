"""The page on which a member reads a page aloud, on this computer only.

It listens on 127.0.0.1, on a port and under a name that nobody can guess. Nothing is sent anywhere: what is kept lies
in the folder of recordings.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

from ..document.local_page import NOTHING, Answer, Asked, LocalPage
from ..errors import VoiceError
from ..values import Value
from .keeping import keep_recording, name_of
from .recordings import FOLDER
from .wav import MOST_BYTES

_STATIC = {
    "": ("index.html", "text/html; charset=utf-8"),
    "icon.svg": ("icon.svg", "image/svg+xml"),
    "recorder.css": ("recorder.css", "text/css; charset=utf-8"),
    "recorder.js": ("recorder.js", "text/javascript; charset=utf-8"),
    "worklet.js": ("worklet.js", "text/javascript; charset=utf-8"),
}


class Reader(Value):
    """Somebody who could read."""

    id: str
    name: str
    """As they want to be named, or the id."""
    agrees: bool
    """Whether they agreed to be heard on the website."""
    history: bool
    """Whether they agreed that it stays in the project's history."""


class RecordPage(Value):
    """What is to be read."""

    uri: str
    title: str
    statements: tuple[str, ...]
    """In reading order, each once."""
    readers: tuple[Reader, ...]


class RecordServer:
    """The page, served. Use it in a `with`; `url` is where it is."""

    def __init__(self, page: RecordPage, audio_dir: Path, kept: Callable[[str], None] | None = None) -> None:
        """`kept` is told the name of each file that is kept."""
        self.page, self.audio_dir, self.kept = page, audio_dir, kept
        self._lock = threading.Lock()
        self._local = LocalPage(self._answer, MOST_BYTES, "This is too long. Read 1 sentence.")

    def __enter__(self) -> RecordServer:
        self._local.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._local.__exit__()

    @property
    def hosts(self) -> tuple[str, ...]:
        """What a browser may call this computer, with the port."""
        return self._local.hosts

    @property
    def url(self) -> str:
        """Where the page is."""
        return self._local.url

    def wait(self, seconds: float | None = None) -> bool:
        """Until somebody ends it on the page. Whether they did."""
        return self._local.wait(seconds)

    def state(self) -> Mapping[str, object]:
        """What the page is told."""
        readers = self.page.readers
        return {
            "title": self.page.title,
            "people": [
                {"id": one.id, "name": one.name, "agrees": one.agrees, "history": one.history} for one in readers
            ],
            "statements": [
                {"words": words, "read_by": [one.id for one in readers if self.file(number, one.id).is_file()]}
                for number, words in enumerate(self.page.statements)
            ],
        }

    def file(self, number: int, person: str) -> Path:
        """Where this statement by this person is kept."""
        return self.audio_dir / FOLDER / name_of(self.page.statements[number], person, self.page.uri)

    def keep(self, number: int, person: str, data: bytes) -> None:
        """Keeps a recording; raises `VoiceError` when it cannot be, or must not be."""
        if not any(one.id == person and one.agrees for one in self.page.readers):
            raise VoiceError("This person has not agreed to be heard. Look into people.yml.")
        with self._lock:
            name = keep_recording(self.audio_dir, data, self.page.statements[number], person, self.page.uri)
        if self.kept is not None:
            self.kept(name)

    def _answer(self, asked: Asked) -> Answer:
        number, person = self._statement(asked.words.get("n", "")), asked.words.get("who", "")
        if asked.is_change:
            return NOTHING if asked.path != "keep" or number is None else self._kept(number, person, asked.data)
        if asked.path in _STATIC:
            name, kind = _STATIC[asked.path]
            return Answer((files(__package__) / "recorder" / name).read_bytes(), kind)
        if asked.path == "state":
            return Answer.of(self.state())
        if asked.path == "sound" and number is not None and (file := self.file(number, person)).is_file():
            return Answer(file.read_bytes(), "audio/wav")
        return NOTHING

    def _kept(self, number: int, person: str, data: bytes) -> Answer:
        try:
            self.keep(number, person, data)
        except VoiceError as error:
            return Answer.of({"error": str(error)}, 400)
        return Answer.of({})

    def _statement(self, number: str) -> int | None:
        """Which statement."""
        is_good = number.isascii() and number.isdecimal() and len(number) < 7
        return int(number) if is_good and int(number) < len(self.page.statements) else None
