"""Small servers for one folder: one can send a part of a file (HTTP Range), one cannot, like `mkdocs serve`.

A third sends a page in pieces, each when a test asks for it, as a slow network or a busy phone does.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_PART = re.compile(r"bytes=(\d+)-(\d*)")
_TAG = re.compile(r"<(script|style|title|svg|template|textarea)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL)
_PATIENCE_S = 600


class WholeFiles(SimpleHTTPRequestHandler):
    """Answers every request with the whole file."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: a test says what matters."""

    def do_GET(self) -> None:
        """The file; a reader who goes away in the middle is no error."""
        try:
            super().do_GET()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True


class PartsOfFiles(WholeFiles):
    """Answers a request for a part with that part."""

    def do_GET(self) -> None:
        """The part that was asked for, or the whole."""
        wanted = _PART.fullmatch(self.headers.get("Range", ""))
        file = Path(self.translate_path(self.path))
        if not wanted or not file.is_file():
            super().do_GET()
            return
        whole = file.read_bytes()
        start = int(wanted[1])
        end = min(int(wanted[2] or len(whole) - 1), len(whole) - 1)
        if start > end:
            self.send_error(416)
            return
        self.send_response(206)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Range", f"bytes {start}-{end}/{len(whole)}")
        self.send_header("Content-Length", str(end - start + 1))
        self.end_headers()
        try:
            self.wfile.write(whole[start : end + 1])
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True


@contextmanager
def served_by(handler: type[SimpleHTTPRequestHandler], folder: Path) -> Iterator[str]:
    """The address at which this kind of server shows the folder while the block runs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def served(folder: Path, *, parts: bool) -> AbstractContextManager[str]:
    """The address of this folder while the block runs."""
    return served_by(PartsOfFiles if parts else WholeFiles, folder)


def in_pieces(html: str, most: int) -> list[str]:
    """A page cut between its tags: its head, at most so many pieces of its body, and what begins with the last scripts.

    Each but the last ends with a comment `piece` and its number, from 0, so that a test can see that it is there.
    """
    start = html.index("<body>") + len("<body>")
    end = html.rindex("</div></main>")
    end = html.index("<script src", end)
    cuts = [tag.end() for tag in _TAG.finditer(html, start, end)]
    cuts = [start, *cuts[:: -(-len(cuts) // most)], end]
    pieces = [html[at:to] for at, to in zip([0, *cuts], cuts, strict=False)]
    return [*(f"{piece}<!--piece {number}-->" for number, piece in enumerate(pieces)), html[end:]]


class Sluice:
    """What a page in pieces waits for."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._pieces = 0.0
        self._changed = threading.Condition()

    def let(self, pieces: float) -> None:
        """So many pieces of the page may go to the reader, from its start. Infinity: the scripts too."""
        with self._changed:
            self._pieces = pieces
            self._changed.notify_all()

    def wait(self, pieces: float) -> None:
        """Comes back when so many may go."""
        with self._changed:
            self._changed.wait_for(lambda: self._pieces >= pieces, _PATIENCE_S)


@contextmanager
def served_in_pieces(folder: Path, most: int) -> Iterator[tuple[str, Sluice]]:
    """The address of this folder, and what lets its pages through; scripts come last of all."""
    sluice = Sluice(most)

    class InPieces(WholeFiles):
        def do_GET(self) -> None:
            """A page in pieces; styles and pictures at once."""
            file = Path(self.translate_path(self.path))
            if file.suffix == ".js":
                sluice.wait(float("inf"))
            if file.suffix != ".html":
                super().do_GET()
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            try:
                for number, piece in enumerate(in_pieces(file.read_text("utf-8"), sluice.most), 1):
                    sluice.wait(number)
                    self.wfile.write(piece.encode())
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

    with served_by(InPieces, folder) as address:
        try:
            yield address, sluice
        finally:
            sluice.let(float("inf"))
