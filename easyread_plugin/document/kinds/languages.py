"""The languages in which fields can be said."""

from __future__ import annotations

from collections.abc import Mapping

from .english import ENGLISH
from .wording import KindWording

CATALOGUE: Mapping[str, KindWording] = {ENGLISH.language: ENGLISH}
"""By language. A language that is not here is said in English."""


def kind_wording(language: str) -> KindWording:
    """The sentences for this language: the same region, else the same language, else English."""
    wanted = language.split("-")[0].lower()
    near = (words for tag, words in CATALOGUE.items() if tag.split("-")[0].lower() == wanted)
    return CATALOGUE.get(language) or next(near, ENGLISH)
