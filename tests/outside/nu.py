"""The Nu HTML Checker, which the W3C uses. It comes from npm (`vnu-jar`) and needs Java."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path


def test_every_page_is_right_html(site_dir: Path) -> None:
    """No error in any page."""
    files = sorted(str(file) for file in site_dir.rglob("*.html"))
    jar = Path(os.environ["OUTSIDE"], "node_modules", "vnu-jar", "build", "dist", "vnu.jar")
    command = ["java", "-jar", str(jar), "--format", "json", "--errors-only", *files]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=600)
    messages = json.loads(done.stderr)["messages"]
    print(f"Nu: {len(files)} pages, {len(messages)} errors")
    assert [(m["url"], m.get("lastLine"), m["message"]) for m in messages] == []
