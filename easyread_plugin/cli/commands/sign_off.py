"""`easyread sign-off`: what may be typed."""

from __future__ import annotations

from typing import Any

import click

from ..options import Day, config_option, today_option


@click.command("sign-off")
@click.argument("page")
@click.option("--by", multiple=True, required=True, help="Who checked it: a group, or @id. Once for each.")
@click.option("--with", "people", type=click.IntRange(1, 9_999), help="How many people checked it.")
@click.option("--on", type=Day(), help="The day of the check, such as 2026-11-03. Today unless you say.")
@click.option("--note", default="", help="A note for yourselves. It is kept in the record and not shown on the site.")
@click.option("--dry-run", is_flag=True, help="Print the record. Nothing is written.")
@config_option
@today_option
def sign_off_command(**asked: Any) -> None:
    """Keep that people checked a page, with its words and pictures as they are now.

    PAGE is a page in your content folder. From then on, the page says who checked it, and when. A changed
    word or picture ends that. Then the page says: Changed since it was checked.

    \b
    easyread sign-off what-is-co-production --by "The Tuesday group" --with 3
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..sign_off import sign_off_command as work

    work(**asked)
