"""The Welsh site, built once by the real MkDocs."""

from __future__ import annotations

import pytest
from building.conftest import Built, run, write

from .welsh_site import files


@pytest.fixture(scope="session")
def welsh(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Every kind of page in Welsh."""
    folder = tmp_path_factory.mktemp("welsh")
    write(folder, files())
    done = run(folder, "build")
    built = Built(folder, done.returncode, done.stdout + done.stderr)
    assert built.code == 0, built.output
    return built
