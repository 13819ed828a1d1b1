"""One small tree of errors.

EasyReadError
├── SettingsError    the settings cannot be used; it says every problem at once
├── ProjectError     the project cannot be found or read
├── PictureError     a picture cannot be used
├── VoiceError       a voice cannot be had, or a statement cannot be spoken
└── PeopleError      the register of people cannot be trusted

Catch `EasyReadError` to catch them all. Only `plugin/` and `cli/` turn them into a message and an exit code.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


class EasyReadError(Exception):
    """Something that a person can put right. `str(error)` is one clear sentence, or one a line."""


class SettingsError(EasyReadError):
    """The settings cannot be used."""

    def __init__(self, problems: Sequence[str], file: Path | None = None, line: int | None = None) -> None:
        self.problems, self.file, self.line = tuple(problems), file, line
        place = "" if file is None else f"{file}:{line}: " if line else f"{file}: "
        super().__init__("\n".join(place + problem for problem in self.problems))


class ProjectError(EasyReadError):
    """The project cannot be found or read."""


class PictureError(EasyReadError):
    """A picture cannot be used. `reason` is a sentence that says why and what to do."""

    def __init__(self, file: Path, reason: str) -> None:
        self.file, self.reason = file, reason
        super().__init__(f"{file.name}: {reason}")


class VoiceError(EasyReadError):
    """A voice cannot be had, or a statement cannot be spoken."""


class PeopleError(EasyReadError):
    """The register of people cannot be trusted, so nobody in it is published."""

    def __init__(self, file: Path, problems: Sequence[str]) -> None:
        self.file, self.problems = file, tuple(problems)
        super().__init__("\n".join(f"{file.name}: {problem}" for problem in self.problems))
