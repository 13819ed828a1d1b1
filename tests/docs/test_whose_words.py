"""The guide about own words is for groups, so it passes the check itself."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from easyread_plugin.publication.sources import open_pages, open_project

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "whose-words.md"


def test_the_guide_passes_the_check() -> None:
    """Not even advice, with a picture at every row."""
    command = [sys.executable, "-m", "easyread_plugin", "check", "--format", "json", "--strict", str(GUIDE)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=600, check=False)
    report = json.loads(done.stdout)
    assert report["findings"] == []
    (page,) = report["pages"]
    assert page["statements"] > 40
    assert done.returncode == 0, done.stderr


def test_its_pictures_are_there() -> None:
    """The guide also looks right on a code-hosting site: every picture that it names is in the folder."""
    opened = open_pages(open_project(ROOT), [GUIDE], date(2026, 11, 22))
    (uri,) = opened.uris
    page = opened.publication.pages[uri].page
    pictures = list(page.pictures())
    assert len(pictures) == sum(1 for _ in page.rows())
    assert [one.source for one in pictures if not (GUIDE.parent / one.source).is_file()] == []
