"""`easyread explain`."""

from __future__ import annotations

import difflib

import click

from ..checks.examples import examples_of
from ..checks.explain import explain as told
from ..publication.rules import CARDS
from .options import fail


def explain(rule: str | None) -> None:
    """Say what a rule looks for, why, and what to do."""
    if rule is None:
        width = max(len(id) for id in CARDS)
        for card in CARDS.values():
            click.echo(f"{card.id:<{width}}  {card.name}")
        return
    names = {card.name: card for card in CARDS.values()}
    found = CARDS.get(rule) or CARDS.get(rule.upper()) or names.get(rule.lower())
    if found is None:
        near = difflib.get_close_matches(rule.upper(), CARDS, n=1) or difflib.get_close_matches(rule, names, n=1)
        hint = f"Did you mean {near[0]}?" if near else "Type: easyread explain"
        fail(f'There is no rule "{rule}". {hint}')
    click.echo(told(found, examples_of(found.id)))
