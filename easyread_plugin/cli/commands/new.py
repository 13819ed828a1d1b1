"""`easyread new`: what may be typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ...layout.look import COLOURS
from ...starter.answers import Host
from ..options import config_option, today_option

_HOSTS = tuple(host.value for host in Host)


@click.group()
def new() -> None:
    """Begin a site, or a page."""


@new.command()
@click.argument("name", required=False, default="")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--colour", type=click.Choice(COLOURS), help="The colour at the top of every page.")
@click.option("--phone", help="The phone number for readers.")
@click.option("--email", help="The e-mail address for readers.")
@click.option("--address", help="The address for letters, with commas between its lines.")
@click.option("--host", type=click.Choice(_HOSTS), help="Where you will publish it: a folder, GitHub Pages or Netlify.")
@click.option("--from", "wheel", type=click.Path(path_type=Path), help="A file of easyread (.whl) that goes along.")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing. You know that a public site is for everybody.")
@today_option
def site(**asked: Any) -> None:
    """Make a whole site, ready to look at and to change.

    NAME is what your group is called. FOLDER is where the site goes. It must be empty.
    You are asked a few questions. Each has an option too.

    \b
    easyread new site "Our group"
    easyread new site "Our group" our-site --colour sea --phone "01632 960123"
    """
    # Late, here and below, so that help and a mistyped option wait for nothing.
    from ..new import site as work

    work(**asked)


@new.command()
@click.argument("kind", required=False, default="")
@click.argument("title", required=False, default="")
@config_option
@today_option
def page(**asked: Any) -> None:
    """Make a new page of a kind, with words to write over.

    KIND is a kind of page, such as meeting. With no KIND you get a list. The page goes into your
    content folder and into the menu, and its pictures into your pictures folder.

    \b
    easyread new page
    easyread new page meeting
    easyread new page event "Our tea afternoon"
    """
    from ..new import page as work

    work(**asked)
