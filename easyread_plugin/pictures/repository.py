"""Whether Git keeps a file, in a project that has a second copy elsewhere. What was bought must not go along."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_REMOTE = re.compile(r"^\s*\[remote ", re.MULTILINE)


def kept_elsewhere(root: Path, files: Iterable[Path]) -> frozenset[Path]:
    """Those of the files that Git has or would take, when the project's Git has a second copy elsewhere.

    `root`: the project's folder. Fails closed: when Git cannot be asked, all the files count.
    """
    wanted = sorted(files)
    if not wanted or not _has_second_copy(root):
        return frozenset()
    # Late: few projects have bought pictures.
    import subprocess

    options = ["-z", "--cached", "--others", "--exclude-standard"]
    command = ["git", "-c", "core.fsmonitor=false", "ls-files", *options, "--"]
    try:
        run = subprocess.run(
            [*command, *map(str, wanted)], cwd=root, capture_output=True, check=False, timeout=30, encoding="utf-8"
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return frozenset(wanted)
    if run.returncode:
        return frozenset(wanted)
    kept = {(root / name).resolve() for name in run.stdout.split("\0") if name}
    return frozenset(file for file in wanted if file in kept)


def _has_second_copy(root: Path) -> bool:
    for folder in (root, *root.parents):
        git = folder / ".git"
        if git.is_dir():
            try:
                return _REMOTE.search((git / "config").read_text("utf-8", "replace")) is not None
            except OSError:
                return True
        if git.is_file():  # a second working folder: its settings lie elsewhere
            return True
    return False
