"""`easyread withdraw`: what may be typed."""

from __future__ import annotations

import difflib
from typing import Any

import click

from ...document.people import Use
from ..options import config_option, today_option

_USES = {"words": Use.WORDS, "photo": Use.PHOTO, "voice": Use.VOICE, "story": Use.STORY, "name": Use.NAME}


def _what(context: click.Context, param: click.Parameter, value: str | None) -> frozenset[Use]:
    """The uses that are named; all of them when none is."""
    if value is None:
        return frozenset(_USES.values())
    names = [name.strip().lower() for name in value.split(",") if name.strip()]
    for name in names:
        if name not in _USES:
            near = difflib.get_close_matches(name, _USES, n=1)
            hint = f'Did you mean "{near[0]}"?' if near else f"You can take back: {', '.join(_USES)}."
            raise click.BadParameter(f'"{name}" is not known. {hint}')
    if not names:
        raise click.BadParameter(f"Say what they take back: {', '.join(_USES)}.")
    return frozenset(_USES[name] for name in names)


@click.command()
@click.argument("person", metavar="ID")
@click.option("--dry-run", is_flag=True, help="Only show what will go. Nothing is changed.")
@click.option("--yes", is_flag=True, help="Do not ask. For programs, and when you have looked already.")
@click.option("--what", "uses", callback=_what, help="Only this: words, photo, voice, story, name. With commas.")
@click.option("--keep-words", is_flag=True, help="Leave pages as they are. Their words are held back, but still there.")
@click.option("--forget", is_flag=True, help="Keep nothing in the private list, not even the id and the day.")
@click.option("--keep-record", is_flag=True, help="Keep the whole record in the private list, and write down the day.")
@config_option
@today_option
def withdraw(**asked: Any) -> None:
    """Take a person out of your site, everywhere.

    ID is their id in people.yml, such as member-7. First it shows what will go. Then it asks you.

    \b
    easyread withdraw member-7 --dry-run          only look
    easyread withdraw member-7                    take everything out
    easyread withdraw member-7 --what photo       only the pictures of them

    What goes: their part of people.yml, their own words, pages that tell of them, pictures and recordings
    of them, what records of checks have of them, and what was built. Others can have copies.
    It says so at the end, and what you can do.

    It ends with 0 when all is done, with 1 when a part did not work, and with 2 when it could not start.
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..withdraw import withdraw as work

    work(**asked)
