"""What tests of several parts share: one real Chromium. Playwright can be started once in a process only."""

from __future__ import annotations

from collections.abc import Iterator

import loopback
import pytest
from chromium import find_chromium
from playwright.sync_api import Browser, sync_playwright

FLAGS = (
    "--no-sandbox",
    "--no-first-run",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--mute-audio",
    # No name is looked up, so nothing can be asked of another computer.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; a test fails with one clear sentence where there is none."""
    loopback.bring_up()
    path = find_chromium()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()
