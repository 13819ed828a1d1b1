"""Real sites, built by the real MkDocs in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

CONFIG = """\
site_name: A test group
docs_dir: content
use_directory_urls: false
theme:
  name: material
  font: false
plugins:
  - search
  - easyread:
      voice: silent
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480"><title>{0}</title><path d="M0 0h{0}v9z"/></svg>'
BANK = "".join(
    f"{name}.svg: {{shows: We {name}., source: Drawn for us, licence: own, credit: Sam}}\n" for name in ("vote", "plan")
)
LOG = re.compile(r"^(WARNING|ERROR) +-  (?:easyread_plugin: )?(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Built:
    """What a build left behind."""

    folder: Path
    code: int
    output: str

    @property
    def warnings(self) -> list[str]:
        """Every warning and error of the log."""
        return [match[2] for match in LOG.finditer(self.output)]

    def page(self, name: str = "index.html") -> str:
        """One page's HTML."""
        return (self.folder / "site" / name).read_text(encoding="utf-8")

    def bytes_everywhere(self) -> bytes:
        """Every byte of the built site, file names too."""
        files = sorted(path for path in (self.folder / "site").rglob("*") if path.is_file())
        return b"\n".join(str(path.relative_to(self.folder)).encode() + b"\n" + path.read_bytes() for path in files)


Build = Callable[..., Built]


def run(folder: Path, *arguments: str, program: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    """Runs a module of Python in a folder."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Writes files, and the folders that they lie in."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Builds a site from files; `mkdocs.yml` and two pictures are there unless given."""

    def builder(files: Mapping[str, str | bytes], *arguments: str, program: str = "mkdocs") -> Built:
        usual: dict[str, str | bytes] = {
            "mkdocs.yml": CONFIG,
            "images/vote.svg": SVG.format(1),
            "images/plan.svg": SVG.format(2),
            "images/pictures.yml": BANK,
        }
        write(tmp_path, {**usual, **files})
        done = run(tmp_path, "build", *arguments, program=program)
        return Built(tmp_path, done.returncode, done.stdout + done.stderr)

    return builder
