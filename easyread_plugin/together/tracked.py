"""Whether Git keeps a file that must stay with the group."""

from __future__ import annotations

from enum import Enum
from pathlib import Path


class Kept(Enum):
    """What Git does with a file."""

    NO = 0
    """It is not there, there is no Git, or Git leaves the file alone."""
    TRACKED = 1
    """It is in the project's history, or will be with the next commit."""
    OPEN = 2
    """Git does not have it, but nothing tells Git to leave it alone."""


def kept_by_git(file: Path) -> Kept:
    """What Git does with this file. No Git at all, or a folder without it, keeps nothing."""
    folder = file.parent
    if not folder.is_dir():
        return Kept.NO
    if _git(folder, "ls-files", "--error-unmatch", "--", file.name) == 0:
        return Kept.TRACKED
    is_open = file.exists() and _git(folder, "check-ignore", "-q", "--", file.name) == 1
    return Kept.OPEN if is_open else Kept.NO


def _git(folder: Path, *arguments: str) -> int | None:
    """The exit code of a Git command in a folder; None when there is no Git."""
    # Late: nothing is asked where there is no private list.
    import subprocess

    command = ["git", "-c", "core.fsmonitor=false", *arguments]
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=30).returncode
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
