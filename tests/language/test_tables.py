"""The word lists: each says where it is from, and the models are what their words say."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread_plugin.language import tables
from easyread_plugin.language.tables import DATA_DIR, UnsourcedTableError, about, read_model, rows

FILES = sorted(file.name for file in DATA_DIR.iterdir() if file.is_file())
THIRD_PARTY = Path(__file__).parents[2] / "THIRD_PARTY.md"


@pytest.mark.parametrize("name", FILES)
def test_every_list_says_where_it_is_from(name: str) -> None:
    """A list without a source and a licence is refused."""
    said = about(name)

    assert said["source"]
    assert said["licence"]


def test_a_list_without_a_licence_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above can fail."""
    (tmp_path / "new.tsv").write_text("# holds: words\n# source: somewhere\nword\n")
    monkeypatch.setattr(tables, "DATA_DIR", tmp_path)

    with pytest.raises(UnsourcedTableError, match="licence"):
        about("new.tsv")


@pytest.mark.parametrize("name", FILES)
def test_lists_by_others_are_credited(name: str) -> None:
    """What is not written for this project stands in THIRD_PARTY.md."""
    if (
        about(name)["source"] != "written for this project"
        and "written for this project, after" not in about(name)["source"]
    ):
        assert name in THIRD_PARTY.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "cells"),
    [("idioms.tsv", 2), ("foreign_words.tsv", 3), ("people_words.tsv", 3), ("plain_words.tsv", 4), ("synonyms.tsv", 3)],
)
def test_rows_are_whole(name: str, cells: int) -> None:
    """Each row has all its cells, none empty, and no phrase stands twice."""
    table = rows(name)

    assert [row for row in table if len(row) != cells or not all(cell.strip() for cell in row)] == []
    assert len({row[0] for row in table}) == len(table)


def test_a_model_can_be_read() -> None:
    """Each weight is a number with a name of words."""
    for name, part in (("word_model.json", "word"), ("score_model.json", "statement")):
        weights = read_model(name)[part]
        assert "1" in weights
        assert all(abs(weight) < 10 for weight in weights.values())
