"""`audio/recordings.yml`: which file in `audio/recordings/` says which statement, and who reads it.

    welcome-1.wav:
      says: Co-production means working together.
      read_by: member-3
      page: index.md

A recording is bound to words, never to an order or a date. Nothing in the list or in a file can raise an error: what is
wrong is said, with its line where it has one, and the rest still counts.
"""

from __future__ import annotations

import difflib
import hashlib
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from ..document.position import Position
from ..document.speech import Recording, SpeechFault, same_words
from ..errors import VoiceError
from ..values import Value
from .list_file import line_of, open_list, pairs, words_of

LIST, FOLDER = "recordings.yml", "recordings"
NOT_CLEAR, SAYS_MORE, IN_NO_LIST = "ER-A01b", "ER-A01c", "ER-A01e"
_FIELDS = ("says", "read_by", "page")
_EXAMPLE = "Write the name of the file and a colon. Below it, further in, write “says:” and “read_by:”."


class Recordings(Value):
    """What was read, and what is wrong."""

    found: tuple[Recording, ...] = ()
    """Those that can be played, in the order of the list."""
    faults: tuple[SpeechFault, ...] = ()


def read_recordings(audio_dir: Path, shown_as: str = "audio") -> Recordings:
    """The recordings in a folder of sound, by its list. A file that no list names is a fault."""
    folder, shown_list = audio_dir / FOLDER, f"{shown_as}/{LIST}"
    root, problem = open_list(audio_dir / LIST, shown_list, _EXAMPLE)
    found: list[Recording] = []
    faults = [SpeechFault(NOT_CLEAR, problem.file, problem.line, problem.message)] if problem else []
    named: set[str] = set()
    for key, value in pairs(root) if root is not None else ():
        for entry in _entry(key, value, folder, named, f"{shown_as}/{FOLDER}"):
            if isinstance(entry, Recording):
                found.append(entry)
            else:
                rule, line, message = entry
                faults.append(SpeechFault(rule, shown_list, line, message))
    help = f"No list says whose voice it is. Name it in {LIST}."
    for name in _others(folder, named) if problem is None else ():
        faults.append(SpeechFault(IN_NO_LIST, f"{shown_as}/{FOLDER}/{name}", None, help))
    return Recordings(tuple(found), tuple(faults))


def _entry(
    key: yaml.Node, value: yaml.Node, folder: Path, named: set[str], shown_folder: str
) -> Iterator[Recording | tuple[str, int, str]]:
    """The recording, or what is wrong with it: a rule, a line, sentences."""
    written = words_of(key) or ""
    name = posixpath.normpath(written) if written else ""
    if not name or "\\" in name or name.startswith(("/", "..")) or re.match(r"[a-zA-Z][\w+.-]*:", name):
        yield NOT_CLEAR, line_of(key), f"“{written}” is no file in this folder. {_EXAMPLE}"
        return
    if name in named:
        yield NOT_CLEAR, line_of(key), f"“{name}” is here two times. Keep one of them."
        return
    named.add(name)
    facts: dict[str, str] = {}
    for inner, node in pairs(value):
        word, words = words_of(inner) or "", words_of(node)
        if word not in _FIELDS:
            near = difflib.get_close_matches(word.lower(), _FIELDS, n=1, cutoff=0.5)
            hint = f"Did you mean “{near[0]}”?" if near else f"You can write: {', '.join(_FIELDS)}."
            yield NOT_CLEAR, line_of(inner), f"“{name}” has “{word}”, which we do not know. {hint}"
        elif words is None or word in facts:
            yield NOT_CLEAR, line_of(inner), f"“{word}” of “{name}” must be one line of words. Write it one time."
        else:
            facts[word] = words
    for word, why in (("says", "so we do not know its words"), ("read_by", "so we do not know whose voice it is")):
        if not facts.get(word):
            yield NOT_CLEAR, line_of(key), f"“{name}” has no “{word}”, {why}. {_EXAMPLE}"
            return
    try:
        content, says = _opened(folder, name)
    except VoiceError as error:
        yield NOT_CLEAR, line_of(key), f"“{name}” cannot be played. {error}"
        return
    if says:
        parts = ", ".join(says)
        yield (
            SAYS_MORE,
            line_of(key),
            f"“{name}” says more than the voice ({parts}). Take it out: easyread record --clean {shown_folder}/{name}",
        )
    at = key.start_mark
    yield Recording(
        name,
        folder / name,
        same_words(facts["says"]),
        facts["read_by"].removeprefix("@"),
        facts.get("page", ""),
        content,
        Position(at.line + 1, at.column + 1, key.end_mark.line + 1, key.end_mark.column + 1),
    )


def _opened(folder: Path, name: str) -> tuple[str, tuple[str, ...]]:
    """The digest of a file, and the parts of it that say something besides the sound."""
    # Late, here and below: what opens sound is slow to load, and most projects have no recordings.
    from . import waveform
    from .trimming import spoken_part
    from .wav import mono, open_wav

    data = read_sound(folder / name)
    wav = open_wav(data)
    samples = mono(wav) if wav.seconds < 1 or not any(wav.data) else None
    if samples is not None and (waveform.audible(samples.tobytes()) is None or spoken_part(samples, wav.rate) is None):
        raise VoiceError("There is nothing to hear in it. Record it again.")
    return hashlib.sha256(data).hexdigest(), wav.says


def read_sound(file: Path) -> bytes:
    """The bytes of a recording; raises `VoiceError`."""
    from .wav import MOST_BYTES

    try:
        if file.stat().st_size > MOST_BYTES:
            raise VoiceError("This file is too big. A recording says 1 sentence.")
        return file.read_bytes()
    except FileNotFoundError as error:
        raise VoiceError("There is no such file. Look at the name.") from error
    except OSError as error:
        raise VoiceError("We cannot read this file. Check that it is a file, and yours to read.") from error


def _others(folder: Path, named: set[str]) -> list[str]:
    """The files in the folder that no list names, sorted."""
    if not folder.is_dir():
        return []
    names = (
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()
    )
    return sorted(name for name in names if name not in named and not re.search(r"(?:^|/)\.|\.md$", name))
