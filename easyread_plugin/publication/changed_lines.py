"""Which lines of which files are new since a revision of Git."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..document.findings import Finding
from ..errors import ProjectError

_FILE = re.compile(r"\+\+\+ (?:b/)?(.*?)\t?$")
_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_TIMEOUT_S = 60

Lines = frozenset[int] | None
"""1-based lines; None for every line of the file."""


def changed_lines(folder: Path, revision: str) -> Mapping[Path, Lines]:
    """The changed lines of each file, by its whole path, as it stands in the folder now.

    Compared with where this line of work left `revision`, as a request to merge is. A file that Git does not know yet
    is new as a whole. Raises `ProjectError` without Git, outside a repository, or for a revision that is not there.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
    _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", revision=revision)
    try:
        base = _git(folder, "merge-base", "--end-of-options", revision, "HEAD").strip()
    except ProjectError:
        base = revision  # two lines of work with no start in common
    options = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/", "--dst-prefix=b/")
    diff = _git(top, "-c", "core.quotePath=false", "diff", *options, "--end-of-options", base, "--")
    found: dict[Path, Lines] = {}
    for name, lines in _read(diff).items():
        found[(top / name).resolve()] = frozenset(lines)
    others = _git(top, "ls-files", "-z", "--others", "--exclude-standard")
    found |= {(top / name).resolve(): None for name in others.split("\0") if name}
    return found


def in_changed(findings: Iterable[Finding], changed: Mapping[Path, Lines], root: Path) -> list[Finding]:
    """The findings on changed lines, and those without a place in files that have any."""
    kept = []
    for finding in findings:
        path = (root / finding.file).resolve()
        if path not in changed:
            continue
        lines, at = changed[path], finding.position
        if lines is None or at is None or any(line in lines for line in range(at.line, at.end_line + 1)):
            kept.append(finding)
    return kept


def _read(diff: str) -> dict[str, set[int]]:
    """The new lines of each file in a diff without context."""
    files: dict[str, set[int]] = {}
    name = ""
    left = 0
    for line in diff.split("\n"):
        hunk = _HUNK.match(line)
        if hunk:
            first, count = int(hunk[1]), int(hunk[2] or 1)
            if name:
                files[name].update(range(first, first + count))
            left = count
        elif left and line.startswith("+"):
            left -= 1
        elif line.startswith("+++ ") and (named := _FILE.match(line)):
            name = "" if named[1] == "/dev/null" else _unquoted(named[1])
            if name:
                files.setdefault(name, set())
    return files


def _unquoted(name: str) -> str:
    """A name that Git put in quotation marks because of signs in it."""
    if not name.startswith('"'):
        return name
    raw = name.strip('"').encode("latin-1", "backslashreplace").decode("unicode_escape")
    return raw.encode("latin-1", "replace").decode("utf-8", "replace").removeprefix("b/")


def _git(folder: Path, *arguments: str, revision: str = "") -> str:
    command = ["git", "-C", str(folder), *arguments]
    try:
        run = subprocess.run(command, capture_output=True, timeout=_TIMEOUT_S, check=False)
    except FileNotFoundError as error:
        raise ProjectError("Git is not on this computer. Without it nobody can tell what changed.") from error
    except subprocess.TimeoutExpired as error:
        raise ProjectError("Git did not answer in time. Try again.") from error
    if run.returncode == 0:
        return run.stdout.decode("utf-8", "replace")
    if revision:
        raise ProjectError(f"Git knows nothing called “{revision}”. It can be a branch, such as origin/main.")
    if b"not a git repository" in run.stderr:
        raise ProjectError("This folder is not kept with Git. So nobody can tell what changed.")
    raise ProjectError(f"Git could not say what changed: {run.stderr.decode('utf-8', 'replace').strip()}")
