"""`easyread people` names the pages that somebody should look at again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from easyread_plugin.cli.main import main


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with pages that have a day, and others."""
    files = {
        "mkdocs.yml": "site_name: Our group\ndocs_dir: content\nplugins:\n  - easyread\n",
        "people.yml": "people: {}\n",
        "content/old.md": "---\nreview_by: Sunday 1 November 2026\n---\n# Old\n",
        "content/a/soon.md": "---\nkind: guide\nreview_by: 2026-12-24\n---\n# Soon\n",
        "content/later.md": "---\nreview_by: 1 May 2027\n---\n# Later\n",
        "content/draft.md": "---\nreview_by: 1 May 2026\ndraft: yes\n---\n# Draft\n",
        "content/wrong.md": "---\nreview_by: 31 February 2026\n---\n# Wrong\n",
        "content/none.md": "# None\n",
        "content/broken.md": b"---\nreview_by: [\n---\n\xff\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> str:
    """What the command prints on 22 November 2026."""
    return CliRunner().invoke(main, ["people", "--today", "2026-11-22", *arguments]).output


def test_pages_to_look_at_again(site: Path) -> None:
    """First those whose day is over, then those whose day comes; `--days` looks further."""
    said = run().partition("Look at these pages again.")[2]
    first, second = said.splitlines()[1:3]
    assert (first, second) == ("  content/old.md: by 1 November 2026", "  content/a/soon.md: by 24 December 2026")
    assert "later" not in said
    assert "draft" not in said
    assert "content/later.md: by 1 May 2027" in run("--days", "365")
    assert "content/old.md" in run("--days", "0")


def test_for_another_program(site: Path) -> None:
    """The same pages, as JSON."""
    assert json.loads(run("--format", "json"))["pages"] == [
        {"file": "content/old.md", "review_by": "2026-11-01"},
        {"file": "content/a/soon.md", "review_by": "2026-12-24"},
    ]
