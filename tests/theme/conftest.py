"""The small site, built once, from a folder and from a server; and the browser of the other tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import loopback
import pytest
from browser import serving
from browser.conftest import visits
from building.conftest import Built

from .sites import build

__all__ = ["visits"]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site; nothing in it is wrong."""
    site = build(tmp_path_factory.mktemp("look"))
    assert site.code == 0, site.output
    assert site.warnings == []
    return site


@pytest.fixture(scope="session")
def site_dir(built: Built) -> Path:
    """Its folder."""
    return built.folder / "site"


@pytest.fixture(scope="session")
def address(site_dir: Path) -> Iterator[str]:
    """Its address on a server."""
    loopback.bring_up()
    with serving.served(site_dir, parts=True) as at:
        yield at
