"""The clear letters that ship are those that THIRD_PARTY.md names, and their licence goes along."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
FONTS_DIR = ROOT / "easyread_plugin" / "theme" / "assets" / "fonts"


def test_they_are_the_ones_that_are_named() -> None:
    """Each file has the hash that is written down, and none is missing."""
    note = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8").partition("## Where the clear letters are from")[2]
    named = dict(re.findall(r"^\| `([\w.-]+)` \| `[^`]+` \| `([0-9a-f]{64})` \|$", note, re.MULTILINE))

    assert named == {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FONTS_DIR.iterdir()}
    assert len(named) == 4


def test_their_licence_goes_along() -> None:
    """With the name of those who made them."""
    text = (ROOT / "LICENSES" / "OFL-1.1.txt").read_text(encoding="utf-8")

    assert "Braille Institute of America" in text
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
