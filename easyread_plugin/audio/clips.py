"""Clips, kept by what they are made of, so that a second build says nothing twice.

One file holds a clip's sound and its times, so they cannot disagree, and says what it is a digest of itself. A file
that is damaged, cut off or not ours is no clip: the text is spoken again and the file replaced.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path

from ..errors import VoiceError
from . import waveform
from .clip import Clip, clip_from
from .encoder import encoder_ident
from .voice import ChosenVoice

_SCHEMA = 1
_MAGIC = b"easyread clip 1\n"
_DIGEST = hashlib.sha256().digest_size * 2


def clip_key(voice: ChosenVoice, text: str) -> str:
    """The name of the clip of this text: a digest of all that changes its bytes."""
    made_of = {
        "schema": _SCHEMA,
        "voice": dict(voice.ident),
        "limiter": waveform.LIMITER,
        **encoder_ident(),
        "text": text,
    }
    return hashlib.sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()


class ClipStore:
    """The folder of clips. It may be deleted at any time between builds."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def file(self, key: str) -> Path:
        """Where the clip with this key is kept."""
        return self._folder / key[:2] / f"{key}.clip"

    def get(self, key: str) -> Clip | None:
        """The clip, or None when there is no good one."""
        try:
            data = self.file(key).read_bytes()
        except OSError:
            return None
        start = len(_MAGIC) + _DIGEST
        digest, rest = data[len(_MAGIC) : start], data[start:]
        if not data.startswith(_MAGIC) or digest != hashlib.sha256(rest).hexdigest().encode():
            return None
        line, _, segment = rest.partition(b"\n")
        try:
            facts = json.loads(line)
            return clip_from(facts, segment) if facts.get("key") == key else None
        except (ValueError, AttributeError):
            return None

    def put(self, key: str, clip: Clip) -> None:
        """Keep it. Another build may do the same at the same time: whoever is last wins, with the same bytes."""
        line = json.dumps({"key": key, **clip.facts()}, sort_keys=True).encode()
        rest = line + b"\n" + clip.segment
        data = _MAGIC + hashlib.sha256(rest).hexdigest().encode() + rest
        target = self.file(key)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=target.parent, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                Path(name).replace(target)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(name).unlink()
                raise
        except OSError as error:
            reason = error.strerror or str(error)
            raise VoiceError(f"The clips cannot be kept in {self._folder}: {reason}.") from error
