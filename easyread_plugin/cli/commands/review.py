"""`easyread review`: what may be typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..options import config_option, today_option


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGE…")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), default=Path("review.html"), show_default=True,
    help="The file to write the sheets into.",
)  # fmt: skip
@config_option
@today_option
def review(**asked: Any) -> None:
    """Make sheets to check pages with: large, with room to mark hard words and bad pictures.

    PAGE is a page in your content folder. The sheets ask open questions, such as: What is this about?
    They are one file. Open it in a browser to print it on A4 paper.

    \b
    easyread review what-is-co-production
    easyread review history events -o meeting.html
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..review import review as work

    work(**asked)
