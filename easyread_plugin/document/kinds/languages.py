"""The language in which fields are said."""

from __future__ import annotations

from functools import cache

from ...language.catalogue import in_language
from .english import ENGLISH
from .wording import KindWording


@cache
def kind_wording(language: str) -> KindWording:
    """The sentences for this language: the same region, else the same language, else English."""
    return in_language(ENGLISH, "facts", language)
