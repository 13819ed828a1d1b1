"""Patterns that are compiled late: the same as any other, and every one of them can be compiled."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import easyread_plugin
from easyread_plugin.language.late_pattern import late

PACKAGE_DIR = Path(easyread_plugin.__file__).parent


def test_it_is_used_as_any_other() -> None:
    """Looking, replacing and splitting give what the pattern itself gives, the first time and the next."""
    made, pattern = late(r"(?P<day>\d+)(st|th)\b", re.IGNORECASE), re.compile(r"(?P<day>\d+)(st|th)\b", re.IGNORECASE)
    text = "On the 1st and the 24TH."
    for _ in range(2):
        assert made.findall(text) == pattern.findall(text)
        assert [found.span() for found in made.finditer(text)] == [found.span() for found in pattern.finditer(text)]
        assert made.sub("x", text) == pattern.sub("x", text)
        assert made.split(text) == pattern.split(text)
        assert made.match("1ST")
        assert made.fullmatch("1ST")
        assert not made.search("none")
    assert (made.pattern, made.flags, made.groupindex) == (pattern.pattern, pattern.flags, pattern.groupindex)


def test_what_is_wrong_is_said_at_the_first_use() -> None:
    """A pattern that is none raises what `re` raises, and a name that no pattern has is missing."""
    with pytest.raises(re.error, match="unterminated"):
        late("(").search("")
    assert not hasattr(late("a"), "colour")
    assert not hasattr(late("a"), "__len__")


def test_every_late_pattern_can_be_compiled() -> None:
    """No mistake waits in a pattern that is rarely used."""
    files = [file for file in PACKAGE_DIR.rglob("*.py") if "import late\n" in file.read_text("utf-8")]
    names = [".".join(file.relative_to(PACKAGE_DIR.parent).with_suffix("").parts) for file in sorted(files)]
    kept = [(name, vars(import_module(name)).items()) for name in names]
    found = [(name, key, value) for name, items in kept for key, value in items if type(value) is type(late(""))]

    assert len(found) > 50
    for name, key, pattern in found:
        assert pattern.pattern, f"{name}.{key}"
