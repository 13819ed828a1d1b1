"""`easyread pictures find`: pictures to choose from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import click

from ..errors import EasyReadError
from ..pictures.bank import read_bank
from ..pictures.offers import Offer, Place, find_pictures
from ..project import Project
from ..publication.sources import open_project
from .options import config_option, fail, shape_option

_HEADS: dict[Place, str] = {
    "bank": "These are in your pictures folder:",
    "pack": "These come with easyread:",
    "icons": "These are plain signs. A drawing or a photo says more:",
    "folder": "These are symbols from your folders:",
}


def folder_option(command: click.decorators.FC) -> click.decorators.FC:
    """Where else to look for pictures."""
    return click.option(
        "--folder",
        "folders",
        multiple=True,
        type=click.Path(path_type=Path),
        help="A folder with OpenMoji or Mulberry. Once for each. Or name them under “picture_folders”.",
    )(command)


def folders_of(project: Project, more: Iterable[Path]) -> list[Path]:
    """The folders of symbols: those in the settings, then those on the command line, as absolute paths."""
    named = [project.root / name for name in project.settings.picture_folders]
    return list(dict.fromkeys(folder.resolve() for folder in (*named, *more)))


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--most", type=click.IntRange(1, 100), default=9, show_default=True, help="How many to show at most.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@folder_option
@shape_option("text", "json")
@config_option
def find(
    words: tuple[str, ...],
    most: int,
    shape: str,
    folders: tuple[Path, ...],
    config_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Find a picture for some words. The one that fits best comes first.

    It looks in your picture bank, and in the pictures that come with easyread.
    Then it looks at the icons of Material for MkDocs, and in folders that you name.

    You choose. Nothing is put on a page by itself.

    \b
    easyread pictures find make a complaint
    """
    wanted = " ".join(words)
    try:
        project = open_project(Path.cwd(), config_file)
        bank = read_bank(project.images_dir / "pictures.yml").entries
        offers = find_pictures(wanted, bank, folders_of(project, folders), most)
    except EasyReadError as error:
        fail(error)
    if as_json or shape == "json":
        click.echo(json.dumps(_as_json(wanted, offers), ensure_ascii=False, indent=2))
        return
    _tell(wanted, offers)


def _as_json(wanted: str, offers: list[Offer]) -> dict[str, object]:
    return {
        "version": 1,
        "words": wanted,
        "pictures": [
            {
                "name": offer.name,
                "place": offer.place,
                "score": round(offer.score, 2),
                "shows": offer.entry.shows,
                "stands_for": list(offer.entry.words),
                "source": offer.entry.source,
                "licence": offer.entry.licence,
                "credit": offer.entry.credit,
                "add": None if offer.place == "bank" else f"easyread pictures add {offer.name}",
            }
            for offer in offers
        ],
    }


def _tell(wanted: str, offers: list[Offer]) -> None:
    for place, some in groupby(offers, key=lambda offer: offer.place):
        click.echo(_HEADS[place])
        for offer in some:
            licence = f" ({offer.entry.licence})" if place in ("icons", "folder") else ""
            click.echo(f"  {offer.name}: {offer.entry.shows}{licence}")
    new = next((offer.name for offer in offers if offer.place != "bank"), None)
    if new:
        click.echo(f"To get one, type: easyread pictures add {new}")
    if not offers:
        click.echo(f"There is no picture for “{wanted}”. Try another word.")
