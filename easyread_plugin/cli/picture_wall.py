"""`easyread pictures wall`: pictures to look at and to choose from, in the browser."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from urllib.parse import quote

import click

from ..errors import EasyReadError
from ..pictures.wall_server import PictureWall
from ..publication.sources import open_project
from .options import config_option, fail
from .picture_offers import folder_option, folders_of


@click.command()
@click.argument("words", nargs=-1)
@click.option("--no-browser", is_flag=True, help="Do not open the browser. Print the address only.")
@folder_option
@config_option
def wall(words: tuple[str, ...], no_browser: bool, folders: tuple[Path, ...], config_file: Path | None) -> None:
    """Look at pictures in your browser, and choose one.

    Your browser shows your own pictures, those that come with easyread, and signs. You search, and press
    a button. Then you paste a line into your page. Nothing is put on a page by itself, and nothing leaves
    your computer.

    \b
    easyread pictures wall
    easyread pictures wall make a complaint
    """
    try:
        project = open_project(Path.cwd(), config_file)
        others = folders_of(project, folders)
        with PictureWall(project.root, project.images_dir, project.settings.images, others, _told) as server:
            url = server.url + (f"#{quote(' '.join(words))}" if words else "")
            click.echo(f"Look at them here: {url}")
            click.echo("To stop, press End on the page. Or press Ctrl and C here.")
            if not no_browser:
                webbrowser.open(url)
            try:
                server.wait()
            except KeyboardInterrupt:
                click.echo()
    except EasyReadError as error:
        fail(error)


def _told(name: str) -> None:
    click.echo(f"{name} is new in your pictures.")
