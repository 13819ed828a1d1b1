"""`easyread voices`: what may be typed."""

from __future__ import annotations

from typing import Any

import click

from ..options import config_option


@click.command()
@click.option("--language", help="Only voices for this language, such as cy for Welsh.")
@config_option
def voices(**asked: Any) -> None:
    """List the voices that can speak here, and say which one speaks on your site.

    A member's own voice comes before all of them: easyread record --help
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..voices import voices as work

    work(**asked)
