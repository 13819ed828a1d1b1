"""A draft from another program, read to become a page: its blocks, its pictures, and what people must know about it."""

from __future__ import annotations

import base64
import binascii
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..errors import DraftError
from ..starter.drafts.blocks import Block, each_words, words_of
from ..starter.drafts.html_blocks import html_draft
from ..starter.drafts.html_tree import tree_of
from ..starter.drafts.plain_blocks import plain_blocks
from ..starter.drafts.word_html import PICTURE, WordFile, letters_of, read_word
from ..values import Value
from .draft_files import HTML_SUFFIXES, decoded, look_into

_WORD = (".docx", ".docm", ".dotx")
_TEXT = (".txt", ".text")
_MOST_BYTES = 100_000_000
_MOST_WORDS, _MOST_IN_A_PARAGRAPH = 20_000, 2_000
"""A page of 20,000 words takes 2 hours to hear. And Markdown needs very long for very long paragraphs."""
_SAVE_AS_WORD = "Open it in the program that made it, and save it as a Word document (.docx)."
_OTHERS = {
    ".doc": "This is an old kind of Word file. Save it again as a Word document (.docx).",
    ".pdf": "A PDF cannot be read here. Ask for the Word file that it was made from.",
    ".md": "This is a page already. Put it into your folder of pages.",
    ".markdown": "This is a page already. Put it into your folder of pages.",
    **dict.fromkeys((".odt", ".rtf", ".pages", ".docb", ".wps", ".odf"), f"We cannot read this kind. {_SAVE_AS_WORD}"),
}
_DATA = re.compile(r"data:image/[\w.+-]+;base64,(?P<data>.+)", re.DOTALL | re.IGNORECASE)


class DraftPicture(Value):
    """A picture of a draft."""

    data: bytes
    """Empty when it cannot be had."""
    problem: str = ""
    """Why it cannot be had, in a sentence or two."""


class Draft(Value):
    """What was read."""

    blocks: tuple[Block, ...]
    pictures: tuple[DraftPicture, ...]
    title: str
    """What the file calls itself, or an empty string."""
    notes: tuple[str, ...]
    """What people must know, each in a sentence or two."""


def read_draft(file: Path) -> Draft:
    """The draft in this file. Raises `DraftError` when it cannot be read."""
    data = _bytes_of(file)
    suffix = file.suffix.lower()
    if suffix in _OTHERS:
        raise DraftError(file, _OTHERS[suffix])
    if suffix in _WORD:
        draft = _word(data, file)
    elif suffix in HTML_SUFFIXES:
        draft = _html(*_text(data, file, ".html"), file)
    elif suffix in _TEXT:
        if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
            raise DraftError(file, "This is not a text file. Look at the end of its name.")
        text, notes = _text(data, file, ".txt")
        draft = Draft(plain_blocks(text), (), "", notes)
    else:
        raise DraftError(file, "This kind of file cannot be read. It can be .docx, .txt or .html.")
    if not words_of(draft.blocks) and not draft.pictures:
        raise DraftError(file, "There are no words in this file. Is it the right one?")
    if len(words_of(draft.blocks)) > _MOST_WORDS:
        raise DraftError(file, "This is too long for 1 page. Make several files of it.")
    if any(len(words_of([words])) > _MOST_IN_A_PARAGRAPH for words in each_words(draft.blocks)):
        raise DraftError(file, "One paragraph is as long as a book. Put empty lines between its parts.")
    return draft


def _bytes_of(file: Path) -> bytes:
    if not file.exists():
        raise DraftError(file, "There is no such file. Look at the name.")
    if not file.is_file():
        raise DraftError(file, "This is no file. Say the name of 1 file.")
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise DraftError(file, "This file is too big to read. Make several files of it.")
        data = file.read_bytes()
    except OSError as error:
        raise DraftError(file, f"This file cannot be read ({error.strerror}).") from error
    if not data.strip():
        raise DraftError(file, "This file is empty. Copy it again from where it came from.")
    return data


def _text(data: bytes, file: Path, suffix: str) -> tuple[str, tuple[str, ...]]:
    """The text of these bytes, with `\\n` line ends, and what must be said of it."""
    notes: tuple[str, ...] = ()
    text = decoded(data, suffix)
    if text is None:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            try:
                text = data.decode("cp1252")
            except UnicodeDecodeError as error:
                reason = "We cannot read the letters of this file. Save it again as “UTF-8”."
                raise DraftError(file, reason) from error
            notes = ("The file does not say how its letters are saved. Look at names such as Zoë: are they right?",)
    if "\x00" in text:
        raise DraftError(file, "This is not a text file. Look at the end of its name.")
    return text.replace("\r\n", "\n").replace("\r", "\n"), notes


