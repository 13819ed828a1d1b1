"""The site in an ordinary Firefox, from a folder on disk. `firefox.mjs` uses it as a reader does."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from .programs import find

SCRIPT = Path(__file__).with_suffix(".mjs")
LONGEST_S = 1800


@pytest.fixture(scope="module")
def did(site_dir: Path, pages: list[str]) -> dict[str, Any]:
    """What happened in Firefox, on every page."""
    command = [find("node"), str(SCRIPT), find("firefox"), f"{site_dir.as_uri()}/", *pages]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=LONGEST_S)
    assert done.returncode == 0, done.stderr
    happened: dict[str, Any] = json.loads(done.stdout)
    heard = [page["heard"] for page in happened["pages"].values() if page["heard"]]
    print(
        f"Firefox {happened['version']}: {len(happened['pages'])} pages, {len(heard)} heard, "
        f"{sum(page['words'] for page in heard)} with single words marked, "
        f"{len(happened['errors'])} errors of scripts, {len(happened['outside'])} requests to other hosts"
    )
    return happened


def test_faults_would_be_seen(did: dict[str, Any]) -> None:
    """An error of a script and a request to another host, made on purpose, are told."""
    (error,), (request,) = did["watch"]["errors"], did["watch"]["outside"]
    assert "made up" in error
    assert "//outside.invalid/asked" in request


def test_nothing_fails_and_nobody_else_is_asked(did: dict[str, Any]) -> None:
    """No error of a script and no request to another host, in all that a reader did on every page."""
    assert did["errors"] == []
    assert did["outside"] == []


def test_every_page_is_whole(did: dict[str, Any], pages: list[str]) -> None:
    """Every picture is there, and nothing scrolls sideways at 1280 and at 320. Only a server shows "not found"."""
    assert sorted(did["pages"]) == pages
    for name, page in did["pages"].items():
        if name != "404.html":
            assert (page["broken"], page["sideways"], page["sidewaysWide"]) == ([], 0, 0), name


def test_every_page_is_heard(did: dict[str, Any]) -> None:
    """Sound plays, and marks the statement and the word that is heard; only search and "not found" are silent."""
    silent = [name for name, page in did["pages"].items() if not page["heard"]]
    assert silent == ["404.html", "search.html"]
    assert [name for name, page in did["pages"].items() if page["heard"] and not page["heard"]["words"]] == []


def test_listening(did: dict[str, Any]) -> None:
    """Listen on a row, Escape, the whole page, pause and on again work; the bar stands over the page."""
    assert did["listen"] == {"bar": True}


def test_an_older_firefox(did: dict[str, Any]) -> None:
    """Without the means to mark single words, the statement is marked and the sound plays."""
    assert did["older"] == {"paints": False, "doing": "playing"}


def test_choices_are_kept(did: dict[str, Any]) -> None:
    """The panel opens; a colour holds at once, after a reload and on the next page; put back, it stays put back."""
    assert did["changes"] == [True, "yellow", "yellow", "usual"]


def test_one_part_at_a_time(did: dict[str, Any]) -> None:
    """It begins, goes on by button and by key with one part to be seen, and ends at that part."""
    said = [words.split()[1] for words in did["parts"]["said"]]
    assert said == ["1", "2", "3"]
    assert (did["parts"]["one"], did["parts"]["out"]) == (1, True)


def test_word_bank_and_back(did: dict[str, Any]) -> None:
    """A hard word leads to its meaning, and "Back to where I was" to the same word."""
    assert did["back"] == {"entry": True, "same": True}


def test_search(did: dict[str, Any]) -> None:
    """It finds pages."""
    assert did["search"] > 3
