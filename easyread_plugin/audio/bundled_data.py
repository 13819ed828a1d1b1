"""What the bundled voice can do, read from the data files of the package espeakng-loader: no library is loaded."""

from __future__ import annotations

import difflib
import functools
import importlib.util
import os
import re
from pathlib import Path

from ..errors import VoiceError

_LANGUAGE_LINE = re.compile(r"^language\s+(\S+)(?:\s+(\d+))?", re.MULTILINE)
_USUAL_PRIORITY = 5
_NEEDED = {"espeakng_loader": "espeakng-loader", "pyttsx3": "pyttsx3", "lameenc": "lameenc"}


def check(language: str, variant: str) -> None:
    """Raises `VoiceError` when the bundled voice does not speak this language, or has no such variant."""
    data = data_dir()
    if not _speaks(data, language):
        voice_name(data, language)
    if variant:
        _check_variant(data, variant)


def data_dir() -> Path:
    """The folder of the voice's data; raises `VoiceError` when a package that it needs is not installed."""
    for module, package in _NEEDED.items():
        if importlib.util.find_spec(module) is None:
            raise VoiceError(f"The bundled voice needs the package {package}. Try: pip install {package}")
    spec = importlib.util.find_spec("espeakng_loader")
    origin = None if spec is None else spec.origin
    data = Path(origin or "").parent / "espeak-ng-data"
    if not data.is_dir():
        raise VoiceError("The data of the bundled voice is missing. Try: pip install --force-reinstall espeakng-loader")
    return data


def languages() -> list[str]:
    """The languages that the bundled voice speaks, sorted, in small letters: `cy`, `en-gb`."""
    return sorted(_languages(data_dir()))


def variants() -> list[str]:
    """The variants of the bundled voice, sorted."""
    return _variants(data_dir())


def voice_name(data: Path, language: str) -> str:
    """The voice that knows this language best: `en` for `en-GB`. Raises `VoiceError` with near languages."""
    voices = _languages(data)
    for known in _tags(language):
        if known in voices:
            return voices[known]
    raise VoiceError(f'The bundled voice does not speak "{language}". {_near(_tags(language)[0], list(voices))}')


def _tags(language: str) -> tuple[str, str]:
    """As the data files write it, and without the country."""
    wanted = language.strip().lower().replace("_", "-")
    return wanted, wanted.partition("-")[0]


def _speaks(data: Path, language: str) -> bool:
    """Whether any voice knows this language. A file is mostly called as its language, so few need be read."""
    tags = _tags(language)
    files = [(inside, name) for inside, _, names in os.walk(data / "lang") for name in names]
    for inside, name in sorted(files, key=lambda file: (not file[1].lower().startswith(tags[1]), file)):
        written = Path(inside, name).read_text("utf-8", "replace")
        if any(tag.lower() in tags for tag, _ in _LANGUAGE_LINE.findall(written)):
            return True
    return False


@functools.lru_cache(maxsize=4)
def _languages(data: Path) -> dict[str, str]:
    """Language tag in small letters → the voice that puts it first."""
    found: dict[str, tuple[int, str]] = {}
    for file in sorted(path for path in (data / "lang").rglob("*") if path.is_file()):
        for tag, priority in _LANGUAGE_LINE.findall(file.read_text("utf-8", "replace")):
            candidate = (int(priority or _USUAL_PRIORITY), file.name)
            found[tag.lower()] = min(found.get(tag.lower(), candidate), candidate)
    return {tag: name for tag, (_, name) in sorted(found.items())}


def _variants(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "voices" / "!v").iterdir() if path.is_file())


def _check_variant(data: Path, variant: str) -> None:
    """Raises when there is no such variant: the library itself would say nothing and speak without it."""
    known = _variants(data)
    if variant not in known:
        raise VoiceError(f'The bundled voice has no variant "{variant}". {_near(variant, known)}')


def _near(wanted: str, known: list[str]) -> str:
    by_small = {name.lower(): name for name in known}
    near = [by_small[small] for small in difflib.get_close_matches(wanted.lower(), by_small, n=3, cutoff=0.4)]
    if near:
        return "Near it are: " + ", ".join(near) + "."
    return "Some that it has: " + ", ".join(known[:: max(1, len(known) // 8)]) + "."
