"""Where each clip stands in a page's sound, worked out once and kept: an unchanged page opens no clip at all."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..document.publishing import PublishedPage
from ..settings import Settings
from ..values import Value
from . import id3, mp3
from .clip import Outline
from .kept_files import read_kept, write_kept
from .script import Line, breaks, silence_ms
from .word_times import word_samples

_SCHEMA = 1
_KIND = b"easyread page 1\n"
FOLDER = "easyread/audio"
"""Where sound lies in the site."""


class Assembly(Value):
    """A page's sound, without the sound."""

    frames: int
    digest: str
    """Of all that is heard."""
    quiet: tuple[int, ...]
    """For each line, the frames of silence after it."""
    places: tuple[tuple[int, int, tuple[int, ...]], ...]
    """For each line: its first sample, the one after its last, the first of each of its words. In the whole sound."""
    size: int
    """Bytes of all frames but the header."""


def assemble(lines: Sequence[Line], clips: Sequence[Outline], settings: Settings) -> Assembly:
    """The clips of these lines one after the other, with the silences that are set."""
    digest = hashlib.sha256()
    quiet: list[int] = []
    places = []
    frames = size = 0
    for at, (line, clip) in enumerate(zip(lines, clips, strict=True)):
        following = lines[at + 1] if at + 1 < len(lines) else None
        # The quiet ends of both clips count.
        already = clip.samples - clip.end + (clips[at + 1].first if following else 0)
        wanted = silence_ms(line, following, settings) * mp3.RATE / 1000
        silent = max(0, round((wanted - already) / mp3.FRAME_SAMPLES))
        start = frames * mp3.FRAME_SAMPLES
        words = () if line.recording else word_samples(line.statement.text, line.said, clip.words)
        # What is heard of a word that the voice announces too early begins with the clip.
        heard = tuple(start + min(max(word, clip.first), clip.end) for word in words)
        places.append((start + clip.first, start + clip.end, heard))
        quiet.append(silent)
        digest.update(clip.digest + silent.to_bytes(4, "big"))
        frames += clip.frames + silent
        size += clip.size + mp3.silence_size(silent)
    return Assembly(frames, digest.hexdigest(), tuple(quiet), tuple(places), size)


def page_tag(published: PublishedPage, lines: Sequence[Line], assembly: Assembly, group: str) -> bytes:
    """The page's title, its group and a chapter for each section that has a heading."""
    page = published.page
    end = mp3.duration_samples(assembly.frames)
    starts: list[tuple[str, int]] = []
    known: set[int] = set()
    for line, (start, _, _) in zip(lines, assembly.places, strict=True):
        if line.section not in known:
            known.add(line.section)
            heading = " ".join(statement.text for statement in page.sections[line.section].heading)
            if heading or not starts:
                starts.append((heading or page.title, start if starts else 0))
    ends = [*(start for _, start in starts[1:]), end]
    ms = 1000 / mp3.RATE
    chapters = [
        id3.Chapter(title, round(start * ms), round(stop * ms))
        for (title, start), stop in zip(starts, ends, strict=True)
    ]
    return id3.tag(page.title, group, chapters)


def sound_uri(page_uri: str, tag: bytes, assembly: Assembly) -> str:
    """The name of the file says its page and its sound: another sound never has the same name."""
    digest = hashlib.sha256(tag + assembly.digest.encode()).hexdigest()
    return f"{FOLDER}/{slug(page_uri)}-{digest[:8]}.mp3"


def slug(uri: str) -> str:
    """`guide-start` for `guide/start.md`. Two pages with one slug still differ by their digest, or in nothing."""
    plain = unicodedata.normalize("NFKD", uri.removesuffix(".md")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "page"


class AssemblyStore:
    """The folder of assemblies. It may be deleted at any time between builds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def name(self, key: str) -> str:
        """Where the assembly with this key is kept, inside the folder, with forward slashes."""
        return f"{key[:2]}/{key}.page"

    def file(self, key: str) -> Path:
        """Where the assembly with this key is kept."""
        return self.folder / self.name(key)

    def get(self, key: str, lines: int) -> Assembly | None:
        """The assembly of a page of so many lines, or None when there is no good one."""
        content = read_kept(self.file(key), _KIND)
        if content is None:
            return None
        try:
            facts = json.loads(content)
            return _assembly(facts) if facts["key"] == key and len(facts["places"]) == lines else None
        except (ValueError, TypeError, KeyError):
            return None

    def put(self, key: str, assembly: Assembly) -> None:
        """Keep it. Raises `VoiceError` when it cannot be written."""
        facts = {
            "key": key,
            "frames": assembly.frames,
            "digest": assembly.digest,
            "quiet": assembly.quiet,
            "places": assembly.places,
            "size": assembly.size,
        }
        write_kept(self.file(key), _KIND, json.dumps(facts, separators=(",", ":")).encode())


def _assembly(facts: Mapping[str, Any]) -> Assembly:
    places = tuple((start, end, tuple(words)) for start, end, words in facts["places"])
    return Assembly(facts["frames"], facts["digest"], tuple(facts["quiet"]), places, facts["size"])


def assembly_key(lines: Sequence[Line], clip_keys: Sequence[str], settings: Settings) -> str:
    """The name of an assembly: a digest of all that changes it."""
    made_of = [
        _SCHEMA,
        [settings.gap_ms, settings.row_gap_ms, settings.section_gap_ms],
        [
            [key, line.statement.text, line.said, *breaks(line, lines[at + 1] if at + 1 < len(lines) else None)]
            for at, (line, key) in enumerate(zip(lines, clip_keys, strict=True))
        ],
    ]
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()
