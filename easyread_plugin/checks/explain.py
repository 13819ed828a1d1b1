"""What a rule says about itself: on the terminal, and as a page of the documentation."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

from ..document.findings import Level, RuleCard
from .examples import Example

_LEVELS = {
    Level.ERROR: "error: it stops `easyread check`",
    Level.WARNING: "warning: it stops `easyread check --strict` only",
    Level.ADVICE: "advice: it never stops anything",
}
_HOW_TO_ALLOW = "Put this line before the row, with your reason:"
_ENGLISH_ONLY = "It looks at pages in English only."
_NO_GUIDELINE = "No guideline. It is a fault of the file."


def explain(card: RuleCard, examples: Sequence[Example]) -> str:
    """The rule for a terminal: what, why, who says so, good and bad, and how to allow it."""
    parts = [
        f"{card.id} {card.name} ({_LEVELS[card.level].replace('`', '')})",
        fill(f"{card.what} {_ENGLISH_ONLY if card.english_only else ''}".strip(), 78),
        "Why\n" + _wrapped(card.why),
        "Who says so\n" + "\n".join(f"  {s.title}\n    {s.url}" for s in card.sources)
        if card.sources
        else "Who says so\n  " + _NO_GUIDELINE,
        *(_shown(example) for example in examples),
        "When it is wrong\n" + _wrapped(card.false_alarms),
    ]
    if _can_be_allowed(card):
        parts.append("How to allow it\n" + _wrapped(_HOW_TO_ALLOW) + f"\n  {_allow(card)}")
    return "\n\n".join(parts) + "\n"


def rule_page(card: RuleCard, examples: Sequence[Example]) -> str:
    """The rule's page in `docs/rules/`, as Markdown."""
    sources = [f"- [{s.title}]({s.url})" for s in card.sources] or [_NO_GUIDELINE]
    parts = [
        f"# {card.id} {card.name}",
        card.what,
        "\n".join(f"- {line}" for line in _facts(card)),
        "## Why",
        card.why,
        "## Who says so",
        "\n".join(sources),
    ]
    for good, heading in ((True, "## Good"), (False, "## Bad")):
        parts.append(heading)
        for example in examples:
            if example.good is good:
                parts += [example.note] if example.note else []
                fence = _fence(example.text)
                parts.append(f"{fence}{_language(example)}\n{example.text}{fence}")
                if example.times > 1:
                    parts.append(f"This stands there {example.times} times.")
                if example.expect:
                    parts.append(f"It says: “{example.expect}”")
    parts += ["## When it is wrong", card.false_alarms]
    if _can_be_allowed(card):
        parts += ["## How to allow it", _HOW_TO_ALLOW, f"```html\n{_allow(card)}\n```"]
    return "\n\n".join(parts) + "\n"


def rules_page(cards: Sequence[RuleCard]) -> str:
    """The list of all rules, as Markdown."""
    rows = [f"| [{card.id}]({card.id}.md) | {card.name} | {card.level.value} | {card.what} |" for card in cards]
    return "\n".join(
        [
            "# The rules",
            "",
            "An error stops `easyread check`. A warning stops `easyread check --strict` only.",
            "Advice never stops anything.",
            "",
            "| rule | name | level | it looks for |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )


def _facts(card: RuleCard) -> list[str]:
    facts = [f"Level: {_LEVELS[card.level]}", f"Since: {card.since}"]
    return [*facts, _ENGLISH_ONLY] if card.english_only else facts


def _language(example: Example) -> str:
    return "yaml" if example.file.endswith((".yml", ".yaml")) else "markdown"


def _can_be_allowed(card: RuleCard) -> bool:
    return card.on_pages and not card.id.startswith("ER-F0")


def _allow(card: RuleCard) -> str:
    return f"<!-- easyread: allow {card.id} because … -->"


def _fence(text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return fence


def _shown(example: Example) -> str:
    title = "Good" if example.good else "Bad"
    note = f": {example.note}" if example.note else ""
    said = f"\n  It says: “{example.expect}”" if example.expect else ""
    lines = [f"  | {line}".rstrip() for line in example.text.rstrip().split("\n")]
    return "\n".join([f"{title}{note}", *lines]) + said


def _wrapped(text: str) -> str:
    return fill(text, 76, initial_indent="  ", subsequent_indent="  ")
