"""`easyread people`: what may be typed."""

from __future__ import annotations

from typing import Any

import click

from ..options import config_option, today_option


@click.command()
@click.option("--days", type=click.IntRange(0, 3660), default=60, show_default=True, help="How near an end is soon.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to say it: for a person, or for a program.",
)
@config_option
@today_option
def people(**asked: Any) -> None:
    """Show who is in your list of people, whose yes ends soon, and which pages to look at again.

    It also looks at the site that you built last. Does it show somebody who did not agree, or whose yes
    has ended? Then it says so.

    \b
    easyread people                  who ends in the next 60 days
    easyread people --days 90        look further ahead
    easyread people --format json    for another program

    It ends with 0 when all is right, with 1 when the last build shows somebody it should not, and with 2
    when it could not look.
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..people import people as work

    work(**asked)
