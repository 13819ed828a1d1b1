"""Every option once. From these fields come the MkDocs options, the documentation and the "did you mean"."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Mapping

from msgspec import field
from msgspec.structs import replace

from .values import Value


class Settings(Value):
    """What a group can set under `plugins: - easyread:` in `mkdocs.yml`."""

    enabled: bool = True
    """Turn easyread off for a build without taking it out of the file."""
    group: str = ""
    """The name of your group. It is shown as "made by". Leave it empty to use the site's name."""
    language: str = "en-GB"
    """The language of the words: `en-GB`, or `cy` for Welsh. It chooses the voice and the words around
    your pages too."""
    images: str = "images"
    """The folder of your pictures, from the folder of `mkdocs.yml`."""
    picture_folders: tuple[str, ...] = ()
    """Folders with OpenMoji or Mulberry symbols on your computer, from the folder of `mkdocs.yml`.
    `easyread pictures find` looks there too."""
    people: str = "people.yml"
    """The file that says who agreed to what, from the folder of `mkdocs.yml`."""
    private_people: str = "private/people.yml"
    """The file with everything else about people: names, who explained it, the forms. It may lie outside your site's
    folder. Git must never keep it."""
    own_contacts: tuple[str, ...] = ()
    """Phone numbers, addresses and names that your pages may show, such as `[01632 960123, Grace Eyre]`. Those under
    `theme: contact:` need not be here."""
    signed_off: str = "signed-off"
    """The folder of the records of who checked which page, from the folder of `mkdocs.yml`. It is never published."""
    not_checked: typing.Literal["show", "draft", "stop"] = "show"
    """What happens to a page that people did not check as it is now. `show`: the page says so. `draft`: it is held
    back, and only `mkdocs serve` shows it. `stop`: it is an error. `urgent: true` at the top of a page lets it out."""
    licences: tuple[str, ...] = ()
    """Licences of pictures that you allow besides the free ones, by name, such as `CC-BY-NC-4.0` or `bought`."""
    credits_page: bool = True
    """Make the page “Pictures on this site”, which says what each picture shows and who made it."""
    feed: bool = True
    """Make a feed of your news and events (`feed.xml`), for people who want to hear what is new.
    It needs `site_url`."""
    word_bank: str = "hard-words.md"
    """The page with your hard words, inside the content folder."""
    cache: str = ".cache/easyread"
    """Where clips and picture sizes are kept between builds. You may delete it."""
    audio: typing.Literal["build", "committed", "off"] = "build"
    """`build` makes the sound of every page. `committed` takes it from `audio/pages`. `off` makes none."""
    voice: str = "bundled"
    """Who speaks: `bundled` (the same on every computer), `system` (this computer's own), or `silent` for tests."""
    voice_name: str = ""
    """Which of the computer's own voices, for `voice: system`. `easyread voices` lists them."""
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
    easy_words: tuple[str, ...] = ()
    """Words that your readers know, such as `[advocate, committee]`. They are not called hard words."""
    one_word: tuple[str, ...] = ()
    """Words for the same thing, each time the one you chose first: `["support worker, carer, staff"]`."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """Rules to be stricter or milder with, by id or name, each `error`, `warning`, `advice` or `off`:
    `{ER-S08: off, words-in-brackets: warning}`. Rules about people and about broken files stay as they are."""
    folders: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """Other limits for some pages, by folder or page inside the content folder:
    `{minutes: {sentence_words: 20, rules: {ER-S03: off}}}`. A page can say the same at its top, under `easyread:`."""

    def __hash__(self) -> int:
        # What is set by name has no hash. Settings that differ in nothing else are still not equal.
        values = (getattr(self, name) for name in self.__struct_fields__)
        return hash(tuple(value for value in values if not isinstance(value, Mapping)))


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


FOR_PAGES = frozenset(
    "sentence_words sentence_words_stop row_sentences row_words row_sentences_stop easy_words one_word rules".split()
)
"""The options that can differ from page to page."""

LEVELS = ("error", "warning", "advice", "off")
"""What a rule can be set to."""


class Problem(Value):
    """An option that cannot be used. The usual value is used instead."""

    option: str
    message: str
    """What is wrong and what to do, in one or two sentences."""


def settings_from(options: Mapping[str, object]) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings for these options, and every problem with them at once."""
    types = typing.get_type_hints(Settings)
    problems: list[Problem] = []
    values = {}
    for name, value in options.items():
        problem = _problem(name, value, types[name]) if name in types else _unknown(str(name), list(types))
        if problem:
            problems.append(Problem(str(name), problem))
        else:
            values[name] = _usable(name, value)
    return Settings(**values), tuple(problems)  # type: ignore[arg-type]


def settings_with(settings: Settings, options: Mapping[str, object]) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings with other values for one page, and every problem with those. Rules are added to those set."""
    types = typing.get_type_hints(Settings)
    problems: list[Problem] = []
    values: dict[str, object] = {}
    for name, value in options.items():
        if name in FOR_PAGES:
            problem = _problem(name, value, types[name])
        elif name in types:
            problem = f'"{name}" is for the whole site. It cannot be set for one page.'
        else:
            problem = _unknown(str(name), sorted(FOR_PAGES))
        if problem:
            problems.append(Problem(str(name), problem))
        else:
            usable = _usable(name, value)
            values[name] = {**settings.rules, **usable} if isinstance(usable, dict) else usable
    return replace(settings, **values), tuple(problems)


def _usable(name: str, value: object) -> object:
    """The value as the settings keep it."""
    if name == "rules" and isinstance(value, Mapping):
        # YAML reads a bare `off` as false.
        return {str(rule): "off" if level is False else str(level) for rule, level in value.items()}
    return tuple(value) if isinstance(value, list) else value


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
    if typing.get_origin(kind) is Mapping:
        return _problem_of_rules(value) if name == "rules" else _problem_of_folders(value)
    if typing.get_origin(kind) is tuple:
        is_list = isinstance(value, list | tuple) and all(isinstance(entry, str) for entry in value)
        return None if is_list else f'"{name}" must be a list of words, such as [one, two]. It is {_shown(value)}.'
    if isinstance(value, str):
        return None
    return f'"{name}" must be words. It is {_shown(value)}.'


def _problem_of_rules(value: object) -> str | None:
    if not isinstance(value, Mapping):
        return '"rules" must be rules with a level each, such as {ER-S08: off}. It is ' + f"{_shown(value)}."
    for rule, level in value.items():
        if level is not False and level not in LEVELS:
            return f'"{rule}" must be {", ".join(LEVELS[:-1])} or {LEVELS[-1]}. It is {_shown(level)}.'
    return None


def _problem_of_folders(value: object) -> str | None:
    if not isinstance(value, Mapping) or not all(isinstance(options, Mapping) for options in value.values()):
        return '"folders" must be folders with their options, such as {minutes: {sentence_words: 20}}.'
    for folder, options in value.items():
        for problem in settings_with(Settings(), options)[1]:
            return f'In the folder "{folder}": {problem.message}'
    return None


def _shown(value: object) -> str:
    return "empty" if value is None else f'"{value}"'
