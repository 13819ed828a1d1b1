"""The demonstration site on paper, printed once for all tests and all of their processes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from filelock import FileLock
from printed import Printed

from easyread_plugin.export.booklet import Booklet
from easyread_plugin.export.making import make_booklet
from easyread_plugin.export.pdf import make_pdf
from easyread_plugin.project import load_project

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
SITE_URL = "https://tuesday.example/"
MARGIN = 24 / 25.4 * 72
"""Points: the head and the foot of a sheet (`paper.css`)."""


class Paper(NamedTuple):
    """A paper, and what it was made of."""

    booklet: Booklet
    content: bytes
    printed: Printed


@pytest.fixture(scope="session")
def demonstration() -> Booklet:
    """The whole demonstration site, ready to be printed."""
    return make_booklet(load_project(ROOT / "mkdocs.yml"), (), TODAY, SITE_URL)


@pytest.fixture(scope="session")
def paper(demonstration: Booklet, tmp_path_factory: pytest.TempPathFactory) -> Paper:
    """It as a booklet. Setting so many sheets takes a while, so whoever comes first does it for all."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    file = shared / "demonstration.pdf"
    with FileLock(f"{file}.lock"):
        if not file.exists():
            file.write_bytes(make_pdf(demonstration)[0])
        content = file.read_bytes()
    return Paper(demonstration, content, Printed(content, MARGIN, MARGIN))
