"""The tests themselves leave nothing to chance: the same examples and the same day, whatever ran before."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.publication.day import today

WRITTEN = ", ".join(f"'a new word {number}'" for number in range(500))


def examples() -> list[str]:
    """What a search tries."""
    tried: list[str] = []

    @settings(max_examples=300)
    @given(st.text())
    def search(text: str) -> None:
        tried.append(text)

    search()
    return tried


def test_the_same_examples_whatever_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module with words of its own, which an earlier test loaded, changes no example of a later one."""
    before = examples()
    (tmp_path / "module_of_ours.py").write_text(f"WORDS = [{WRITTEN}]\n", encoding="utf-8")
    module = ModuleType("module_of_ours")
    module.__file__ = str(tmp_path / "module_of_ours.py")
    monkeypatch.setitem(sys.modules, "module_of_ours", module)

    assert examples() == before
    assert len(set(before)) > 100


def test_every_test_has_the_same_day() -> None:
    """So nothing ends, begins or is over because time went by."""
    assert today() == date(2026, 11, 22)
