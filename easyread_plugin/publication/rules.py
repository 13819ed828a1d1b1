"""Every rule there is, from all the parts that have some."""

from __future__ import annotations

from collections.abc import Mapping

from ..audio import rules as speech_rules
from ..checks import rules as word_rules
from ..document.findings import Rule, RuleCard
from ..pictures import rules as picture_rules
from ..together import rules as people_rules
from ..together import sign_off_rules

ALL_RULES: tuple[Rule, ...] = (
    *word_rules.RULES,
    *picture_rules.RULES,
    *speech_rules.RULES,
    *people_rules.RULES,
    *sign_off_rules.RULES,
)
"""In the order of the catalogue."""

CARDS: Mapping[str, RuleCard] = {rule.card.id: rule.card for rule in ALL_RULES}
"""By id."""
