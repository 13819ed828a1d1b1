"""One small tree of errors.

EasyReadError
├── ProjectError     the project cannot be found or read
├── DraftError       a draft from another program cannot be read
├── PictureError     a picture cannot be used
│   └── MissingPictureError   there is no such picture
├── VoiceError       a voice cannot be had, or a statement cannot be spoken
└── ExportError      a paper or another form of the pages cannot be made

Catch `EasyReadError` to catch them all. Only `plugin/` and `cli/` turn them into a message and an exit code.
"""

from __future__ import annotations

from pathlib import Path


class EasyReadError(Exception):
    """Something that a person can put right. `str(error)` is one clear sentence, or one a line."""


class ProjectError(EasyReadError):
    """The project cannot be found or read."""


class DraftError(EasyReadError):
    """A draft cannot be read. `reason` is a sentence or two that say why and what to do."""

    def __init__(self, file: Path, reason: str) -> None:
        self.file, self.reason = file, reason
        super().__init__(f"{file.name}: {reason}")


class PictureError(EasyReadError):
    """A picture cannot be used. `reason` is a sentence that says why and what to do."""

    def __init__(self, file: Path, reason: str) -> None:
        self.file, self.reason = file, reason
        super().__init__(f"{file.name}: {reason}")


class MissingPictureError(PictureError):
    """There is no such picture. `reason` names the nearest one that there is."""


class VoiceError(EasyReadError):
    """A voice cannot be had, or a statement cannot be spoken."""


class ExportError(EasyReadError):
    """A paper or another form of the pages cannot be made."""
