"""The page on which a member reads a page aloud, on this computer only.

It listens on 127.0.0.1, on a port and under a name that nobody can guess. Nothing is sent anywhere: what is kept lies
in the folder of recordings.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ..errors import VoiceError
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
_SAFE = (
    (
        "Content-Security-Policy",
        "default-src 'self'; media-src 'self' blob:; frame-ancestors 'none'; form-action 'none'; base-uri 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-store"),
)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who could read."""

    id: str
    name: str
    """As they want to be named, or the id."""
    agrees: bool
    """Whether they agreed to be heard on the website."""
    history: bool
    """Whether they agreed that it stays in the project's history."""


@dataclass(frozen=True, slots=True)
class RecordPage:
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
        self._token = secrets.token_urlsafe(24)
        self._lock = threading.Lock()
        self._ended = threading.Event()
        server = self

        class Handler(_Handler):
            record = server

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> RecordServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def hosts(self) -> tuple[str, ...]:
        """What a browser may call this computer, with the port."""
        return tuple(f"{name}:{self._server.server_port}" for name in ("127.0.0.1", "localhost"))

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"http://{self.hosts[0]}/{self._token}/"

    def wait(self, seconds: float | None = None) -> bool:
        """Until somebody ends it on the page. Whether they did."""
        return self._ended.wait(seconds)

    def path_in(self, path: str) -> str | None:
        """What is asked for below the name that nobody can guess; None for everything else."""
        start = f"/{self._token}/"
        is_ours = secrets.compare_digest(path[: len(start)].encode("utf-8", "replace"), start.encode())
        return path[len(start) :] if is_ours else None

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

    def end(self) -> None:
        """Somebody has had enough."""
        self._ended.set()


class _Handler(BaseHTTPRequestHandler):
    record: RecordServer
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        path = self._path()
        if path is None:
            return self._answer(404, {"error": "There is nothing here."})
        if path in _STATIC:
            name, kind = _STATIC[path]
            return self._send(200, kind, (files(__package__) / "recorder" / name).read_bytes())
        if path == "state":
            return self._answer(200, self.record.state())
        if path == "sound":
            number, person = self._asked()
            file = self.record.file(number, person) if number is not None else None
            if file is not None and file.is_file():
                return self._send(200, "audio/wav", file.read_bytes())
        return self._answer(404, {"error": "There is nothing here."})

    def do_POST(self) -> None:
        path, origin = self._path(), self.headers.get("Origin")
        # The page itself always says where it is from.
        if path is None or origin not in {f"http://{host}" for host in self.record.hosts}:
            self.close_connection = True
            return self._answer(404, {"error": "There is nothing here."})
        size = self.headers.get("Content-Length", "0")
        if not size.isdecimal() or int(size) > MOST_BYTES:
            self.close_connection = True
            return self._answer(413, {"error": "This is too long. Read 1 sentence."})
        data = self.rfile.read(int(size))
        if path == "end":
            self._answer(200, {})
            return self.record.end()
        number, person = self._asked()
        if path != "keep" or number is None:
            return self._answer(404, {"error": "There is nothing here."})
        try:
            self.record.keep(number, person, data)
        except VoiceError as error:
            return self._answer(400, {"error": str(error)})
        return self._answer(200, {})

    def _path(self) -> str | None:
        if self.headers.get("Host") not in self.record.hosts:  # another site that pretends to be this computer
            return None
        return self.record.path_in(urlsplit(self.path).path)

    def _asked(self) -> tuple[int | None, str]:
        """Which statement, and whose."""
        asked = parse_qs(urlsplit(self.path).query)
        number, person = asked.get("n", [""])[0], asked.get("who", [""])[0]
        is_good = number.isascii() and number.isdecimal() and int(number) < len(self.record.page.statements)
        return (int(number) if is_good and len(number) < 7 else None), person

    def _answer(self, status: int, said: Mapping[str, object]) -> None:
        self._send(status, "application/json", json.dumps(said).encode())

    def _send(self, status: int, kind: str, data: bytes) -> None:
        self.send_response(status)
        for name, value in (*_SAFE, ("Content-Type", kind), ("Content-Length", str(len(data)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the command says what was kept."""
