"""The Nu HTML Checker, which the W3C uses. It comes from npm (`vnu-jar`) and needs Java."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from .programs import find


def said_of(files: list[Path]) -> list[tuple[str, int | None, str]]:
    """The errors in these pages: page, line, message."""
    jar = Path(os.environ["OUTSIDE"], "node_modules", "vnu-jar", "build", "dist", "vnu.jar")
    command = [find("java"), "-jar", str(jar), "--format", "json", "--errors-only", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=600)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [(message["url"].rpartition("/")[2], message.get("lastLine"), message["message"]) for message in messages]


def test_every_page_is_right_html(site_dir: Path) -> None:
    """No error in any page."""
    files = sorted(site_dir.rglob("*.html"))
    errors = said_of(files)
    print(f"Nu: {len(files)} pages, {len(errors)} errors")
    assert errors == []


def test_faults_would_be_seen(tmp_path: Path) -> None:
    """An error that was made on purpose is told."""
    (tmp_path / "bad.html").write_text(
        "<!doctype html><html lang=en><title>x</title><p><div id=a></div><i id=a></i></p>"
    )
    assert {name for name, _, _ in said_of([tmp_path / "bad.html"])} == {"bad.html"}
