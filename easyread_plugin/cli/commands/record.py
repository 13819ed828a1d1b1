"""`easyread record`: what may be typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..options import config_option, today_option


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="PAGE", type=click.Path(path_type=Path))
@click.option("--clean", is_flag=True, help="PAGE is a recording: take everything out of it but the voice.")
@click.option("--no-browser", is_flag=True, help="Do not open the browser. Print the address only.")
@config_option
@today_option
def record(**asked: Any) -> None:
    """Record a member of your group who reads PAGE aloud.

    Your browser shows 1 sentence at a time, in large letters. Nothing leaves your computer. Only people
    who agreed to “voice” in people.yml can be recorded.

    \b
    easyread record content/index.md
    easyread record --clean audio/recordings/hello.wav
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..record import record as work

    work(**asked)
