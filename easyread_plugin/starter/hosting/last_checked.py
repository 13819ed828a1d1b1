"""Builds the last version of the site that passed the check, with the list of people as it is today.

When the check stops, new words must wait. But a person's no must not: the site that is on the internet may show
somebody whose yes has ended, or who was taken out today. So this looks back in the history for the newest version whose
words passed the check on their own day, puts today's `people.yml` in, and builds that. What somebody does not agree to
is left out, as in every build. When no version passes, the files are built as they are: a no counts more than a long
sentence.

It needs Git with its history. Type: python hosting/last_checked.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from easyread_plugin.project import load_project

MOST_VERSIONS = 50
CONFIG = "mkdocs.yml"
ENVIRONMENT = {**os.environ, "PYTHONUTF8": "1"}


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Runs a program in a folder, and says nothing of what it says."""
    return subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, encoding="utf-8", check=False
    )


def versions(root: Path) -> list[tuple[str, str]]:
    """The newest versions and their days, the newest first; none without Git."""
    said = run(root, "git", "log", f"--max-count={MOST_VERSIONS}", "--first-parent", "--format=%H %cs")
    lines = said.stdout.split("\n") if said.returncode == 0 else []
    return [(line.split()[0], line.split()[1]) for line in lines if line.strip()]


def passes(folder: Path, day: str) -> bool:
    """Whether the words passed the check on that day."""
    return run(folder, sys.executable, "-m", "easyread_plugin", "check", "--today", day).returncode == 0


def build(folder: Path, site_dir: Path) -> int:
    """Builds the site of a folder. Not strict: what is left out today is no reason to leave it in."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site_dir)]
    return subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=False).returncode


def with_people_of_today(root: Path, site: Path) -> None:
    """Puts the list of people as it is today into an old version. No list today: nobody is shown."""
    today, then = load_project(root / CONFIG).people_file, load_project(site / CONFIG).people_file
    then.unlink(missing_ok=True)
    if today.is_file():
        then.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(today, then)


def last_checked(root: Path) -> tuple[Path, Path] | None:
    """A new folder with the last version that passed, and the site in it, with today's people; None when none passed.

    The site need not be at the top of what Git keeps.
    """
    inside = run(root, "git", "rev-parse", "--show-prefix").stdout.strip()
    for version, day in versions(root):
        folder = Path(tempfile.mkdtemp(prefix="last-checked-"))
        shutil.rmtree(folder)
        if run(root, "git", "worktree", "add", "--detach", str(folder), version).returncode:
            continue
        site = folder / inside
        if (site / CONFIG).is_file() and passes(site, day):
            print(f"This version passed the check: {version[:10]} of {day}. It gets today's list of people.")
            with_people_of_today(root, site)
            return folder, site
        forget(root, folder)
    return None


def forget(root: Path, folder: Path) -> None:
    """Takes the new folder away."""
    run(root, "git", "worktree", "remove", "--force", str(folder))
    shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Builds into `site`, and says from what."""
    root = Path.cwd()
    if not (root / CONFIG).is_file():
        print("Go to the folder of your site first: the one with mkdocs.yml.", file=sys.stderr)
        return 2
    found = last_checked(root)
    if found is None:
        print("No version passed the check. The site is built from the files as they are.")
        return build(root, root / "site")
    folder, site = found
    try:
        return build(site, root / "site")
    finally:
        forget(root, folder)


if __name__ == "__main__":
    raise SystemExit(main())
