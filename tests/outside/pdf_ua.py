"""Two checkers of PDF/UA-1 on the demonstration booklet: page and outloud. Both were made to agree with veraPDF."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from export.conftest import Paper, demonstration, paper

__all__ = ["demonstration", "paper"]


@pytest.fixture(scope="module")
def booklet(paper: Paper, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The booklet as a file."""
    file = tmp_path_factory.mktemp("pdf") / "booklet.pdf"
    file.write_bytes(paper.content)
    return file


@pytest.fixture(scope="module")
def untitled(booklet: Path) -> Path:
    """The same, spoilt: nothing says that it is tagged, and it has no language."""
    file = booklet.with_name("untitled.pdf")
    with pikepdf.open(booklet) as pdf:
        del pdf.Root.MarkInfo, pdf.Root.Lang
        pdf.save(file)
    return file


def said_by_page(file: Path) -> dict[str, Any]:
    """What page says."""
    # It is installed for this check only, so nothing may import it above.
    checker = importlib.import_module("page")
    report: dict[str, Any] = json.loads(
        checker.validate_pdf(str(file), profile=checker.ValidationProfile.PDF_UA_1).to_json()
    )
    return report


def said_by_outloud(file: Path) -> dict[str, Any]:
    """What the rules of outloud say that stand in PDF/UA-1; its own further advice is left out."""
    program = Path(sys.executable).with_name("outloud")
    command = [str(program), "--layer", "conformance", "--fail-on", "never", "--json", "-", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=900)
    assert done.returncode == 0, done.stderr
    (result,) = json.loads(done.stdout)["results"]
    return dict(result)


def test_page_finds_nothing(booklet: Path) -> None:
    """Every rule passes."""
    report = said_by_page(booklet)
    print(f"page: {report['rules']['passed']} of {report['rules']['total']} rules pass")
    assert report["failures"] == []
    assert report["is_compliant"]


def test_outloud_finds_nothing(booklet: Path) -> None:
    """No error."""
    result = said_by_outloud(booklet)
    print(f"outloud: {result['counts']}, {result['stats']['pages']} sheets, {result['stats']['elements']} elements")
    errors = [(one["rule"], one["page"], one["message"]) for one in result["findings"] if one["severity"] == "error"]
    assert result["error"] is None
    assert errors == []


def test_faults_would_be_seen(untitled: Path) -> None:
    """Both tell that a paper is spoilt."""
    assert not said_by_page(untitled)["is_compliant"]
    assert said_by_outloud(untitled)["counts"]["error"] > 0
