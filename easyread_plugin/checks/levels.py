"""How strict a group chose to be with each rule."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ..document.findings import Finding, Level, Rule
from ..settings import Settings


def levelled(findings: Iterable[Finding], rules: Sequence[Rule], settings: Settings) -> list[Finding]:
    """The findings with the levels that the settings ask for; without those that are off."""
    if not settings.rules:
        return list(findings)
    levels = chosen_levels(rules, settings)
    found = []
    for finding in findings:
        level = levels.get(finding.rule)
        if level != "off":
            found.append(replace(finding, level=Level(level)) if level else finding)
    return found


def chosen_levels(rules: Sequence[Rule], settings: Settings) -> dict[str, str]:
    """Rule id → its level, for the rules that the settings change and that may be changed."""
    ids = {rule.card.name: rule.card.id for rule in rules}
    chosen = {ids.get(rule, rule): level for rule, level in settings.rules.items()}
    return {rule: level for rule, level in chosen.items() if can_be_set(rule)}


def can_be_set(rule: str) -> bool:
    """Whether a group may choose the level of a rule. What protects people and what a file lost is not chosen."""
    return not rule.startswith(("ER-F", "ER-C05", "ER-C06"))


def level_problems(settings: Settings, rules: Sequence[Rule], besides: Settings | None = None) -> list[str]:
    """A sentence or two for each rule in the settings that is not known or cannot be set.

    `besides`: the settings of the site, whose problems are told elsewhere.
    """
    known = {name: rule.card.id for rule in rules for name in (rule.card.id, rule.card.name)}
    problems = []
    for name in settings.rules:
        if besides is not None and name in besides.rules:
            continue
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"Did you mean {near[0]}?" if near else "Type: easyread explain"
            problems.append(f"There is no rule {name}. {hint}")
        elif not can_be_set(known[name]):
            problems.append(f"The rule {name} cannot be changed. It protects people, or words that would be lost.")
    return problems
