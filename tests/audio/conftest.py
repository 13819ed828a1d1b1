"""What the tests of speech share: a page spoken once with the real voice, and what a browser hears of it."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from easyread_plugin.audio.page_sound import SpokenPage, speak_pages
from easyread_plugin.settings import Settings

from .hearing import Ear
from .pages import published

SETTINGS = Settings(group="Speak Out")


@pytest.fixture(scope="session")
def spoken_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache that `spoken` filled."""
    return tmp_path_factory.mktemp("spoken")


@pytest.fixture(scope="session")
def spoken(spoken_dir: Path) -> SpokenPage:
    """Sixty statements and more, spoken by the bundled voice."""
    result = speak_pages([published()], SETTINGS, spoken_dir)
    assert result.unspoken == ()
    return result.pages[0]


@pytest.fixture(scope="session")
def ear(browser: Browser) -> Ear:
    """What a real Chromium hears."""
    return Ear(browser.new_page().evaluate)


@pytest.fixture(scope="session")
def heard(ear: Ear, spoken: SpokenPage) -> array[float]:
    """The samples of `spoken`, as Chromium decodes them."""
    return ear.samples(spoken.mp3())
