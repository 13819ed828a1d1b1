"""What a paper, a film or a sound says besides its words: who made it, where, remarks, things left inside.

Such files go into a site as they are, so what they say goes along. Only what can point to a person counts: a title, a
date or the name of a program does not. The bytes are read and not a decoder's opinion of them: a PDF that was changed
still holds what it said before, and a program for PDF does not show it.
"""

from __future__ import annotations

import mmap
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from ..document.broken_zip import BROKEN_ZIP
from ..document.media import DownloadFacts, Note
from .media_notes import flac_notes, isobmff_notes, matroska_notes, mp3_notes, ogg_notes, riff_notes
from .notes import photo_notes

Data = bytes | mmap.mmap

_MOST_UNPACKED = 8_000_000
"""So many bytes of one part are unpacked at most. Lists of facts are far smaller."""
_STREAM = re.compile(rb"/(?:ObjStm|Metadata|XML)\b[^\0]{0,400}?stream\r?\n", re.DOTALL)
_PDF_NAMES = re.compile(
    rb"/(?:Author|Company|Manager)\s*(\(\s*[^)\s]|<\s*[0-9A-Fa-f]{2,}|\d+\s+\d+\s+R)"
)
_PDF_MORE: tuple[tuple[re.Pattern[bytes], Note], ...] = (
    (re.compile(rb"<(?:dc:creator|pdf:Author|xmp:Author)\b[^>]*>\s*(?:<[^>]*>\s*)*[^<\s]"), Note.AUTHOR),
    (re.compile(rb"/Subtype\s*/Popup\b"), Note.COMMENT),
    (re.compile(rb"/EmbeddedFiles?\b"), Note.HIDDEN),
    (re.compile(rb"exif:GPS(?:Latitude|Longitude)"), Note.PLACE),
    (re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)"), Note.OTHER),
)
_EXIF = re.compile(rb"\xff\xe1..Exif\0\0", re.DOTALL)
_XML_NAMES = re.compile(
    rb"<(?:\w+:)?(?:creator|lastModifiedBy|initial-creator|printed-by|Company|Manager)\b[^>/]*>\s*[^<\s]"
)
_XML_REMARK = re.compile(rb"<(?:dc:description|cp:keywords|meta:user-defined)\b[^>/]*>\s*[^<\s]")
_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\b[^>]*w:author=|<office:change-info>")
_RTF_NAMES = re.compile(rb"\{\\(?:author|operator|manager|\*\\company|company)\s+[^}\s]")


def _pdf(data: Data) -> Iterator[Note]:
    yield from _pdf_text(data)
    for found in _STREAM.finditer(data):
        # Lists of facts may be packed; pictures are not looked through like this.
        unpacked = _unpacked(data[found.end() : found.end() + _MOST_UNPACKED])
        if unpacked:
            yield from _pdf_text(unpacked)
    for found in _EXIF.finditer(data):
        yield from photo_notes(bytes(data[found.start() + 10 : found.start() + 65_546]))


def _pdf_text(data: Data) -> Iterator[Note]:
    if _PDF_NAMES.search(data):
        yield Note.AUTHOR
    for pattern, note in _PDF_MORE:
        if pattern.search(data):
            yield note


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MOST_UNPACKED)
    except zlib.error:
        return b""


def _office(file: Path) -> Iterator[Note]:
    """A document of Word, LibreOffice and the like: a ZIP file with lists of facts in it."""
    try:
        with zipfile.ZipFile(file) as archive:
            for part in archive.infolist():
                yield from _office_part(part.filename, archive, part)
    except BROKEN_ZIP:
        yield Note.OTHER


def _office_part(name: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[Note]:
    if re.search(r"(?:^|/)comments\w*\.xml$", name):
        yield Note.COMMENT
    elif name.lower().endswith((".jpg", ".jpeg")):
        found = _EXIF.search(data := _read(archive, part))
        if found:
            yield from photo_notes(data[found.start() + 10 :])
    elif name.startswith("docProps/") or name in ("meta.xml", "word/document.xml", "content.xml"):
        data = _read(archive, part)
        if _TRACKED.search(data) or (name not in ("word/document.xml", "content.xml") and _XML_NAMES.search(data)):
            yield Note.AUTHOR
        if name in ("docProps/core.xml", "meta.xml") and _XML_REMARK.search(data):
            yield Note.COMMENT


def _read(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with archive.open(part) as stream:
        return stream.read(_MOST_UNPACKED)


def _rtf(data: Data) -> Iterator[Note]:
    if _RTF_NAMES.search(data):
        yield Note.AUTHOR


_KINDS: tuple[tuple[str, Callable[[Data], Iterable[Note]]], ...] = (
    (".pdf", _pdf),
    (".rtf", _rtf),
    (".mp3", mp3_notes),
    (".mp4 .m4v .m4a .m4b .mov .3gp .3g2 .qt", isobmff_notes),
    (".wav .avi", riff_notes),
    (".flac", flac_notes),
    (".ogg .oga .ogv .opus .spx", ogg_notes),
    (".mkv .mka .webm", matroska_notes),
)
_BY_SUFFIX = {suffix: find for suffixes, find in _KINDS for suffix in suffixes.split()}
_OFFICE = frozenset(".docx .docm .dotx .xlsx .xlsm .pptx .pptm .ppsx .odt .ods .odp .ott".split())
_UNKNOWN = frozenset(
    ".doc .dot .xls .ppt .pps .pub .msg .eml .vcf .pages .numbers .key .wps .wpd .wmv .wma .asf .flv .mpg .mpeg .mts"
    " .m2ts .aac .amr .aif .aiff .zip .7z .rar .tar .gz".split()
)
"""Papers, films, sounds and packed files that may say anything, and that are not looked into."""

SUFFIXES: frozenset[str] = frozenset(_BY_SUFFIX) | _OFFICE | _UNKNOWN
"""How the names of papers, films and sounds end, in small letters."""


def look_into(file: Path) -> DownloadFacts:
    """What is known of a paper, a film or a sound on disk. Never raises: what cannot be read says “cannot be read”."""
    if file.suffix.lower() in _UNKNOWN:
        return DownloadFacts(is_known=False)
    try:
        now = file.stat()
    except OSError:
        return DownloadFacts((Note.OTHER,))
    return _looked_into(file, now.st_size, now.st_mtime_ns)


@lru_cache(maxsize=4096)
def _looked_into(file: Path, size: int, changed_ns: int) -> DownloadFacts:
    """Looked into once: the checks and the build both ask. `size` and `changed_ns` make it a new question."""
    suffix = file.suffix.lower()
    found: set[Note] = set()
    try:
        if suffix in _OFFICE:
            found = set(_office(file))
        elif size:
            with file.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
                found = set(_BY_SUFFIX[suffix](data))
    except (OSError, ValueError, IndexError):
        found = {Note.OTHER}
    return DownloadFacts(tuple(note for note in Note if note in found))


def downloads_in(folder: Path) -> dict[Path, DownloadFacts]:
    """Every paper, film and sound below a folder that a site would take along, sorted; links lead to their files."""
    files = sorted(file for file in folder.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
    return {file: look_into(file) for file in files if not _is_hidden(file.relative_to(folder))}


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
