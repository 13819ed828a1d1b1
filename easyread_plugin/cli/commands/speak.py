"""`easyread speak`: what may be typed."""

from __future__ import annotations

from typing import Any

import click

from ..options import config_option, paths_argument, today_option


@click.command()
@paths_argument
@click.option("--spoken", is_flag=True, help="Print what will be said, row by row. Nothing is spoken.")
@click.option("--commit", is_flag=True, help="Put the sound into audio/pages too, for a host that cannot speak.")
@config_option
@today_option
def speak(**asked: Any) -> None:
    """Make the sound of your pages, or print what will be said.

    PATHS are pages or folders of pages. With no PATHS it speaks your whole site. The sound is kept, so
    the next build of the site is quick.

    \b
    easyread speak                       speak every page
    easyread speak --spoken content/index.md
                                         print what will be said on one page
    easyread speak --commit              speak, and put the sound into your project
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..speak import speak as work

    work(**asked)
