"""Every option once. From these fields come the MkDocs options, the documentation and the "did you mean"."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Settings:
    """What a group can set under `plugins: - easyread:` in `mkdocs.yml`."""

    enabled: bool = True
    """Turn easyread off for a build without taking it out of the file."""
    group: str = ""
    """The name of your group. It is shown as "made by". Leave it empty to use the site's name."""
    language: str = "en-GB"
    """The language of the words: `en-GB`, or `cy` for Welsh. It chooses the voice too."""
    images: str = "images"
    """The folder of your pictures, from the folder of `mkdocs.yml`."""
    people: str = "people.yml"
    """The file that says who agreed to what, from the folder of `mkdocs.yml`."""
    private_people: str = "private/people.yml"
    """The file with everything else about people: names, who explained it, the forms. It may lie outside your site's
    folder. Git must never keep it."""
    signed_off: str = "signed-off"
    """The folder of the records of who checked which page, from the folder of `mkdocs.yml`. It is never published."""
    not_checked: typing.Literal["show", "draft", "stop"] = "show"
    """What happens to a page that people did not check as it is now. `show`: the page says so. `draft`: it is held
    back, and only `mkdocs serve` shows it. `stop`: it is an error. `urgent: true` at the top of a page lets it out."""
    licences: tuple[str, ...] = ()
    """Licences of pictures that you allow besides the free ones, by name, such as `CC-BY-NC-4.0` or `bought`."""
    credits_page: bool = True
    """Make the page “Pictures on this site”, which says what each picture shows and who made it."""
    word_bank: str = "hard-words.md"
    """The page with your hard words, inside the content folder."""
    cache: str = ".cache/easyread"
    """Where clips and picture sizes are kept between builds. You may delete it."""
    audio: typing.Literal["build", "off"] = "build"
    """`build` makes the sound of every page. `off` makes none."""
    voice: str = "bundled"
    """Who speaks: `bundled` (the same on every computer), or `silent` for tests."""
    voice_variant: str = ""
    """A variant of the bundled voice, such as `f3` or `m2`. Leave it empty for the usual one."""
    speed: int = 110
    """How fast the bundled voice speaks, from 80 to 200. 110 is about 140 words a minute as heard."""
    gap_ms: int = 600
    """Silence after each statement, in thousandths of a second."""
    row_gap_ms: int = 300
    """More silence after the last statement of a row."""
    section_gap_ms: int = 500
    """More silence before a heading."""
    sentence_words: int = 15
    """A sentence with more words than this is a warning."""
    sentence_words_stop: int = 20
    """A sentence with more words than this is an error."""
    row_sentences: int = 3
    """A row with more sentences than this is a warning."""
    row_words: int = 50
    """A row with more words than this is a warning."""
    row_sentences_stop: int = 6
    """A row with more sentences than this is an error."""


_RANGES: Mapping[str, tuple[int, int]] = {
    "speed": (80, 200),
    "gap_ms": (0, 10_000),
    "row_gap_ms": (0, 10_000),
    "section_gap_ms": (0, 10_000),
    "sentence_words": (1, 100),
    "sentence_words_stop": (1, 100),
    "row_sentences": (1, 100),
    "row_words": (1, 1000),
    "row_sentences_stop": (1, 100),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """An option that cannot be used. The usual value is used instead."""

    option: str
    message: str
    """What is wrong and what to do, in one or two sentences."""


def settings_from(options: Mapping[str, object]) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings for these options, and every problem with them at once."""
    types = typing.get_type_hints(Settings)
    known = [f.name for f in fields(Settings)]
    problems: list[Problem] = []
    values = {}
    for name, value in options.items():
        problem = _problem(name, value, types[name]) if name in types else _unknown(str(name), known)
        if problem:
            problems.append(Problem(str(name), problem))
        else:
            values[name] = tuple(value) if isinstance(value, list) else value
    return Settings(**values), tuple(problems)  # type: ignore[arg-type]


def _unknown(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name.lower().replace("-", "_"), known, n=1)
    hint = f'Did you mean "{near[0]}"?' if near else "The options are: " + ", ".join(known) + "."
    return f'There is no option "{name}". {hint}'


def _problem(name: str, value: object, kind: object) -> str | None:
    """One sentence when the value cannot be used, else None."""
    if typing.get_origin(kind) is typing.Literal:
        choices = typing.get_args(kind)
        if value in choices:
            return None
        return f'"{name}" must be {" or ".join(map(str, choices))}. It is {_shown(value)}.'
    if kind is bool:
        return None if isinstance(value, bool) else f'"{name}" must be true or false. It is {_shown(value)}.'
    if kind is int:
        if not isinstance(value, int) or isinstance(value, bool):
            return f'"{name}" must be a whole number. It is {_shown(value)}.'
        low, high = _RANGES[name]
        return None if low <= value <= high else f'"{name}" must be from {low} to {high}. It is {value}.'
    if typing.get_origin(kind) is tuple:
        is_list = isinstance(value, list | tuple) and all(isinstance(entry, str) for entry in value)
        return None if is_list else f'"{name}" must be a list of words, such as [one, two]. It is {_shown(value)}.'
    if isinstance(value, str):
        return None
    return f'"{name}" must be words. It is {_shown(value)}.'


def _shown(value: object) -> str:
    return "empty" if value is None else f'"{value}"'
