"""Licences: how they are written, what they mean in easy words, and whether a site may use them without a thought."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

OWN, BOUGHT = "own", "bought"
_FORMS = re.compile(r"[\s_–-]+")
_ANYONE = "Anyone can use these pictures."
_SAY_WHO = "They must say who made them."
_SAME = "A changed picture must have the same licence."
_NOT_SOLD = "Nobody may earn money with them."
_NOT_CHANGED = "Nobody may change them."


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence that is known."""

    name: str
    """As it is shown: `CC BY 4.0`."""
    words: tuple[str, ...]
    """What it means, in easy sentences."""
    url: str = ""
    """Where it can be read, or an empty string."""
    is_free: bool = True
    """Whether anyone may use it, also to earn money, and may change the picture."""


def licence_of(written: str) -> Licence | None:
    """The licence that somebody wrote, in any of the usual spellings; None when it is not known."""
    key = key_of(written)
    if found := _creative_commons(key):
        return found
    return _OTHERS.get(key)


def key_of(written: str) -> str:
    """The same for every spelling of one licence: `CC-BY-4.0`, `cc by 4.0`."""
    return _FORMS.sub("-", written.strip().lower()).removesuffix("-licence").removesuffix("-license")


def is_allowed(written: str, allowed: Iterable[str]) -> bool:
    """Whether the settings allow this licence by its name."""
    return key_of(written) in {key_of(name) for name in allowed}


def problem_with(written: str, allowed: Iterable[str]) -> str | None:
    """One or two sentences when a site may not simply use this licence, else None. `allowed`: by name in settings."""
    if is_allowed(written, allowed):
        return None
    licence = licence_of(written)
    if licence is None:
        return f"We do not know the licence “{written}”. So we cannot tell whether you may use the picture."
    if licence.is_free:
        return None
    if _NOT_SOLD in licence.words:
        return f"The licence “{licence.name}” says that nobody may earn money with it. Selling tickets can be too much."
    return f"The licence “{licence.name}” says that nobody may change it. We make the picture smaller."


def _creative_commons(key: str) -> Licence | None:
    found = re.fullmatch(
        r"cc-by(?P<nc>-nc)?(?P<sa>-sa)?(?P<nd>-nd)?(?:-(?P<version>[1-4]\.0|2\.5))?(?:-(?P<place>[a-z]{2,4}))?", key
    )
    if found is None or (found["sa"] and found["nd"]):
        return None
    terms = "by" + (found["nc"] or "") + (found["sa"] or "") + (found["nd"] or "")
    version = found["version"] or "4.0"
    place = f"{found['place']}/" if found["place"] and version != "4.0" else ""
    words = [_ANYONE, _SAY_WHO]
    words += [_NOT_SOLD] if found["nc"] else []
    words += [_SAME] if found["sa"] else []
    words += [_NOT_CHANGED] if found["nd"] else []
    name = f"CC {terms.upper()} {version}" + (f" {found['place'].upper()}" if place else "")
    return Licence(
        name,
        tuple(words),
        f"https://creativecommons.org/licenses/{terms}/{version}/{place}",
        is_free=not found["nc"] and not found["nd"],
    )


_CC0 = Licence(
    "CC0 1.0", (_ANYONE, "They do not need to ask."), "https://creativecommons.org/publicdomain/zero/1.0/"
)
_NOBODYS = Licence("Public domain", ("These pictures belong to everyone.", "Anyone can use them."))
_OGL = Licence(
    "Open Government Licence 3.0",
    (_ANYONE, "They must say where the pictures are from."),
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
)
_OTHERS = {
    **dict.fromkeys(("cc0", "cc0-1.0", "cc-zero", "cc-0", "cc0-1.0-universal"), _CC0),
    **dict.fromkeys(("public-domain", "pd", "cc-pdm-1.0", "pdm-1.0"), _NOBODYS),
    **dict.fromkeys(("ogl", "ogl-3.0", "ogl-v3.0", "ogl-uk-3.0"), _OGL),
    **dict.fromkeys(("open-government", "open-government-licence-3.0", "open-government-licence-v3.0"), _OGL),
    **dict.fromkeys(
        ("mit", "mit-0", "x11"),
        Licence("MIT", (_ANYONE, "They must keep the licence with them."), "https://opensource.org/license/mit"),
    ),
    "apache-2.0": Licence(
        "Apache 2.0",
        (_ANYONE, "They must keep the licence with them."),
        "https://www.apache.org/licenses/LICENSE-2.0",
    ),
    OWN: Licence("Our own", ("These pictures belong to our group.", "Please ask us before you use them.")),
    BOUGHT: Licence("Bought", ("Our group paid to use these pictures.", "Please do not copy them.")),
}