def _word(data: bytes, file: Path) -> Draft:
    look_into(data, file)
    try:
        word = read_word(data)
    except Exception as error:  # whatever a broken file makes the library raise
        raise DraftError(file, "This Word file is broken. Open it in Word and save it again.") from error
    pictures = tuple(
        DraftPicture(one.data, "" if one.data else "The Word file does not have it inside. Look for it elsewhere.")
        for one in word.pictures
    )
    read = html_draft(tree_of(word.html), lambda source: _number(source, len(pictures)))
    lost = word.letters - letters_of("".join(words_of(read.blocks)))
    notes = [*_about(word), *([_LOST] if lost else [])]
    return Draft(read.blocks, pictures, word.title, tuple(notes))


_LOST = "Some letters of the Word file are not on the page. Read both, line by line."


def _number(source: str, count: int) -> int | None:
    digits = source.removeprefix(PICTURE)
    return int(digits) if source.startswith(PICTURE) and digits.isdecimal() and int(digits) < count else None


def _about(word: WordFile) -> list[str]:
    """What a Word file had besides words, and what became of it."""
    seen = word.seen
    notes = []
    if seen.taken_out:
        notes.append(f"Somebody took words out and Word still had them. We left them out: {_quoted(seen.taken_out)}.")
    if seen.put_in:
        notes.append("Somebody put words in and Word marked them. They are on the page like all others.")
    if seen.hidden:
        notes.append(f"Word hides some words. We left them out: {_quoted(seen.hidden)}.")
    if word.sheets:
        notes.append(f"We left out what stands at the edge of each sheet: {_quoted(word.sheets)}.")
    if seen.contents:
        notes.append("We left out the list of contents. Word makes it by itself.")
    if word.comments:
        notes.append("We left out the notes in the margin. Read them in Word.")
    if seen.boxes:
        notes.append("There are text boxes. Their words stand after the paragraph that they were fixed to.")
    if seen.formulas:
        notes.append("There is a formula. On the page it is plain letters.")
    for what, count in sorted(Counter(seen.elsewhere).items()):
        notes.append(f"There is {what}{f', {count} times' if count > 1 else ''}. Its words are not on the page.")
    return notes


def _quoted(said: Sequence[str]) -> str:
    """The first few of these words."""
    short = [" ".join(words.split()) for words in dict.fromkeys(said)]
    shown = [f"“{words if len(words) <= 60 else words[:59] + '…'}”" for words in short[:5]]
    return ", ".join(shown) + (" and more" if len(short) > 5 else "")


def _html(text: str, notes: tuple[str, ...], file: Path) -> Draft:
    pictures: list[DraftPicture] = []
    known: dict[str, int] = {}

    def number(source: str) -> int | None:
        if not source.strip():
            return None
        if source not in known:
            known[source] = len(pictures)
            pictures.append(_picture_of(source.strip(), file))
        return known[source]

    read = html_draft(tree_of(text), number)
    if read.left_out:
        notes = (*notes, f"We left out menus and buttons: {_quoted(read.left_out)}.")
    return Draft(read.blocks, tuple(pictures), read.title, notes)


def _picture_of(source: str, file: Path) -> DraftPicture:
    """A picture of a web page, when it lies beside the page or inside it."""
    if match := _DATA.match(source):
        try:
            return DraftPicture(base64.b64decode(match["data"], validate=False))
        except (binascii.Error, ValueError):
            return DraftPicture(b"", "The web page has it inside, and it is broken.")
    try:
        parts = urlsplit(source)
        if parts.scheme or parts.netloc:
            return DraftPicture(b"", f"It is on another website: {source[:80]}. Ask whether you may use it.")
        folder = file.parent.resolve()
        found = (folder / unquote(parts.path)).resolve()
        if found.is_relative_to(folder) and found.is_file() and found.stat().st_size <= _MOST_BYTES:
            return DraftPicture(found.read_bytes())
    except (OSError, ValueError):
        pass
    return DraftPicture(b"", f"It does not lie beside the web page: {source[:80]}.")
