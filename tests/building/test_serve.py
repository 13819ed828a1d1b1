"""`mkdocs serve` builds again when a picture or the register changes, and never by itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import loopback
import pytest

from .conftest import SVG, Build

PATIENCE_S = 300
PEOPLE = """\
people:
  member-1:
    shown_as: Sam
    agreed: [words, name]
    where: [website]
    until: 2999-01-01
"""
PAGE = "# Voting\n\n![-](../images/vote.svg)\nWe vote.\n\n> I like it.\n> — @member-1\n"


@contextmanager
def _serving(folder: Path) -> Iterator[Path]:
    """`mkdocs serve` in a folder; gives the file that its log goes to."""
    log = folder / "serve.log"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    with log.open("wb") as output:
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", "127.0.0.1:0"]  # 0: a port that nobody else has
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield log
        finally:
            process.terminate()
            process.wait(PATIENCE_S)


def _builds(log: Path, at_least: int = 0, within_s: float = PATIENCE_S) -> int:
    """How often the site was built and shown so far; waits until it was `at_least` so often.

    MkDocs says each line about a build once only: two builds that took the same time to a hundredth of a
    second are one "Documentation built in". What its server says of each is counted.
    """
    end = time.monotonic() + within_s
    while True:
        count = len(re.findall("Serving on|Reloading browsers", log.read_text(encoding="utf-8", errors="replace")))
        if count >= at_least or time.monotonic() > end:
            return count
        time.sleep(0.1)


def _change(file: Path, text: str) -> None:
    """Writes other words of the same length, at once: whoever looks at the file at any moment sees one change."""
    with file.open("r+b", buffering=0) as stream:
        stream.write(text.encode())


@pytest.mark.slow
def test_serve_follows_pictures_and_people_and_never_loops(build: Build) -> None:
    """One build for each change, none without one."""
    loopback.bring_up()
    folder = build({"content/index.md": PAGE, "people.yml": PEOPLE}).folder
    with _serving(folder) as log:
        assert _builds(log, 1) == 1, log.read_text()
        time.sleep(4)
        assert _builds(log) == 1, "It built again although nothing had changed."
        _change(folder / "images/vote.svg", SVG.format(7))
        assert _builds(log, 2) == 2, log.read_text()
        _change(folder / "people.yml", "people:\n".ljust(len(PEOPLE), "\n"))
        assert _builds(log, 3) == 3, log.read_text()
        assert "ER-C05" in log.read_text()
        time.sleep(4)
        assert _builds(log) == 3, "It built again although nothing had changed."
