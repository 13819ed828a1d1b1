"""Drafts as they were written: Word files, web pages, plain text from any computer."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import DraftError

if TYPE_CHECKING:
    from ..document.draft_blocks import Block

WORD_SUFFIXES = (".docx",)
HTML_SUFFIXES = (".html", ".htm")
_MOST_BYTES = 200 * 1024 * 1024
"""How large the parts of a Word file may be when they are unpacked."""
_MOST_TEXT_BYTES = 20 * 1024 * 1024
"""How large a part with words may be; a book has 1."""
_MOST_PARTS = 10_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)


def word_blocks(data: bytes, file: Path) -> list[Block]:
    """The blocks of words in a Word file. Raises `DraftError` when it cannot be read."""
    # Late: what reads Word files is slow to load, and few files are one.
    from ..document.draft_blocks import blocks_of
    from ..starter.drafts.word_html import read_word

    look_into(data, file)
    try:
        html = read_word(data).html
    except Exception as error:  # whatever a broken file makes the library raise
        raise DraftError(file, "This Word file is broken. Open it in Word and save it again.") from error
    return blocks_of(html)


def look_into(data: bytes, file: Path) -> None:
    """Says what is wrong with a Word file before anything of it is unpacked. Raises `DraftError`."""
    # Late: nearly all files that are looked at are no Word files.
    import io
    import zipfile

    from ..document.broken_zip import BROKEN_ZIP

    if not data:
        raise DraftError(file, "This file is empty. Copy it again from where it came from.")
    if data.startswith(_OLD_OFFICE):
        if _PASSWORD in data:
            raise DraftError(file, "This Word file has a password. Save it without the password.")
        raise DraftError(file, "This is an old kind of Word file. Save it again as a Word document (.docx).")
    if not data.startswith(b"PK"):
        raise DraftError(file, "This is not a Word file, or it is broken. Open it in Word and save it again.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            infos = parts.infolist()
            names = {info.filename for info in infos}
            if "word/document.xml" not in names:
                raise DraftError(file, "This is not a Word file. Look at the name.")
            words = [info for info in infos if info.filename.endswith((".xml", ".rels"))]
            total = sum(info.file_size for info in infos)
            if len(infos) > _MOST_PARTS or total > _MOST_BYTES or any(i.file_size > _MOST_TEXT_BYTES for i in words):
                raise DraftError(file, "This Word file is too big to read. Take the pictures out and save it again.")
            for info in words:
                # What the part says of its own size can be a lie.
                with parts.open(info) as part:
                    text = part.read(_MOST_TEXT_BYTES + 1)
                if len(text) > _MOST_TEXT_BYTES:
                    raise DraftError(file, "This Word file is too big to read. Make several files of it.")
                if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                    raise DraftError(file, "This Word file has something in it that Word does not write.")
    except BROKEN_ZIP as error:
        raise DraftError(file, "This Word file is broken. Open it in Word and save it again.") from error


def decoded(data: bytes, suffix: str) -> str | None:
    """The words of a draft that is not saved as UTF-8, where it says itself how it is saved; None when it does not."""
    name = ""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        name = "utf-16"
    elif suffix in HTML_SUFFIXES and (match := _CHARSET.search(data[:4096])):
        name = match[1].decode("ascii")
    if not name or name.lower() in ("utf-8", "utf8"):
        return None
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None
