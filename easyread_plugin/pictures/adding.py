"""Puts a picture into a project: its cleaned master into the pictures folder, its entry into the picture bank.

The bank is a file that people write. So an entry is added at its end, and every other byte stays as it is.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

from msgspec.structs import replace

from ..document.site import BankEntry
from ..errors import ProjectError
from ..values import Value
from .bank import read_bank
from .kinds import SUFFIXES
from .master import Master
from .stamps import write_whole

_PART = re.compile(r"[\w][\w .,()+-]*")
_HEAD = "# What each picture shows, the words it stands for, where it is from, and its licence.\n"
_NOT_WRITTEN = "Check that there is room on the disk, and that you may write there."


class Added(Value):
    """What was put where."""

    file: Path
    """The cleaned master."""
    key: str
    """Its name in the picture bank."""
    is_new_entry: bool
    """False when the picture bank had this picture already, and was left as it is."""


def kind_suffix(name: str) -> str:
    """How the name ends, in small letters, `.jpeg` said as `.jpg`."""
    suffix = Path(name).suffix.lower()
    return ".jpg" if suffix == ".jpeg" else suffix


def key_for(name: str, suffix: str) -> str:
    """The name in the picture bank for what somebody calls a picture; raises `ProjectError` when it cannot be one.

    `name` may have folders, with "/". An ending of a picture is replaced by `suffix`.
    """
    plain = unicodedata.normalize("NFC", name.strip())
    if Path(plain).suffix.lower() in SUFFIXES:
        plain = plain[: -len(Path(plain).suffix)]
    parts = plain.split("/")
    if not all(_PART.fullmatch(part) for part in parts) or len(plain.encode()) > 150:
        raise ProjectError(
            f"“{name}” cannot be the name of a picture. Use letters, numbers and “-”, such as --as our-group."
        )
    return "/".join(part.strip().rstrip(".") for part in parts) + suffix


def add_picture(
    master: Master, key: str, entry: BankEntry, *, root: Path, images_dir: Path, replaces: bool = False
) -> Added:
    """Writes the master and, unless the bank has this picture, its entry. Paths are absolute.

    `replaces`: whether a picture of that name may be written over. Raises `ProjectError`, and then nothing is written.
    """
    folder = images_dir.resolve()
    file = images_dir / key
    if not folder.is_relative_to(root.resolve()) or not file.parent.resolve().is_relative_to(folder):
        raise ProjectError(f"{file.name}: This place is outside your pictures folder. Look for a link on the way.")
    if file.is_symlink() or (file.exists() and not (replaces and file.is_file())):
        raise ProjectError(
            f"{key} is in your pictures folder already. Give the new picture another name with --as."
        )
    bank_file = images_dir / "pictures.yml"
    if bank_file.is_symlink():
        raise ProjectError(f"{bank_file.name} is a link to another place. Put the file itself there.")
    known = read_bank(bank_file, bank_file.name)
    if known.problems:
        first = known.problems[0]
        raise ProjectError(f"{first.file}:{first.line}: {first.message} Then add the picture again.")
    is_new = key not in known.entries
    before = bank_file.read_bytes() if bank_file.exists() else None
    try:
        if is_new:
            _write(bank_file, _longer_bank(before or b"", replace(entry, file=key)))
            after = read_bank(bank_file, bank_file.name)
            if after.problems or {**known.entries, key: after.entries.get(key)} != after.entries:
                raise ProjectError(f"We cannot write below the last line of {bank_file.name}. Look at its end.")
        _write(file, master.data)
    except BaseException as error:
        if is_new and before is None:
            bank_file.unlink(missing_ok=True)
        elif is_new and before is not None:
            _write(bank_file, before)
        if isinstance(error, OSError):
            raise ProjectError(f"{key} cannot be written. {_NOT_WRITTEN}") from error
        raise
    return Added(file, key, is_new)


def entry_text(entry: BankEntry) -> str:
    """The lines of one entry of the picture bank. Values are quoted, so that no word in them means anything."""
    lines = [f"{_key(entry.file)}:", f"  shows: {_quoted(entry.shows)}"]
    for name, values in (("words", entry.words), ("people", entry.people)):
        if values:
            lines.append(f"  {name}: [{', '.join(_quoted(value) for value in values)}]")
    if not entry.source:
        lines.append("  # Where is this from? Who may use it? Who made it?")
    for name, value in (("source", entry.source), ("licence", entry.licence), ("credit", entry.credit)):
        lines.append(f"  {name}: {_quoted(value)}")
    return "\n".join(lines) + "\n"


def _longer_bank(before: bytes, entry: BankEntry) -> bytes:
    newline = b"\r\n" if b"\r\n" in before else b"\n"
    text = (("" if before else _HEAD) + "\n" + entry_text(entry)).encode().replace(b"\n", newline)
    end = b"" if not before or before.endswith(b"\n") else newline
    return before + end + text


def _key(name: str) -> str:
    return name if re.fullmatch(r"[a-z][a-z0-9-]*\.[a-z]+", name) else _quoted(name)


def _quoted(text: str) -> str:
    """Words between double quotes, in one line, without letters that cannot be seen."""
    hidden = ("Cc", "Cs", "Cn", "Co")
    seen = "".join(char for char in " ".join(text.split()) if unicodedata.category(char) not in hidden)
    return json.dumps(seen.replace("\ufeff", ""), ensure_ascii=False)


def _write(file: Path, content: bytes) -> None:
    """Writes a file whole, with the rights that it had, or those of any new file."""
    mode = file.stat().st_mode & 0o777 if file.exists() else 0o644
    write_whole(file, content)
    file.chmod(mode)
