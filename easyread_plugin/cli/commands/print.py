"""`easyread print`: what may be typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..options import config_option, today_option


@click.command("print")
@click.argument("pages", nargs=-1, metavar="PAGE…")
@click.option("--site", is_flag=True, help="Print the whole site: a booklet with a cover and a list of its pages.")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path),
    help="The file to write. Unless you say, it has the name of the page or of the site.",
)  # fmt: skip
@click.option(
    "--address", metavar="URL", default="",
    help="Where your site is on the web, for the square codes. It is `site_url` of mkdocs.yml unless you say.",
)  # fmt: skip
@config_option
@today_option
def print_command(**asked: Any) -> None:
    """Make a PDF that prints well: A4, large letters, pictures beside the words.

    PAGE is a page in your content folder. Name one page or several. Only what people agreed to for paper is in it.
    It needs WeasyPrint: pip install "mkdocs-easyread[print]".

    \b
    easyread print events               one page, to give away
    easyread print events our-meetings  two pages in one file
    easyread print --site               the whole site as a booklet
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..print import print_command as work

    work(**asked)
