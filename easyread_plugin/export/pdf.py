"""From the print template to a tagged PDF (PDF/UA-1), with WeasyPrint."""

from __future__ import annotations

import logging
import mimetypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..errors import ExportError
from ..publication.pages import SiteFile
from .booklet import Booklet
from .paper_html import SITE, paper_html
from .tagging import mend_tags

Progress = Callable[[str], None]
"""Called with what is being done now, such as `sheet 12`."""

FONTS_DIR = Path(__file__).parents[1] / "theme" / "assets" / "fonts"
"""Letters come along, so that a paper looks the same wherever it is made."""
FONTS = "font:"
_NO_WEASYPRINT = 'To make a PDF, easyread needs WeasyPrint. Type: pip install "mkdocs-easyread[print]".'
_NO_PANGO = (
    "WeasyPrint needs the program Pango, which is not here. On Ubuntu or Debian, type: sudo apt install "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. On a Mac: brew install pango. On Windows, see "
    "docs/print.md."
)


def make_pdf(booklet: Booklet, progress: Progress | None = None) -> tuple[bytes, int]:
    """The PDF of a booklet, and how many sheets it has.

    No other host is asked for anything, and the same input makes the same bytes. Raises ExportError, which says what
    is missing.
    """
    weasyprint = _weasyprint()
    files = booklet.files

    class Fetcher(weasyprint.urls.URLFetcher):  # type: ignore[name-defined, misc]
        """Hands out the pictures of the site, the letters, and nothing else."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            if url.startswith(FONTS):
                content = (FONTS_DIR / Path(url.removeprefix(FONTS)).name).read_bytes()
            elif url.startswith(SITE) and url.removeprefix(SITE) in files:
                content = _bytes(files[url.removeprefix(SITE)])
            else:
                raise ValueError("This is not on the paper.")
            kind = "image/webp" if url.endswith(".webp") else mimetypes.guess_type(url)[0] or "font/woff2"
            return weasyprint.urls.URLFetcherResponse(url, content, {"Content-Type": kind})

    with _told(progress):
        document = weasyprint.HTML(string=paper_html(booklet), url_fetcher=Fetcher()).render()
        titles = {page.id: page.title for page in booklet.pages}
        content = document.write_pdf(pdf_variant="pdf/ua-1", finisher=mend_tags(titles))
    return bytes(content), len(document.pages)


def _weasyprint() -> Any:
    try:
        import weasyprint
    except ImportError as error:
        raise ExportError(_NO_WEASYPRINT) from error
    except OSError as error:
        # It loads Pango at once, and says only "cannot load library".
        raise ExportError(_NO_PANGO) from error
    return weasyprint


def _bytes(file: SiteFile) -> bytes:
    return file.content.read_bytes() if isinstance(file.content, Path) else file.content()


class _Told(logging.Handler):
    """Hands on what WeasyPrint says of its progress."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress

    def emit(self, record: logging.LogRecord) -> None:
        self._progress(record.getMessage())


@contextmanager
def _told(progress: Progress | None) -> Iterator[None]:
    """WeasyPrint complains about each picture whose words stand beside it; `tagging.py` sees to those."""
    log, steps = logging.getLogger("weasyprint"), logging.getLogger("weasyprint.progress")
    handler = _Told(progress) if progress is not None else None
    before = log.level, steps.level, steps.propagate, log.propagate
    log.setLevel(logging.CRITICAL)
    log.propagate = steps.propagate = False
    if handler is not None:
        steps.setLevel(logging.INFO)
        steps.addHandler(handler)
    try:
        yield
    finally:
        log.setLevel(before[0])
        steps.setLevel(before[1])
        steps.propagate, log.propagate = before[2:]
        if handler is not None:
            steps.removeHandler(handler)
