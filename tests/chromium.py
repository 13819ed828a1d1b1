"""Finds the Chromium that the browser tests drive. `python tests/chromium.py` installs what is missing for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
PACKAGES = ("chromium", "fonts-dejavu-core", "libatomic1")
"""Debian's names. Without a font all words are boxes; Playwright's driver needs the last one."""
MISSING = (
    "No Chromium that the browser tests can drive was found, and none could be installed. "
    f"On Debian, try: sudo apt install {' '.join(PACKAGES)}"
)
APT_S = 600
PLAYWRIGHT_S = 600


def find_chromium() -> str:
    """The path of a Chromium that starts; raises `FileNotFoundError` with one clear sentence."""
    found = _on_path() or _of_playwright()
    if found is None:
        raise FileNotFoundError(MISSING)
    return found


def _on_path() -> str | None:
    # Ubuntu has a `chromium-browser` that only says "install the snap", so each is asked for its version.
    for name in NAMES:
        path = shutil.which(name)
        if path and _starts(path):
            return path
    return None


def _of_playwright() -> str | None:
    # In a process of its own: Playwright cannot be started twice in one, and a test may be using it already.
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    said = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, timeout=300, check=False)
    path = said.stdout.strip()
    return path if path and Path(path).is_file() and _starts(path) else None


def _starts(path: str) -> bool:
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=300, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode == 0 and ("Chromium" in said.stdout or "Chrome" in said.stdout)


def _is_driven() -> bool:
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, capture_output=True, timeout=300, check=False).returncode == 0


def _install() -> None:
    """Debian's, as root; else Playwright's own. Whether it worked is for the caller to see."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root and shutil.which("apt-get"):
        # An old list of packages names files that are gone, so the list comes first.
        _try(["apt-get", "-qq", "update"], APT_S)
        _try(["apt-get", "-qq", "-y", "--no-install-recommends", "install", *PACKAGES], APT_S)
        if _on_path():
            return
    _try([sys.executable, "-m", "playwright", "install", *(["--with-deps"] if is_root else []), "chromium"],
         PLAYWRIGHT_S)


def _try(command: list[str], seconds: int) -> None:
    print("The browser tests need a Chromium. Trying:", " ".join(command), flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        # Hundreds of lines about packages help nobody; what went wrong is on the other channel.
        subprocess.run(command, env=environment, timeout=seconds, check=False, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"That did not work: {error}", flush=True)


def main() -> None:
    """Print the path of a Chromium that can be driven, installing first what is missing; exit with 1 if that fails."""
    if _is_driven() and (path := _on_path() or _of_playwright()):
        print(path)
        return
    _install()
    if not _is_driven():
        sys.exit(MISSING)
    try:
        print(find_chromium())
    except FileNotFoundError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
