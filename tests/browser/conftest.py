"""The test pages, and the servers that show them. No request can leave this computer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import loopback
import pytest
from conftest import WAIT_MS
from playwright.sync_api import Browser, Error, Page

from . import pages, serving

OURS = ("http://127.0.0.1:", "file://", "data:", "blob:")
SLOW = 0.08  # a statement is heard for 6 seconds: nobody waits for that, and nobody misses it


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test pages: one folder for each frame."""
    folder = tmp_path_factory.mktemp("pages")
    pages.build(folder)
    return folder


@pytest.fixture(scope="session")
def site(site_dir: Path) -> Iterator[str]:
    """The test pages from a server that can send parts of files."""
    loopback.bring_up()
    with serving.served(site_dir, parts=True) as address:
        yield address


@pytest.fixture(scope="session")
def whole_files_site(site_dir: Path) -> Iterator[str]:
    """The test pages from a server that cannot, like `mkdocs serve`."""
    loopback.bring_up()
    with serving.served(site_dir, parts=False) as address:
        yield address


def slowly(page: Page, rate: float = 0.25) -> Page:
    """The page with its sound four times as slow, so that a busy computer does not miss what passes."""
    set_both = "rate => { const { audio } = easyread.player; audio.defaultPlaybackRate = audio.playbackRate = rate }"
    page.evaluate(set_both, rate)
    return page


def until(page: Page, what: str) -> None:
    """Wait until this is true in the page."""
    page.wait_for_function(f"() => {what}")


def hold(page: Page, when: str = "true") -> None:
    """From the moment when this is true in the page, the sound that plays stands still: only the test moves it on."""
    # A device cannot be told of a sound that stands still.
    page.evaluate("navigator.mediaSession.setPositionState = null")
    until(page, f"({when}) && (easyread.player.audio.playbackRate = 0, true)")


class Visits:
    """Opens pages, each as a new visitor."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.outside: list[str] = []
        self.problems: list[str] = []

    @contextmanager
    def open(self, address: str, width: int = 1280, height: int = 800, **context: Any) -> Iterator[Page]:
        """The page, at this width in CSS pixels."""
        visitor = self._browser.new_context(viewport={"width": width, "height": height}, **context)
        try:
            page = visitor.new_page()
            page.set_default_timeout(WAIT_MS)
            page.on("request", lambda r: None if r.url.startswith(OURS) else self.outside.append(r.url))
            page.on("pageerror", self._failed)
            page.goto(address)
            yield page
        finally:
            visitor.close()

    def _failed(self, error: Error) -> None:
        # MkDocs' own theme fails by itself when it is told to be dark and to highlight no code.
        if "/js/darkmode.js" not in (error.stack or ""):
            self.problems.append(f"{error.message} {error.stack}")


@pytest.fixture
def visits(browser: Browser) -> Iterator[Visits]:
    """Opens pages; afterwards, none of them asked for anything outside, and no script failed."""
    visiting = Visits(browser)
    yield visiting
    assert visiting.outside == []
    assert visiting.problems == []
