"""Every rule of this package."""

from __future__ import annotations

from ..document.findings import Rule
from . import file_rules, number_rules, sentence_rules, word_rules

RULES: tuple[Rule, ...] = (*file_rules.RULES, *number_rules.RULES, *sentence_rules.RULES, *word_rules.RULES)
"""The rules about words, sentences, numbers and files. Other packages have their own."""
