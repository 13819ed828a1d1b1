"""The search library that ships is the one by others that THIRD_PARTY.md names, and not a letter of it is changed."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE = ROOT / "easyread_plugin" / "theme" / "assets" / "minisearch.js"


def test_it_is_the_one_that_is_named() -> None:
    """Its version, its hash and how to make it again are written down."""
    text = FILE.read_text(encoding="utf-8")
    notice, _, code = text.partition("*/\n")
    page = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
    note = page.partition("## How MiniSearch was made smaller")[2].partition("\n## ")[0]
    hashes = re.findall(r"`([0-9a-f]{64})`", note)

    assert "Permission is hereby granted, free of charge" in notice
    version = re.search(r"MiniSearch (\d+\.\d+\.\d+)", notice)
    assert version is not None
    assert f"minisearch@{version[1]}" in note
    assert len(hashes) == 2
    assert hashlib.sha256(code.encode()).hexdigest() == hashes[1]
