"""`easyread pictures wall`: pictures to look at and to choose from, in the browser."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from urllib.parse import quote

import click

from ..errors import EasyReadError
from ..pictures.wall_server import PictureWall
from ..publication.sources import open_project
from .options import fail
from .picture_offers import folders_of


def wall(words: tuple[str, ...], no_browser: bool, folders: tuple[Path, ...], config_file: Path | None) -> None:
    """Look at pictures in your browser, and choose one."""
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
