"""`easyread explain`: what may be typed."""

from __future__ import annotations

from typing import Any

import click


@click.command()
@click.argument("rule", required=False)
def explain(**asked: Any) -> None:
    """Say what a rule looks for, why, and what to do.

    RULE is an id such as ER-S01, or a name such as sentence-too-long. With no RULE it lists them all.
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..explain import explain as work

    work(**asked)
