"""Keeps a recording: the file, clean, and its entry in the list. Both whole or as they were."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from ..document.speech import same_words
from ..errors import VoiceError
from .kept_files import write_whole
from .list_file import open_list, pairs, words_of
from .recordings import FOLDER, LIST
from .trimming import spoken_part
from .wav import mono, open_wav, wav_bytes

_HEAD = "# Which file in recordings/ says which words, and who reads them. The words are exactly those on the page.\n"


def keep_recording(audio_dir: Path, data: bytes, says: str, person: str, page: str) -> str:
    """Keeps what this person said for a page; what they said of the same words before is replaced.

    The name of the file, inside the folder of recordings. Raises `VoiceError` when there is nothing to hear.
    """
    name = name_of(says, person, page)
    write_whole(audio_dir / FOLDER / name, cleaned_wav(data))
    listed = audio_dir / LIST
    root, problem = open_list(listed, LIST, "")
    if problem is not None:
        raise VoiceError(f"{LIST}, line {problem.line}: {problem.message}")
    if name not in {words_of(key) for key, _ in pairs(root)} if root is not None else True:
        before = listed.read_text("utf-8") if listed.is_file() else _HEAD
        entry = f"{name}:\n" + "".join(
            f"  {field}: {json.dumps(value, ensure_ascii=False)}\n"
            for field, value in (("says", same_words(says)), ("read_by", person), ("page", page))
        )
        write_whole(listed, (before.rstrip("\n") + "\n" + entry if before.strip() else _HEAD + entry).encode())
    return name


def name_of(says: str, person: str, page: str) -> str:
    """The file of these words by this person for this page. It says nothing about the person."""
    words = "-".join(re.findall(r"[a-z0-9]+", says.lower())[:5])[:40].strip("-") or "words"
    digest = hashlib.sha256("\n".join((same_words(says), person, page)).encode("utf-8", "replace")).hexdigest()
    return f"{words}-{digest[:8]}.wav"


def cleaned_wav(data: bytes) -> bytes:
    """The same recording with nothing but its sound: 16 bits, one channel. Raises `VoiceError`."""
    wav = open_wav(data)
    samples = mono(wav)
    if spoken_part(samples, wav.rate) is None:
        raise VoiceError("We heard nothing. Is the microphone on? Speak up, and record it again.")
    return wav_bytes(samples.tobytes(), wav.rate)
