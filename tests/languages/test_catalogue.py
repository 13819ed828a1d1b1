"""The words of the interface in every language."""

from __future__ import annotations

import importlib
import re
import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

import easyread_plugin
from easyread_plugin.document.kinds.english import ENGLISH as FACTS
from easyread_plugin.language import catalogue
from easyread_plugin.language.catalogue import Words, in_language, interface_file, language_for, languages
from easyread_plugin.language.listing import all_of
from easyread_plugin.layout.wording import wording_for

PACKAGE_DIR = Path(easyread_plugin.__file__).parent


def parts() -> dict[str, Any]:
    """The English words of every part of the interface, by its table: whatever module asks for one."""
    found: dict[str, Any] = {"facts": FACTS}
    for file in sorted(PACKAGE_DIR.rglob("*.py")):
        for part in re.findall(r'in_language\(ENGLISH, "(\w+)"', file.read_text("utf-8")):
            name = ".".join(file.relative_to(PACKAGE_DIR.parent).with_suffix("").parts)
            found.setdefault(part, importlib.import_module(name).ENGLISH)
    return found


PARTS = parts()
OTHERS = [language for language in languages() if language != "en-GB"]


def strings(value: object, name: str = "") -> dict[str, str]:
    """Every word of a part, by where it stands."""
    if isinstance(value, str):
        return {name: value}
    if isinstance(value, Mapping):
        return {key: said for one in value for key, said in strings(value[one], f"{name}.{one}").items()}
    if isinstance(value, tuple):
        return {key: said for n, one in enumerate(value) for key, said in strings(one, f"{name}.{n}").items()}
    assert isinstance(value, Struct)
    return {key: said for name in value.__struct_fields__ for key, said in strings(getattr(value, name), name).items()}


def placeholders(text: str) -> set[str]:
    """The names in curly brackets."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_part_is_found() -> None:
    """The tests below look at every table of a file, and at no other."""
    assert OTHERS == ["cy"]
    assert {"page", "reader", "facts", "form", "meeting"} <= PARTS.keys()
    assert interface_file("cy").keys() == PARTS.keys()


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("part", PARTS)
def test_no_word_is_missing(language: str, part: str) -> None:
    """Every word of English is there, not empty, and with the same names in curly brackets."""
    english = PARTS[part]
    given = interface_file(language)[part]
    wanted = set(english.__struct_fields__) - {"language"}
    assert sorted(wanted ^ given.keys()) == []

    words = in_language(english, part, language)
    assert words.language == language
    said, ours = strings(words), strings(english)
    if part == "page":
        # How roles begin differs from language to language.
        said, ours = ({k: v for k, v in each.items() if not k.startswith("small_words")} for each in (said, ours))
    assert said.keys() == ours.keys()
    assert [name for name, text in said.items() if not text.strip()] == []
    differing = {name for name, text in said.items() if placeholders(text) != placeholders(ours[name])}
    assert differing == set()


@pytest.mark.parametrize("language", OTHERS)
def test_the_file_says_that_nobody_checked_it(language: str) -> None:
    """Readers of the file see it first, and apostrophes are the ones that print well."""
    text = (catalogue.INTERFACE_DIR / f"{language}.toml").read_text("utf-8")
    assert "NOT YET CHECKED BY A WELSH SPEAKER" in text.split("[days]")[0]
    words = [line for line in text.split("\n") if not line.startswith("#")]
    assert not any("'" in line for line in words)


def test_almost_nothing_is_left_in_english() -> None:
    """A word that is the same as in English was thought about."""
    same = {
        f"{part}.{name}"
        for part, english in PARTS.items()
        for name, text in strings(in_language(english, part, "cy")).items()
        if strings(english).get(name) == text and name != "language"
    }
    assert same == {"meeting.title_of_sheet", "meeting.one_person"}


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        ("en", "en-GB"),
        ("en-AU", "en-GB"),
        ("cy", "cy"),
        ("cy-GB", "cy"),
        ("CY_gb", "cy"),
        ("fr", "en-GB"),
        ("", "en-GB"),
    ],
)
def test_nearest_language(wanted: str, language: str) -> None:
    """The same region, else the same language, else English."""
    assert language_for(wanted) == language
    assert wording_for(wanted).language == language


class Small(Words):
    """A part of the interface with every form that a word can have."""

    language: str = "en-GB"
    word: str = "word"
    some: tuple[str, ...] = ("one", "two")
    by_key: Any = None


@pytest.fixture
def file_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Writes the one other language that there is, `xx`."""

    def write(text: str) -> None:
        (tmp_path / "xx.toml").write_text(text, encoding="utf-8")
        monkeypatch.setattr(catalogue, "INTERFACE_DIR", tmp_path)
        catalogue.languages.cache_clear()
        catalogue.interface_file.cache_clear()

    yield write
    monkeypatch.undo()
    catalogue.languages.cache_clear()
    catalogue.interface_file.cache_clear()


def test_a_missing_word_stays_in_english(file_of: Any) -> None:
    """Somebody adds a word in English: other languages go on working, and the test above finds it."""
    file_of('[part]\nsome = ["un", "dau"]\n[part.by_key]\na = "A!"\n')
    words = in_language(Small(by_key={"a": "A", "b": "B"}), "part", "xx")
    assert words == Small("xx", "word", ("un", "dau"), {"a": "A!", "b": "B"})
    assert in_language(Small(), "other", "xx") == Small("xx")
    file_of('[part]\nwrod = "x"\n[part.by_key]\nz = "Z"\n')
    assert in_language(Small(by_key={"a": "A"}), "part", "xx") == Small("xx", by_key={"a": "A"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[part]\nword = ["x"]\n', "[part] word is not written as in English: str"),
        ('[part]\nsome = "x"\n', "[part] some is not written as in English: tuple"),
        ("[part]\nword = 3\n", "[part] word is not written as in English: str"),
        ("[part\n", "line 1"),
    ],
)
def test_a_broken_file_says_where(file_of: Any, text: str, said: str) -> None:
    """A word in a form that English does not have is a mistake of the file, and named."""
    file_of(text)
    with pytest.raises(ValueError, match=re.escape(said)):
        in_language(Small(by_key={"a": "A"}), "part", "xx")


@pytest.mark.parametrize(
    ("names", "language", "said"),
    [
        ([], "cy", ""),
        (["Ben"], "cy", "Ben"),
        (["Ben", "Lena"], "en-GB", "Ben and Lena"),
        (["Ben", "Lena", "Ann"], "en-GB", "Ben, Lena and Ann"),
        (["Ben", "Lena"], "cy", "Ben a Lena"),
        (["Ben", "Lena", "Ann"], "cy", "Ben, Lena ac Ann"),
        (["Ann", "Ifan"], "cy", "Ann ac Ifan"),
        (["Ann", "Iolo"], "cy", "Ann a Iolo"),
        (["Ann", "aelod o’n grŵp"], "cy", "Ann ac aelod o’n grŵp"),
    ],
)
def test_lists_of_names(names: list[str], language: str, said: str) -> None:
    """Welsh has another word for "and" before a vowel."""
    assert all_of(names, language) == said
