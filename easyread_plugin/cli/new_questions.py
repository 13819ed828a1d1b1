"""The questions of `easyread new site`, and what can be answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn, TypeVar

import click
from msgspec.structs import replace

from ..document.kinds.values import Unread
from ..document.kinds.values import read_email as email_of
from ..document.kinds.values import read_phone as phone_of
from ..errors import ProjectError
from ..language.amounts import phone_numbers
from ..layout.look import COLOURS
from ..starter.answers import Contact, Host
from ..starter.quoting import plain
from .options import fail

HOSTS = tuple(host.value for host in Host)
_PUBLIC = (
    "On the internet, everybody can read your site and copy it.",
    "People in it must have said yes first.",
)
_PUBLIC_FILES = "In a public place on GitHub, everybody can read all your files too, and all old versions."
_SAYS: dict[Host, str] = {
    Host.FOLDER: "a folder of your own, a web space or a USB stick",
    Host.GITHUB: "GitHub Pages, for nothing",
    Host.NETLIFY: "Netlify, for nothing",
}
_Answer = TypeVar("_Answer")


def read_phone(text: str) -> str:
    """A phone number as somebody wrote it, or nothing. Raises `ProjectError`."""
    written = _usable(phone_of, text)
    # In one piece, a number is hard to read out and to type.
    grouped = "" if " " in written else next((number.suggestion for number in phone_numbers(written)), "")
    return grouped or written


def read_email(text: str) -> str:
    """An e-mail address, or nothing. Raises `ProjectError`."""
    return _usable(email_of, text)


def read_address(text: str) -> tuple[str, ...]:
    """The lines of an address, which commas part."""
    return tuple(filter(None, (plain(line) for line in text.split(","))))


def ask_name() -> str:
    """What the group is called."""
    return _asked("What is your group called?", lambda text: plain(text) or _again("Write its name."))


def ask_colour() -> str:
    """The colour of the band."""
    click.echo(f"The colours are {', '.join(COLOURS[:-1])} and {COLOURS[-1]}.")
    return _asked("Which colour do you like?", _colour, COLOURS[0])


def ask_contact(given: Contact, *, phone: bool, email: bool, address: bool) -> Contact:
    """How readers can reach the group: what is asked for, and what was said already."""
    if phone or email or address:
        click.echo("How can readers reach you? Press Enter for nothing.")
    if phone:
        given = replace(given, phone=_asked("Your phone number", read_phone, ""))
    if email:
        given = replace(given, email=_asked("Your e-mail address", read_email, ""))
    if address:
        given = replace(given, address=_asked("Your address, with commas between the lines", read_address, ""))
    return given


def ask_host() -> Host:
    """Where the site will be published."""
    click.echo("Where will you put the site? You can change it later.")
    for host in Host:
        click.echo(f"  {host.value}: {_SAYS[host]}")
    return _asked("Where?", _host, Host.FOLDER.value)


def warn_public(host: Host, *, asks: bool) -> Host:
    """The host, after a plain warning and a yes; the folder after a no. Ends the command when nobody can answer."""
    for line in (*_PUBLIC, *((_PUBLIC_FILES,) if host is Host.GITHUB else ())):
        click.echo(line, err=not asks)
    if not asks:
        fail("Is that right for your group? Then add --yes. Or choose --host folder.")
    if click.confirm("Is that right for your group?", default=False):
        return host
    click.echo("Then the site stays in your folder. You can change it later.")
    return Host.FOLDER


def _asked(question: str, read: Callable[[str], _Answer], usual: str | None = None) -> _Answer:
    """The answer, asked for until it can be used."""

    def value(text: str) -> _Answer:
        try:
            return read(text)
        except ProjectError as error:
            raise click.UsageError(str(error)) from error

    try:
        answer: _Answer = click.prompt(question, default=usual, value_proc=value, show_default=bool(usual))
    except click.Abort:
        fail("Nobody answered. Every question has an option too: easyread new site --help")
    return answer


def _colour(text: str) -> str:
    colour = text.strip().lower()
    return colour if colour in COLOURS else _again(f"Choose one of: {', '.join(COLOURS)}.")


def _host(text: str) -> Host:
    wanted = text.strip().lower()
    found = next((host for host in Host if wanted and host.value.startswith(wanted)), None)
    return found or _again(f"Choose one of: {', '.join(HOSTS)}.")


def _again(message: str) -> NoReturn:
    raise ProjectError(message)


def _usable(read: Callable[[str], str | Unread], text: str) -> str:
    written = plain(text)
    if not written:
        return ""
    found = read(written)
    if isinstance(found, Unread):
        raise ProjectError(f"{found.message} {found.help}")
    return found
