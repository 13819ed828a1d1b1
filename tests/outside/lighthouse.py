"""Lighthouse on a phone, as it is usually run. It comes from npm and uses the Chromium of the other tests."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from chromium import find_chromium

from .programs import find

PAGES = ("index.html", "what-is-co-production.html", "events.html", "hard-words.html")
RUNS = 3
"""One run may meet a busy computer: the one in the middle counts."""


def report_of(page: str, report_file: Path) -> dict[str, Any]:
    """What Lighthouse says of one visit."""
    command = [
        find("node"), str(Path(os.environ["OUTSIDE"], "node_modules", "lighthouse", "cli", "index.js")), page,
        "--quiet", "--output=json", f"--output-path={report_file}",
        "--only-categories=accessibility,performance,best-practices",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": str(find_chromium())}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=600
    )
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(report_file.read_text("utf-8"))
    assert "runtimeError" not in report, report["runtimeError"]
    return report


@pytest.mark.parametrize("page", PAGES)
def test_scores(address: str, page: str, tmp_path: Path) -> None:
    """Accessibility 100, performance 97 or more, nothing moves."""
    reports = [report_of(f"{address}/{page}", tmp_path / f"{run}.json") for run in range(RUNS)]

    def scores(name: str) -> list[int]:
        return [round(report["categories"][name]["score"] * 100) for report in reports]

    def numbers(name: str) -> list[float]:
        return [report["audits"][name]["numericValue"] for report in reports]

    moved = numbers("cumulative-layout-shift")
    print(
        f"Lighthouse {reports[0]['lighthouseVersion']} {page}: performance {scores('performance')}, "
        f"accessibility {scores('accessibility')}, best practices {scores('best-practices')}, layout shift {moved}, "
        f"largest paint {median(numbers('largest-contentful-paint')):.0f} ms, "
        f"{median(numbers('total-byte-weight')) / 1000:.0f} KB, "
        f"this computer's power {[report['environment']['benchmarkIndex'] for report in reports]}"
    )
    assert min(scores("accessibility")) == 100
    assert median(scores("performance")) >= 97
    assert max(moved) == 0
