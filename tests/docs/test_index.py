"""The help can be found: each page stands in the index, each link leads somewhere, and groups get easy words."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from easyread_plugin import __version__

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
INDEX = DOCS / "README.md"
# Titles that a link can carry, and code, are no part of where it leads.
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.DOTALL | re.MULTILINE)


def links(file: Path) -> list[str]:
    """Where the links and pictures of a page lead, without those to other sites."""
    text = CODE.sub("", file.read_text("utf-8"))
    found = [first or second for first, second in LINK.findall(text)]
    return [unquote(link.partition("#")[0]) for link in found if not re.match(r"[a-z]+:|#|draw:", link)]


def for_groups() -> list[Path]:
    """The pages that the index names for groups."""
    part = INDEX.read_text("utf-8").partition("## For groups")[2].partition("\n## ")[0]
    return [DOCS / name for name in re.findall(r"\]\(([^)]+)\)", part)]


def test_every_page_is_in_the_index_once() -> None:
    """Each page of docs/, the list of rules for all the rules, and nothing twice."""
    named = [link for link in links(INDEX) if not link.startswith("..")]
    pages = {file.name for file in DOCS.glob("*.md") if file != INDEX} | {"rules/index.md"}
    assert sorted(named) == sorted(pages)


@pytest.mark.parametrize("name", ["README.md", *(f"docs/{file.name}" for file in sorted(DOCS.glob("*.md")))])
def test_every_link_leads_somewhere(name: str) -> None:
    """To a file of the project."""
    file = ROOT / name
    assert [link for link in links(file) if not (file.parent / link).exists()] == []


def test_pages_for_groups_pass_the_check() -> None:
    """Not even advice."""
    pages = for_groups()
    assert len(pages) >= 3
    command = [sys.executable, "-m", "easyread_plugin", "check", "--strict", *map(str, pages)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "We found nothing to change." in done.stdout, done.stdout
    assert done.returncode == 0


def test_pages_for_groups_have_a_picture_at_every_idea() -> None:
    """Each paragraph begins with one; what people type stands below."""
    for file in for_groups():
        text = re.sub(r"^```.*?^```\n", "", file.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        # A list belongs to the words before it.
        paragraphs = [part for part in text.split("\n\n") if part.strip() and not part.startswith(("#", "- ", "\n"))]
        assert [part for part in paragraphs if not part.startswith("![")] == [], file.name


def test_the_first_words_are_easy(tmp_path: Path) -> None:
    """What README.md says to groups passes the check."""
    part = (ROOT / "README.md").read_text("utf-8").partition("## For groups")[2].partition("For people who know")[0]
    words = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", part.replace("### ", ""))
    (tmp_path / "readme.txt").write_text(words, encoding="utf-8")
    command = [sys.executable, "-m", "easyread_plugin", "check", "--strict", "readme.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert "We found nothing to change." in done.stdout, done.stdout


@pytest.mark.parametrize("name", ["README.md", "docs/start.md"])
def test_the_version_to_install_is_this_one(name: str) -> None:
    """The file that people type is the one of this version."""
    files = re.findall(r"mkdocs_easyread-([\w.]+)-py3-none-any\.whl", (ROOT / name).read_text("utf-8"))
    assert set(files) == {__version__}
