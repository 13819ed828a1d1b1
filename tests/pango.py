"""Sees that Pango is there, which the tests of paper print with. `python tests/pango.py` installs it when it can."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""Debian's names. Chromium brings most of them."""
MISSING = (
    "Pango was not found, and could not be installed. The tests of paper need it. "
    f"On Debian, try: sudo apt install {' '.join(PACKAGES)}"
)
APT_S = 600


def is_there() -> bool:
    """Whether WeasyPrint finds what it needs. In a process of its own, because a failed import is remembered."""
    command = [sys.executable, "-c", "import weasyprint"]
    return subprocess.run(command, capture_output=True, timeout=120, check=False).returncode == 0


def main() -> None:
    """Nothing to do, or an installation; exit with 1 and one sentence if that fails."""
    if is_there():
        return
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *PACKAGES]
        for command in (["apt-get", "-qq", "update"], install):
            print("The tests of paper need Pango. Trying:", " ".join(command), flush=True)
            subprocess.run(command, env=environment, timeout=APT_S, check=False, stdout=subprocess.DEVNULL)
    if not is_there():
        sys.exit(MISSING)


if __name__ == "__main__":
    main()
