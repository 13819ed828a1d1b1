"""veraPDF, the validator of the PDF Association, on the demonstration booklet. It must be installed: `verapdf`."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from export.conftest import Paper, demonstration, paper

__all__ = ["demonstration", "paper"]


def test_the_booklet_is_pdf_ua(paper: Paper, tmp_path: Path) -> None:
    """Every machine check of PDF/UA-1 passes."""
    program = shutil.which("verapdf")
    assert program, "veraPDF is not here. Install it from https://docs.verapdf.org/install/ and put it on the PATH."
    file = tmp_path / "booklet.pdf"
    file.write_bytes(paper.content)
    command = [program, "--flavour", "ua1", "--format", "json", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=900)
    (job,) = json.loads(done.stdout)["report"]["jobs"]
    result = job["validationResult"]
    result = result[0] if isinstance(result, list) else result
    failed = [rule for rule in result["details"]["ruleSummaries"] if rule["ruleStatus"] == "FAILED"]
    print(f"veraPDF: {result['details']['passedChecks']} checks passed, {result['details']['failedChecks']} failed")
    assert [(rule["clause"], rule["description"]) for rule in failed] == []
