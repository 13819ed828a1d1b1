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
from .options import fail

_HEADS: dict[Place, str] = {
    "bank": "These are in your pictures folder:",
    "pack": "These come with easyread:",
    "icons": "These are plain signs. A drawing or a photo says more:",
    "folder": "These are symbols from your folders:",
}


def folders_of(project: Project, more: Iterable[Path]) -> list[Path]:
    """The folders of symbols: those in the settings, then those on the command line, as absolute paths."""
    named = [project.root / name for name in project.settings.picture_folders]
    return list(dict.fromkeys(folder.resolve() for folder in (*named, *more)))


def find(
    words: tuple[str, ...],
    most: int,
    shape: str,
    folders: tuple[Path, ...],
    config_file: Path | None,
    *,
    as_json: bool,
) -> None:
    """Find a picture for some words. The one that fits best comes first."""
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
