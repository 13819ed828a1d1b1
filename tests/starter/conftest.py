"""New sites, made by the real command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from easyread_plugin.cli import main
from easyread_plugin.document.kinds.table import KINDS
from easyread_plugin.starter.site import KINDS_OF_SITE

TODAY = "2026-11-22"
CONTACT = (
    "--phone", "01632960123", "--email", "hello@sunny.example", "--address", "Town Hall, 1 High Street, Leeford",
)  # fmt: skip
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def easyread(folder: Path, *arguments: str, module: str = "easyread_plugin") -> subprocess.CompletedProcess[str]:
    """Runs the command, or MkDocs, in a folder, with nobody to answer."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


@pytest.fixture(scope="session")
def new_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site with a page of every kind, built with the real voice."""
    folder = tmp_path_factory.mktemp("new") / "our-site"
    said = easyread(folder.parent, "new", "site", "The Sunny Group", "our-site", *CONTACT, "--today", TODAY)
    assert said.returncode == 0, said.stdout + said.stderr
    for kind in ("meeting", *sorted(set(KINDS) - set(KINDS_OF_SITE))):
        config = str(folder / "mkdocs.yml")
        made = CliRunner().invoke(main, ["new", "page", kind, f"Our other {kind}", "-f", config, "--today", TODAY])
        assert made.exit_code == 0, made.output
    built = easyread(folder, "build", "--strict", module="mkdocs")
    assert built.returncode == 0, built.stdout + built.stderr
    return folder
