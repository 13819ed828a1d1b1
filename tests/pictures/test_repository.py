"""Bought pictures and Git: asked of a real repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from easyread_plugin.pictures.repository import kept_elsewhere

from .files import put


def git(folder: Path, *arguments: str) -> None:
    """Runs Git."""
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with 3 pictures: one that Git has, one that is new, and one that Git leaves alone."""
    root = tmp_path.resolve()
    git(root, "init", "--quiet")
    for name in ("had", "new", "ignored"):
        put(root, f"images/{name}.jpg", name)
    put(root, ".gitignore", "ignored.jpg\n")
    git(root, "add", "images/had.jpg")
    return root


def asked(root: Path) -> set[str]:
    """The names of those that are kept elsewhere."""
    return {file.stem for file in kept_elsewhere(root, (root / "images").iterdir())}


def test_without_a_second_copy(project: Path) -> None:
    """What stays on one computer is nobody else's."""
    assert asked(project) == set()


def test_with_a_second_copy(project: Path) -> None:
    """What Git has or would take goes along; what it leaves alone does not."""
    git(project, "remote", "add", "origin", "https://example.org/site.git")
    assert asked(project) == {"had", "new"}
    assert kept_elsewhere(project, []) == frozenset()


def test_a_site_in_a_folder_of_the_repository(project: Path) -> None:
    """The site may be a part of a bigger project."""
    git(project, "remote", "add", "origin", "https://example.org/site.git")
    file = put(project, "site/images/a.jpg", "a")
    assert kept_elsewhere(project / "site", [file]) == {file}


def test_when_git_cannot_be_asked(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It fails closed."""
    git(project, "remote", "add", "origin", "https://example.org/site.git")
    monkeypatch.setenv("PATH", "")
    assert asked(project) == {"had", "new", "ignored"}


def test_no_repository(tmp_path: Path) -> None:
    """A folder without Git goes nowhere."""
    assert kept_elsewhere(tmp_path, [put(tmp_path, "a.jpg", "a")]) == frozenset()
