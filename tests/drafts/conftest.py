"""A small project to import into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread_plugin.cli import main

CONFIG = """\
site_name: A test group
docs_dir: content
theme:
  name: easyread
plugins:
  - easyread:
      audio: "off"
"""

Import = Callable[..., Result]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one page, and its folder as the one that a person is in."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "index.md").write_text("# Home\n\nWe meet.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def bring_in(site: Path) -> Import:
    """`easyread import` of a file with this name and these bytes."""

    def run(name: str, data: bytes, *arguments: str) -> Result:
        (site / name).write_bytes(data)
        return CliRunner().invoke(main, ["import", name, *arguments], catch_exceptions=False)

    return run
