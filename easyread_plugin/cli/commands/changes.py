"""`easyread changes`: what may be typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..options import config_option, today_option


@click.command()
@click.argument("page")
@click.option(
    "--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="How to say what is different: for a person, or for a program.",
)  # fmt: skip
@click.option("--html", type=click.Path(path_type=Path), help="Write a sheet to print into this file, old beside new.")
@config_option
@today_option
def changes(**asked: Any) -> None:
    """Show what is different on a page since people checked it, sentence by sentence.

    PAGE is a page in your content folder. With --html you get a sheet with large words for your meeting.

    \b
    easyread changes history
    easyread changes history --html changes.html

    It ends with 0 when it could look, whether something is different or not, and with 2 when it could not.
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..changes import changes as work

    work(**asked)
