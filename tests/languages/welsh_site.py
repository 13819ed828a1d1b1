"""A site in Welsh with every kind of page, where each word of an author begins with `xq`: all others are ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import yaml
from building.conftest import SVG

from easyread_plugin.document.kinds.specs import FieldSpec, FieldType
from easyread_plugin.document.kinds.table import KINDS, fields_of

_T = FieldType
_VALUES: dict[FieldType, object] = {
    _T.WORDS: "Xqa xqb xqc.",
    _T.LINES: ["Xqa xqb.", "Xqc."],
    _T.DATE: "2099-11-03",
    _T.TIME: "2.30pm",
    _T.MONEY: "50p",
    _T.NUMBER: "12",
    _T.YES_NO: "yes",
    _T.PERSON: "Xqann",
    _T.PEOPLE: ["Xqann", "@member-1", "3"],
    _T.PICTURE: "../images/a.svg",
    _T.LINK: "xq.md",
    _T.FILE: "xq.mp4",
    _T.PHONE: "01632 960123",
    _T.EMAIL: "xq@xq.xq",
}
BODY = """\
# Xqtitle xqa

![-](../images/a.svg)
**Xqhard** xqb.

> Xqsaid xqsaid.
> — @member-1

> Xqmore.
> — Xqrole

## Xqheading

![-](../images/a.svg)
Xqd xqe.
"""
CONFIG: dict[str, Any] = {
    "site_name": "Xqsite",
    "copyright": "Xqcopy.",
    "docs_dir": "content",
    "use_directory_urls": False,
    "nav": [{"Xqhome": "index.md"}, {"Xqpart": ["xq.md", "event.md"]}, {"Xqbank": "hard-words.md"}],
    "theme": {
        "name": "easyread",
        "tagline": "Xqmotto",
        "contact": {"name": "Xqann", "phone": "01632 960123", "email": "xq@xq.xq", "address": ["7 Xqroad"]},
        "foot": ["accessibility.md"],
    },
    "plugins": ["search", {"easyread": {"language": "cy", "voice": "silent", "group": "Xqgroup"}}],
}
PEOPLE = """\
people:
  member-1:
    shown_as: Xqsam
    agreed: [words, name, story]
    where: [website]
    until: 2099-01-01
"""


def _value(spec: FieldSpec) -> object:
    if spec.type is _T.GROUP:
        return {inner.name: _value(inner) for inner in spec.fields}
    if spec.type is _T.GROUPS:
        several = [{inner.name: _value(inner) for inner in spec.fields}]
        # One of each way that a task can be going.
        for inner in spec.fields:
            several = [{**one, inner.name: said} for one in several for said in inner.choices or (one[inner.name],)]
        return several
    if spec.choices:
        return [*spec.choices, "Xqneed."] if spec.type is _T.LINES else spec.choices[0]
    return _VALUES[spec.type]


def front_matter(kind: str, **more: object) -> str:
    """Every field that a kind of page has, and what every page has."""
    fields = {spec.name: _value(spec) for spec in fields_of(KINDS[kind]) if spec.name != "pictures"}
    fields.pop("cancelled", None)
    facts = {"kind": kind, **fields, "credits": ["Xqsource."], "made_up": ["Xqmadeup."], **more}
    facts["made_with"] = [{"date": "Tuesday 6 October 2026", "what": "decided", "who": ["@member-1"]}]
    return f"---\n{yaml.safe_dump(facts, allow_unicode=True)}---\n\n"


def files() -> dict[str, str | bytes]:
    """Every file of the site."""
    pages = {f"content/{kind}.md": front_matter(kind) + BODY for kind in KINDS if kind not in ("home", "word-bank")}
    gone = front_matter("event", cancelled="yes")
    over = front_matter("event", date="2020-11-03").replace("2099", "2020")
    return {
        **pages,
        "content/index.md": front_matter("home", languages={"en-GB": "xqenglish.md"}) + BODY,
        "content/xq.md": "# Xqplain\n\n![-](../images/a.svg)\nXqone.\n",
        "content/xqenglish.md": "---\nlanguage: en-GB\nlanguages: {cy: index.md}\n---\n# Welcome\n\nWe meet.\n",
        "content/gone.md": gone + BODY,
        "content/over.md": over + BODY,
        "content/hard-words.md": "# Xqwords\n\n## Xqhard\n\n![-](../images/a.svg)\nXqmeaning.\n",
        "content/xq.mp4": b"",
        "people.yml": PEOPLE,
        "images/a.svg": SVG.format(1),
        "images/pictures.yml": "a.svg: {shows: Xqshows., source: Xqsource, licence: own, credit: Xqann}\n",
        "mkdocs.yml": yaml.safe_dump(CONFIG, allow_unicode=True),
    }


_UNSEEN = ("script", "style")
_SAID = ("aria-label", "alt", "title", "placeholder", "content", "label", "value", "aria-description", "download")
_VOID = ("img", "br", "meta", "link", "input", "path", "rect", "circle", "source", "track", "hr")
_DATA = ("data-er-times", "data-er-group", "data-er-face", "data-er-first", "data-er-part", "data-er-bar")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


class Words(HTMLParser):
    """Everything that somebody can see or hear of a page, in the language that it says it is in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []
        """(language, words)."""
        self.feed(html)

    @property
    def language(self) -> str:
        """That of the nearest element that says one."""
        return next((language for _, language in reversed(self.open) if language), "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes its language, and what its attributes say."""
        given = {name: value or "" for name, value in attrs}
        if tag not in _VOID:
            self.open.append((tag, given.get("lang", "")))
        if given.get("name") in ("viewport", "generator") or tag == "link":
            return
        for name, value in given.items():
            is_data = name.startswith("data-") and name not in _DATA and " " in value
            if (name in _SAID and tag != "input" and tag != "source") or is_data:
                self.found.append((given.get("lang") or self.language, value))

    def handle_endtag(self, tag: str) -> None:
        """Closes everything down to this element."""
        if any(open == tag for open, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Notes words."""
        if data.strip() and not any(tag in _UNSEEN for tag, _ in self.open):
            self.found.append((self.language, data))


def words_of(text: str) -> Iterator[str]:
    """Its words in small letters, without names in curly brackets."""
    for word in _WORD.findall(re.sub(r"\{\w+\}", " ", text)):
        yield word.lower().replace("'", "’")
