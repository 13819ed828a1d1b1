"""Two small servers for one folder: one can send a part of a file (HTTP Range), one cannot, like `mkdocs serve`."""

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
