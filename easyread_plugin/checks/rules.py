"""Every rule of this package."""

from __future__ import annotations

from ..document.findings import Rule
from . import (
    amount_rules,
    clause_rules,
    file_rules,
    film_rules,
    html_rules,
    kind_rules,
    link_rules,
    list_rules,
    number_rules,
    own_words_rules,
    page_rules,
    private_rules,
    sentence_rules,
    sign_rules,
    style_rules,
    version_rules,
    voice_rules,
    word_rules,
    wording_rules,
)

RULES: tuple[Rule, ...] = (
    *file_rules.RULES,
    *number_rules.RULES,
    *amount_rules.RULES,
    *sentence_rules.RULES,
    *clause_rules.RULES,
    *sign_rules.RULES,
    *voice_rules.RULES,
    *word_rules.RULES,
    *wording_rules.RULES,
    *style_rules.RULES,
    *list_rules.RULES,
    *page_rules.RULES,
    *link_rules.RULES,
    *html_rules.RULES,
    *private_rules.RULES,
    *own_words_rules.RULES,
    *kind_rules.RULES,
    *film_rules.RULES,
    *version_rules.RULES,
)
"""The rules about words, sentences, numbers, pages, links and files. Other packages have their own."""
