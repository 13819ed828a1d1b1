"""`easyread import`: what may be typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..options import config_option, today_option


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--to", default="", metavar="PAGE", help="Where the page goes: content/minutes/ or content/may.md.")
@click.option("--source", default="", help="Where all its pictures are from, if you know.")
@click.option("--licence", default="", help="Who may use all its pictures: own, bought, CC-BY-4.0 and so on.")
@click.option("--credit", default="", help="Who made all its pictures, as they want to be named.")
@click.option("--dry-run", is_flag=True, help="Show the page only. Write nothing.")
@config_option
@today_option
def import_command(**asked: Any) -> None:
    """Make a page from what somebody wrote in Word, in a web page or as plain text.

    FILE can be .docx, .html or .txt. No word is changed. The page is a draft: it is not on your site
    until you take out the line “draft: true”. Pictures go into your pictures folder, cleaned. Your own
    file is kept in the folder “drafts”, which Git leaves out.

    \b
    easyread import minutes.docx
    easyread import minutes.docx --to content/minutes/ --licence own
    easyread import minutes.docx --dry-run
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..import_ import import_command as work

    work(**asked)
