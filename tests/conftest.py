"""What tests of several parts share: one real Chromium, and the same made-up input at every run."""

from __future__ import annotations

from collections.abc import Iterator

import loopback
import pytest
from chromium import find_chromium
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

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


# A test that fails on Tuesdays only helps nobody; and no clock, for this computer may be busy.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
# What a page must come to is waited for long: a busy computer is no fault of the page.
WAIT_MS = 60_000
expect.set_options(timeout=WAIT_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once because Playwright can be started once in a process only.

    A test fails with one clear sentence where there is none.
    """
    loopback.bring_up()
    path = find_chromium()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()
