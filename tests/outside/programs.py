"""Finds the programs that check us. `python tests/outside/programs.py firefox java` installs what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

APT_S = 900


@dataclass(frozen=True, slots=True)
class Program:
    """A program, and how it is known."""

    name: str
    commands: tuple[str, ...]
    version: str
    """The option that asks for its version."""
    says: str
    """What stands in the answer."""
    packages: tuple[str, ...]
    """Debian's names."""

    @property
    def missing(self) -> str:
        """What to do when it is not here."""
        return f"{self.name} is not here. On Debian, try: sudo apt install {' '.join(self.packages)}"


PROGRAMS = {
    # Without a font all words are boxes.
    "firefox": Program(
        "Firefox", ("firefox", "firefox-esr"), "--version", "Mozilla Firefox", ("firefox-esr", "fonts-dejavu-core")
    ),
    "java": Program("Java", ("java",), "-version", "version", ("default-jre-headless",)),
    "node": Program("Node.js", ("node",), "--version", "v", ("nodejs", "npm")),
    "npm": Program("npm", ("npm",), "--version", ".", ("nodejs", "npm")),
}


def find(name: str) -> str:
    """The path of a program of `PROGRAMS` that starts; raises `FileNotFoundError` with one clear sentence."""
    program = PROGRAMS[name]
    # Ubuntu has a `firefox` that only says "install the snap", so each is asked for its version.
    for command in program.commands:
        path = shutil.which(command)
        if path and _starts(path, program):
            return path
    raise FileNotFoundError(program.missing)


def _starts(path: str, program: Program) -> bool:
    try:
        said = subprocess.run([path, program.version], capture_output=True, text=True, timeout=120, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode == 0 and program.says in said.stdout + said.stderr


def _install(program: Program) -> None:
    """Debian's, as root. Whether it worked is for the caller to see."""
    if not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *program.packages]
    for command in (["apt-get", "-qq", "update"], install):
        print(f"{program.name} is needed. Trying:", " ".join(command), flush=True)
        try:
            subprocess.run(command, env=environment, timeout=APT_S, check=False, stdout=subprocess.DEVNULL)
        except (OSError, subprocess.TimeoutExpired) as error:
            print(f"That did not work: {error}", flush=True)


def _bring(name: str) -> str:
    try:
        return find(name)
    except FileNotFoundError:
        _install(PROGRAMS[name])
        return find(name)


def main(names: list[str]) -> None:
    """Print where each program is, installing it first if it is missing; exit with 1 and one sentence if that fails."""
    for name in names:
        try:
            print(_bring(name))
        except FileNotFoundError as error:
            sys.exit(str(error))


if __name__ == "__main__":
    main(sys.argv[1:])
