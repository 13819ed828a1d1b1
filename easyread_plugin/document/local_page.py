"""A page of our own that is served to this computer and to nobody else.

It listens on 127.0.0.1, on a port and under a name that nobody can guess. Other websites cannot reach it: the name of
the host and, for what changes something, the place that asks are looked at first.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ..values import Value

_POLICY = (
    "default-src 'self'; media-src 'self' blob:; frame-ancestors 'none'; form-action 'none'; base-uri 'none'"
)
_PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
_SAFE = (("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Cache-Control", "no-store"))


class Asked(Value):
    """What the page asks."""

    is_change: bool
    """Whether it wants something to be changed."""
    path: str
    """Below the name that nobody can guess."""
    words: Mapping[str, str]
    """What stands behind the question mark, each name once."""
    data: bytes = b""


class Answer(Value):
    """What it gets."""

    data: bytes
    kind: str = "application/json"
    """The media type."""
    status: int = 200

    @classmethod
    def of(cls, said: Mapping[str, object], status: int = 200) -> Answer:
        """These values, as JSON."""
        return cls(json.dumps(said).encode(), status=status)


NOTHING = Answer.of({"error": "There is nothing here."}, 404)


class LocalPage:
    """The page, served. Use it in a `with`; `url` is where it is."""

    def __init__(self, answer: Callable[[Asked], Answer], most_bytes: int = 1_000_000, too_much: str = "") -> None:
        """`answer` is called by several threads. `too_much` is said to what is longer than `most_bytes`."""
        self.answer, self.most_bytes, self.too_much = answer, most_bytes, too_much or "This is too long."
        self._token = secrets.token_urlsafe(24)
        self._ended = threading.Event()
        served = self

        class Handler(_Handler):
            page = served

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> LocalPage:
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

    def end(self) -> None:
        """Somebody has had enough."""
        self._ended.set()

    def path_in(self, path: str) -> str | None:
        """What is asked for below the name that nobody can guess; None for everything else."""
        start = f"/{self._token}/"
        is_ours = secrets.compare_digest(path[: len(start)].encode("utf-8", "replace"), start.encode())
        return path[len(start) :] if is_ours else None


class _Handler(BaseHTTPRequestHandler):
    page: LocalPage
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        path = self._path()
        self._send(NOTHING if path is None else self.page.answer(Asked(False, path, self._words())))

    def do_POST(self) -> None:
        path, origin = self._path(), self.headers.get("Origin")
        # The page itself always says where it is from.
        if path is None or origin not in {f"http://{host}" for host in self.page.hosts}:
            self.close_connection = True
            return self._send(NOTHING)
        size = self.headers.get("Content-Length", "0")
        if not (size.isascii() and size.isdecimal()) or int(size) > self.page.most_bytes:
            self.close_connection = True
            return self._send(Answer.of({"error": self.page.too_much}, 413))
        data = self.rfile.read(int(size))
        if path == "end":
            self._send(Answer.of({}))
            return self.page.end()
        return self._send(self.page.answer(Asked(True, path, self._words(), data)))

    def _path(self) -> str | None:
        if self.headers.get("Host") not in self.page.hosts:  # another site that pretends to be this computer
            return None
        return self.page.path_in(urlsplit(self.path).path)

    def _words(self) -> dict[str, str]:
        asked = parse_qs(urlsplit(self.path).query, keep_blank_values=True)
        return {name: values[0] for name, values in asked.items()}

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        policy = _PICTURE_POLICY if answer.kind.startswith("image/") else _POLICY
        about = (("Content-Type", answer.kind), ("Content-Length", str(len(answer.data))))
        for name, value in (("Content-Security-Policy", policy), *_SAFE, *about):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.data)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the command says what was done."""
