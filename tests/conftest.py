"""What tests of several parts share: one real Chromium, and the same made-up input at every run."""

from __future__ import annotations

import os
from collections.abc import Iterator

import loopback
import pytest
from chromium import find_chromium
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
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
settings.register_profile(
    "same", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("same")
# Hypothesis also tries what is written in the modules of ours that are loaded by then: others in each process, as the
# tests before it were others. `test_chance.py` sees that it does not.
providers.is_local_module_file = lambda path: False
# Every build is made on one day, also when midnight passes in the middle, and in many years: noon of 22 November 2026.
os.environ["SOURCE_DATE_EPOCH"] = "1795348800"
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
