"""The rule about films: a film that cannot be played, or that shuts out who does not hear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard
from ..document.kinds.facts import KindFacts
from ..language.late_pattern import late
from .sources import WCAG

FILM_NOT_PLAYED = RuleCard(
    id="ER-F51",
    name="film-not-played",
    level=Level.ERROR,
    what="A film, or the words on it, that readers cannot see.",
    why="Who does not hear needs the words on the film. A film on another website also tells who watches it.",
    sources=(WCAG,),
    since="0.1.0",
    false_alarms="None known.",
)
_PLAYED = (".mp4", ".m4v", ".webm", ".ogv")
_MOST_BYTES = 1_000_000
_CUE = late(r"^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}", re.MULTILINE)


def _films(context: PageContext) -> Iterator[Finding]:
    facts = context.kind_facts
    if facts.kind is None or facts.kind.name != "film":
        return
    for name, problem in (("film", _film), ("captions", _captions)):
        written = facts.text(name)
        found = _elsewhere(written, name) or problem(_file(context, facts, name)) if written else None
        if found is not None:
            yield context.finding(FILM_NOT_PLAYED, facts.at(name), *found, excerpt=written)


def _elsewhere(written: str, name: str) -> tuple[str, str] | None:
    if ":" in written or written.startswith("//"):
        what = "The film" if name == "film" else "The file of the words on the film"
        return f"{what} is on another website.", "Put the file into the content folder. Write its path here."
    return None


def _film(file: Path | None) -> tuple[str, str] | None:
    if file is None:
        return None
    if file.suffix.lower() not in _PLAYED:
        said = file.suffix.lower() or "no ending"
        return f"Browsers do not play films with {said}.", "Save the film as MP4."
    return _missing(file)


def _captions(file: Path | None) -> tuple[str, str] | None:
    if file is None or (missing := _missing(file)) is not None:
        return missing if file is not None else None
    try:
        data = file.read_bytes()[:_MOST_BYTES]
    except OSError:
        return "We cannot read the words on the film.", "Look at the file."
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    if not re.match(r"WEBVTT(?:[ \t\n]|\Z)", text):
        return "This is not a file of words on a film.", "Its first line must be WEBVTT. Most programs can save it so."
    if not _CUE.search(text):
        return "There are no words in this file.", "Each part needs its times: 00:01.000 --> 00:04.000"
    return None


def _missing(file: Path) -> tuple[str, str] | None:
    if file.is_file():
        return None
    return f"There is no file “{file.name[:60]}”.", "Look at its name, and at the folder of this page."


def _file(context: PageContext, facts: KindFacts, name: str) -> Path | None:
    """Where the file should lie; None when the project's folder is not known."""
    root = context.site.root
    return root.joinpath(context.page.file).parent / unquote(facts.text(name)) if root is not None else None


RULES: tuple[Rule, ...] = (Rule(FILM_NOT_PLAYED, _films),)
"""The rules about films."""
