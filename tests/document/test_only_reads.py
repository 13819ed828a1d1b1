"""A check reads pages without laying them out; what it reads is the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import Struct

from easyread_plugin.document.position import Position, found
from easyread_plugin.publication.parsing import Reader, SourceText

from .reading_aids import CONFIGS, EXTENSIONS

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("content/*.md"), *ROOT.glob("tests/layout/ordinary/*.md")])


def placed(value: object) -> object:
    """The value with each place worked out."""
    if isinstance(value, tuple):
        return tuple(placed(one) for one in value)
    if hasattr(value, "position") and callable(value.position) and not isinstance(value, Position):
        return found(value)
    if isinstance(value, Struct):
        return {name: placed(getattr(value, name)) for name in value.__struct_fields__}
    return value


@pytest.mark.parametrize("extensions", [("toc", "tables", "fenced_code"), EXTENSIONS], ids=["usual", "many"])
def test_a_page_that_is_only_read_is_the_page_that_is_laid_out(extensions: tuple[str, ...]) -> None:
    """Words, pictures, facts, faults and every place are equal, and there is no HTML."""
    configs = CONFIGS if extensions == EXTENSIONS else None
    both, only = Reader("en-GB", extensions, configs), Reader("en-GB", extensions, configs, only_reads=True)
    for file in FILES:
        source = SourceText(file.name, file.name, file.read_text("utf-8"))
        page, _, html = both.read(source)
        alone, _, nothing = only.read(source)
        assert placed(alone) == placed(page), file
        assert html, file
        assert not nothing.strip(), file
