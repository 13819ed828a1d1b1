"""What a group can set in `mkdocs.yml` under `theme:` with `name: easyread`: its colour, logo, contact and foot."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from ..values import Value

COLOURS = ("plum", "pine", "sea", "brick", "slate")
"""The colours of the band. Every pair of colours in them was measured, so there are no others."""
MENU_MOST = 7
MENU_WORDS_MOST = 3


class Contact(Value):
    """The person to ask, on every page. Whatever is empty is not shown."""

    name: str = ""
    when: str = ""
    """A sentence that says when they are there."""
    phone: str = ""
    email: str = ""
    address: tuple[str, ...] = ()
    """One line of the address each."""
    picture: str = ""
    """A picture's path from the project's folder."""


class LookOptions(Value):
    """The options of the look, with what is usual."""

    colour: str = COLOURS[0]
    tagline: str = ""
    """A few words below the group's name."""
    logo: str = ""
    """A picture's path from the project's folder; a drawn one when empty."""
    contact: Contact | None = None
    foot: tuple[str, ...] = ()
    """Pages that are linked at the foot of every page, as paths inside the content folder."""


def look_options(given: Mapping[str, object]) -> tuple[LookOptions, tuple[str, ...]]:
    """The options in what stands under `theme:`, and a sentence for each that cannot be used."""
    problems: list[str] = []
    colour = given.get("colour") or COLOURS[0]
    if colour not in COLOURS:
        known = f"{', '.join(COLOURS[:-1])} and {COLOURS[-1]}"
        problems.append(f"There is no colour “{colour}” for the band, so it is {COLOURS[0]}. The colours are {known}.")
        colour = COLOURS[0]
    options = LookOptions(
        colour=str(colour),
        tagline=_words("tagline", given.get("tagline"), problems),
        logo=_words("logo", given.get("logo"), problems),
        contact=_contact(given.get("contact"), problems),
        foot=_lines("foot", given.get("foot"), problems),
    )
    return options, tuple(problems)


def telephone_link(written: str) -> str:
    """The address of a phone number: `01632 960123` is `tel:+441632960123`, short numbers stay as they are.

    Numbers are read as people in the United Kingdom write them. Empty when there is no digit.
    """
    is_whole = written.strip().startswith("+")
    digits = re.sub(r"[^0-9]", "", written.replace("(0)", ""))
    if not digits:
        return ""
    if is_whole:
        return f"tel:+{digits}"
    return f"tel:+44{digits[1:]}" if digits.startswith("0") and len(digits) > 6 else f"tel:{digits}"


def _contact(given: object, problems: list[str]) -> Contact | None:
    if given is None:
        return None
    if not isinstance(given, Mapping):
        problems.append("“contact” must be a list of facts, such as “name: Joy”.")
        return None
    known = list(Contact.__struct_fields__)
    for name in given:
        if name not in known:
            near = difflib.get_close_matches(str(name).lower(), known, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else f"It can have {', '.join(known)}."
            problems.append(f"“contact” has no “{name}”. {hint}")
    values = {name: _words(f"contact: {name}", given.get(name), problems) for name in known if name != "address"}
    contact = Contact(**values, address=_lines("contact: address", given.get("address"), problems))
    return contact if contact != Contact() else None


def _words(name: str, given: object, problems: list[str]) -> str:
    if given is None or isinstance(given, str):
        return (given or "").strip()
    # Without quotes, YAML makes another number of a phone number that begins with 0.
    problems.append(f"“{name}” must be words, so it is left out. Put it in quotes: \"like this\".")
    return ""


def _lines(name: str, given: object, problems: list[str]) -> tuple[str, ...]:
    entries = given if isinstance(given, list | tuple) else [] if given is None else [given]
    return tuple(filter(None, (_words(name, entry, problems) for entry in entries)))
