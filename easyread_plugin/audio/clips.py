"""Clips, kept by what they are made of, so that a second build says nothing twice.

One file holds a clip's sound and its times, so they cannot disagree. A file that is damaged, cut off or not ours is no
clip: the text is spoken again and the file replaced.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from . import waveform
from .clip import Clip, clip_from
from .encoder import encoder_ident
from .kept_files import read_kept, write_kept
from .voice import ChosenVoice

_SCHEMA = 2
_KIND = b"easyread clip 1\n"


class KeyMaker:
    """Names clips of one voice. What is the same for all of them is worked out once."""

    def __init__(self, voice: ChosenVoice) -> None:
        made_of = {
            "schema": _SCHEMA,
            "voice": dict(voice.ident),
            "limiter": waveform.LIMITER,
            **encoder_ident(),
        }
        self._same = hashlib.sha256(json.dumps(made_of, sort_keys=True).encode())

    def key(self, text: str) -> str:
        """The name of the clip of this text: a digest of all that changes its bytes."""
        digest = self._same.copy()
        digest.update(b"\n" + text.encode("utf-8", "replace"))
        return digest.hexdigest()


def clip_key(voice: ChosenVoice, text: str) -> str:
    """The name of the clip of this text in this voice."""
    return KeyMaker(voice).key(text)


class ClipStore:
    """The folder of clips. It may be deleted at any time between builds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def name(self, key: str) -> str:
        """Where the clip with this key is kept, inside the folder, with forward slashes."""
        return f"{key[:2]}/{key}.clip"

    def file(self, key: str) -> Path:
        """Where the clip with this key is kept."""
        return self.folder / self.name(key)

    def get(self, key: str) -> Clip | None:
        """The clip, or None when there is no good one."""
        content = read_kept(self.file(key), _KIND)
        if content is None:
            return None
        line, _, segment = content.partition(b"\n")
        try:
            facts = json.loads(line)
            return clip_from(facts, segment) if facts.get("key") == key else None
        except (ValueError, AttributeError):
            return None

    def put(self, key: str, clip: Clip) -> None:
        """Keep it. Raises `VoiceError` when it cannot be written."""
        line = json.dumps({"key": key, **clip.facts()}, sort_keys=True).encode()
        write_kept(self.file(key), _KIND, line + b"\n" + clip.segment)
