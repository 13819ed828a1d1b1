"""A small server that sends text compressed and says how long files stay the same, as hosts of websites do."""

from __future__ import annotations

import gzip
import io
from pathlib import Path
from typing import BinaryIO

from browser.serving import PartsOfFiles

TEXT = {".html", ".css", ".js", ".svg", ".json", ".xml", ".ics", ".txt"}
LEVEL = 6
"""What most hosts use. Some send Brotli, which is smaller."""


class Compressed(PartsOfFiles):
    """Text goes out as gzip to whoever takes it."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | BinaryIO | None:  # type: ignore[override]
        """What comes before the content, and the content."""
        file = Path(self.translate_path(self.path))
        if "gzip" not in self.headers.get("Accept-Encoding", "") or file.suffix not in TEXT or not file.is_file():
            return super().send_head()
        content = gzip.compress(file.read_bytes(), LEVEL, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def end_headers(self) -> None:
        """Ten minutes, as GitHub Pages says."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()
