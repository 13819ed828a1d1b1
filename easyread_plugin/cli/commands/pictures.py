"""`easyread pictures`: what may be typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..options import config_option, shape_option, strict_option, today_option


def folder_option(command: click.decorators.FC) -> click.decorators.FC:
    """Where else to look for pictures."""
    return click.option(
        "--folder",
        "folders",
        multiple=True,
        type=click.Path(path_type=Path),
        help="A folder with OpenMoji or Mulberry. Once for each. Or name them under “picture_folders”.",
    )(command)


@click.group()
def pictures() -> None:
    """Find, add and check the pictures of your site."""


@pictures.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--shows", help="What the picture shows, in one short sentence.")
@click.option("--words", help="The words it stands for, with commas: vote, choose. The first is its idea.")
@click.option("--source", help="Where it is from: who sold it, which website, or “our own photo”.")
@click.option("--licence", help="CC0-1.0, CC-BY-4.0 and so on. Or: own, if it is yours. Or: bought.")
@click.option("--credit", help="Who made it, as they want to be named.")
@click.option("--person", "people", multiple=True, help="The id of someone in it, such as member-7. Once for each.")
@click.option("--as", "name", help="The name to keep it under, without an ending.")
@click.option("--replace", is_flag=True, help="Put it in place of the picture that has this name now.")
@folder_option
@config_option
def add(**asked: Any) -> None:
    """Put pictures into your pictures folder, cleaned, and describe them in the picture bank.

    FILE is a photo or a drawing on your computer, or a name that `easyread pictures find` tells you.
    A photo says where and when it was made. We take that out. We keep your own file as it is.

    \b
    easyread pictures add vote
    easyread pictures add party.jpg --shows "We dance." --licence own
    """
    # Late, here and below, so that help and a mistyped option wait for nothing.
    from ..pictures import add as work

    work(**asked)


@pictures.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--most", type=click.IntRange(1, 100), default=9, show_default=True, help="How many to show at most.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@folder_option
@shape_option("text", "json")
@config_option
def find(**asked: Any) -> None:
    """Find a picture for some words. The one that fits best comes first.

    It looks in your picture bank, and in the pictures that come with easyread.
    Then it looks at the icons of Material for MkDocs, and in folders that you name.

    You choose. Nothing is put on a page by itself.

    \b
    easyread pictures find make a complaint
    """
    from ..picture_offers import find as work

    work(**asked)


@pictures.command()
@click.argument("words", nargs=-1)
@click.option("--no-browser", is_flag=True, help="Do not open the browser. Print the address only.")
@folder_option
@config_option
def wall(**asked: Any) -> None:
    """Look at pictures in your browser, and choose one.

    Your browser shows your own pictures, those that come with easyread, and signs. You search, and press
    a button. Then you paste a line into your page. Nothing is put on a page by itself, and nothing leaves
    your computer.

    \b
    easyread pictures wall
    easyread pictures wall make a complaint
    """
    from ..picture_wall import wall as work

    work(**asked)


@pictures.command("list")
@click.option("--pack", "of_pack", is_flag=True, help="List the pictures that come with easyread.")
@config_option
def list_pictures(**asked: Any) -> None:
    """List the pictures of your picture bank, and what each shows."""
    from ..pictures import list_pictures as work

    work(**asked)


@pictures.command()
@shape_option("text", "json")
@strict_option
@config_option
@today_option
def check(**asked: Any) -> None:
    """Look at all your pictures: those on pages, and those in the pictures folder.

    It ends with 0 when nothing stops you, with 1 when it found an error, and with 2 when it could not look.
    """
    from ..pictures import check as work

    work(**asked)
