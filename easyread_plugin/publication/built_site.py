"""Looks into the site that was built last: whether it shows words, names or pictures that it should not."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from ..document.people import Use
from ..values import Value

_TEXT = frozenset(".html .htm .json .js .xml .txt .vtt .srt .smil .ics .md .csv .webmanifest .svg .css".split())
_MOST_BYTES = 50_000_000
_TAG = re.compile(r"<[^<>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_BLANK = re.compile(r"\s+")
_QUOTE = re.compile(r"<blockquote\b.*?</blockquote>", re.DOTALL | re.IGNORECASE)
_LONG = 16
"""Letters. Shorter words stand on many pages: then only a quote of just these words counts."""


class Trace(Value):
    """Something of a person that can be looked for in a built site."""

    person: str
    use: Use
    said: str
    """What it is, for a supporter: words, a name, a path."""
    texts: tuple[str, ...] = ()
    """Words that stand one after the other."""
    is_quote: bool = False
    picture: str = ""
    """How the names of its published copies begin."""
    content: str = ""
    """The SHA-256 of the original file."""
    pages: tuple[str, ...] = ()
    """Where a whole page would be, from the site's folder: then more than half of `texts` count."""
    is_element: bool = False
    """The words stand alone in a part of one of these pages, as a name in a list does."""


class Shown(Value):
    """A trace that the built site has."""

    trace: Trace
    file: str
    """Where, from the site's folder, with forward slashes."""


class BuiltSite:
    """A built site on disk. Every file is read once, when it is needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def is_there(self) -> bool:
        """Whether anything was built."""
        return self.folder.is_dir() and any(self.folder.iterdir())

    @cached_property
    def files(self) -> list[Path]:
        """Every file, sorted."""
        found = self.folder.rglob("*") if self.folder.is_dir() else ()
        return sorted(file for file in found if file.is_file() and ".git" not in file.parts)

    @cached_property
    def _plain(self) -> dict[str, str]:
        return {self._name(file): letters(_read(file), file.suffix) for file in self._texts()}

    @cached_property
    def _quotes(self) -> dict[str, set[str]]:
        pages = (file for file in self._texts() if file.suffix.lower() in (".html", ".htm"))
        return {self._name(file): {letters(quote) for quote in _QUOTE.findall(_read(file))} for file in pages}

    @cached_property
    def _contents(self) -> dict[str, str]:
        sums = {}
        for file in self.files:
            if file.suffix.lower() not in _TEXT or file.suffix.lower() == ".svg":
                sums[hashlib.sha256(file.read_bytes()).hexdigest()] = self._name(file)
        return sums

    def cannot_be_read(self) -> list[str]:
        """Files that may hold words, and that nothing here can look into."""
        return [self._name(file) for file in self.files if file.suffix.lower() in (".pdf", ".epub", ".zip", ".docx")]

    def find(self, traces: Iterable[Trace]) -> list[Shown]:
        """Those of the traces that the site has, each with the first file that has it."""
        return [Shown(trace, file) for trace in traces if (file := next(self._where(trace), None)) is not None]

    def _where(self, trace: Trace) -> Iterator[str]:
        if trace.is_element:
            alone = re.compile(rf">\s*{re.escape(html.escape(' '.join(trace.texts)))}\s*<")
            yield from (name for name in trace.pages if alone.search(_read(self.folder / name)))
        elif trace.pages:
            yield from self._whole_page(trace)
        elif trace.texts:
            looked_for = "".join(letters(text) for text in trace.texts)
            if len(looked_for) >= _LONG or not trace.is_quote:
                yield from (name for name, plain in self._plain.items() if looked_for and looked_for in plain)
            else:
                yield from (name for name, quotes in self._quotes.items() if looked_for in quotes)
        if trace.picture:
            yield from (self._name(f) for f in self.files if self._name(f).startswith(trace.picture))
        if trace.content in self._contents and trace.content:
            yield self._contents[trace.content]

    def _whole_page(self, trace: Trace) -> Iterator[str]:
        looked_for = [one for text in trace.texts if len(one := letters(text)) >= _LONG]
        for name in trace.pages:
            plain = self._plain.get(name, "")
            if plain and (not looked_for or sum(one in plain for one in looked_for) * 2 > len(looked_for)):
                yield name

    def _texts(self) -> Iterator[Path]:
        """Pages first: that is where a person looks."""
        for file in sorted(self.files, key=lambda one: one.suffix.lower() not in (".html", ".htm")):
            if file.suffix.lower() in _TEXT and file.stat().st_size <= _MOST_BYTES:
                yield file

    def _name(self, file: Path) -> str:
        return file.relative_to(self.folder).as_posix()


def letters(text: str, suffix: str = ".html") -> str:
    """The words of a file without tags, escapes and blanks, so that the same words are the same in every file."""
    if suffix.lower() in (".json", ".js", ".webmanifest"):
        text = _ESCAPED.sub(_unescaped, text).replace('\\"', '"').replace("\\n", " ").replace("\\/", "/")
    return _BLANK.sub("", html.unescape(_TAG.sub("", text)))


def page_files(uri: str) -> tuple[str, ...]:
    """Where MkDocs puts a page: with and without folders of their own."""
    name = uri.rsplit(".", 1)[0]
    return (f"{name}.html", "index.html" if name == "index" else f"{name.removesuffix('/index')}/index.html")


def _unescaped(match: re.Match[str]) -> str:
    try:
        return str(json.loads(f'"{match[0]}"'))
    except ValueError:
        return match[0]


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""
