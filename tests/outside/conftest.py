"""The demonstration site, built once, from a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import loopback
import pytest
from browser.serving import served_by
from demonstration.conftest import site_dir

from .compressing import Compressed

__all__ = ["site_dir"]


@pytest.fixture(scope="session")
def address(site_dir: Path) -> Iterator[str]:
    """Where the site is."""
    loopback.bring_up()
    with served_by(Compressed, site_dir) as at:
        yield at


@pytest.fixture(scope="session")
def pages(site_dir: Path) -> list[str]:
    """The name of every page of the site."""
    return sorted(file.name for file in site_dir.glob("*.html"))
