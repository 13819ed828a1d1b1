"""Licences are known in every spelling, and what is not free is said."""

from __future__ import annotations

import pytest

from easyread_plugin.language.words import count_words
from easyread_plugin.pictures.licences import BOUGHT, OWN, licence_of, problem_with
from easyread_plugin.pictures.packed import pack

NAMES = {
    "CC0-1.0": "CC0 1.0",
    "cc0": "CC0 1.0",
    "CC BY 4.0": "CC BY 4.0",
    "cc-by-sa-4.0": "CC BY-SA 4.0",
    "CC_BY_SA": "CC BY-SA 4.0",
    "CC-BY-2.0-UK": "CC BY 2.0 UK",
    "CC BY-NC-SA 4.0": "CC BY-NC-SA 4.0",
    "CC-BY-ND-4.0": "CC BY-ND 4.0",
    "public domain": "Public domain",
    "OGL-UK-3.0": "Open Government Licence 3.0",
    "Open Government Licence": "Open Government Licence 3.0",
    "MIT License": "MIT",
    "own": "Our own",
    "Bought": "Bought",
}


@pytest.mark.parametrize(("written", "name"), NAMES.items())
def test_names(written: str, name: str) -> None:
    """Each usual spelling is the licence that it means."""
    licence = licence_of(written)
    assert licence is not None
    assert licence.name == name


@pytest.mark.parametrize("written", ["", "free", "found on the web", "CC", "CC-BY-SA-ND-4.0", "CC-BY-9.0", "© Kim Lee"])
def test_unknown(written: str) -> None:
    """Everything else is not known, and so a problem, unless it is allowed by its name."""
    assert licence_of(written) is None
    assert problem_with(written, ()) is not None
    assert problem_with(written, ["Found on the Web", written]) is None


@pytest.mark.parametrize("written", ["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC-BY-NC-ND-4.0"])
def test_not_free(written: str) -> None:
    """Who may not sell or not change a picture is told so; allowed by name, in any spelling, it may be used."""
    problem = problem_with(written, ["CC-BY-NC-2.0"])
    assert problem is not None
    assert all(count_words(sentence) <= 15 for sentence in problem.split(". "))
    assert problem_with(written, [written.replace("-", " ").lower()]) is None


def test_free() -> None:
    """Free licences, our own pictures and bought ones need nobody's word; those of the pack are free."""
    for written in ("CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "public domain", OWN, BOUGHT):
        assert problem_with(written, ()) is None
    assert {entry.licence for entry in pack().values()} == {"CC0-1.0"}


def test_links_and_words() -> None:
    """A link leads to the very licence, and what it means is said in short sentences."""
    urls = {written: licence.url for written in NAMES if (licence := licence_of(written))}
    assert urls["CC BY-NC-SA 4.0"] == "https://creativecommons.org/licenses/by-nc-sa/4.0/"
    assert urls["CC-BY-2.0-UK"] == "https://creativecommons.org/licenses/by/2.0/uk/"
    assert urls["own"] == ""
    for written in NAMES:
        licence = licence_of(written)
        assert licence is not None
        assert licence.words
        assert all(count_words(sentence) <= 10 for sentence in licence.words)
