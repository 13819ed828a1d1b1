"""Lighthouse on a phone, as it is usually run. It comes from npm and uses the Chromium of the other tests."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from chromium import find_chromium

PAGES = ("index.html", "what-is-co-production.html", "events.html", "hard-words.html")


@pytest.mark.parametrize("page", PAGES)
def test_scores(address: str, page: str, tmp_path: Path) -> None:
    """Accessibility 100, performance 97 or more, nothing moves."""
    command = [
        "node", str(Path(os.environ["OUTSIDE"], "node_modules", "lighthouse", "cli", "index.js")), f"{address}/{page}",
        "--quiet", "--output=json", f"--output-path={tmp_path / 'report.json'}",
        "--only-categories=accessibility,performance,best-practices",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": str(find_chromium())}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=600
    )
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    scores = {name: round(category["score"] * 100) for name, category in report["categories"].items()}
    moved = report["audits"]["cumulative-layout-shift"]["numericValue"]
    weight = report["audits"]["total-byte-weight"]["numericValue"]
    print(f"Lighthouse {page}: {scores}, layout shift {moved}, {weight / 1000:.0f} KB")
    assert scores["accessibility"] == 100
    assert scores["performance"] >= 97
    assert moved == 0
