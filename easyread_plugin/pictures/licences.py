"""Licences: how they are written, what they mean in easy words, and whether a site may use them without a thought."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from ..language.catalogue import Words, in_language
from ..values import Value

OWN, BOUGHT = "own", "bought"
_FORMS = re.compile(r"[\s_–-]+")


class LicenceWords(Words):
    """What licences mean, in easy sentences of one language."""

    anyone: str
    say_who: str
    same: str
    not_sold: str
    not_changed: str
    no_asking: str
    everyones: str
    anyone_may: str
    say_where: str
    keep_licence: str
    ours: str
    ask_us: str
    bought: str
    no_copies: str


ENGLISH = LicenceWords(
    language="en-GB",
    anyone="Anyone can use these pictures.",
    say_who="They must say who made them.",
    same="A changed picture must have the same licence.",
    not_sold="Nobody may earn money with them.",
    not_changed="Nobody may change them.",
    no_asking="They do not need to ask.",
    everyones="These pictures belong to everyone.",
    anyone_may="Anyone can use them.",
    say_where="They must say where the pictures are from.",
    keep_licence="They must keep the licence with them.",
    ours="These pictures belong to our group.",
    ask_us="Please ask us before you use them.",
    bought="Our group paid to use these pictures.",
    no_copies="Please do not copy them.",
)


@cache
def _sentences(language: str) -> Mapping[str, str]:
    """English sentence → the same in this language."""
    words = in_language(ENGLISH, "licences", language)
    return {getattr(ENGLISH, name): getattr(words, name) for name in ENGLISH.__struct_fields__}


class Licence(Value):
    """A licence that is known."""

    name: str
    """As it is shown: `CC BY 4.0`."""
    words: tuple[str, ...]
    """What it means, in easy sentences."""
    url: str = ""
    """Where it can be read, or an empty string."""
    is_free: bool = True
    """Whether anyone may use it, also to earn money, and may change the picture."""

    def means(self, language: str) -> tuple[str, ...]:
        """`words` in this language."""
        return tuple(_sentences(language)[sentence] for sentence in self.words)


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
    if ENGLISH.not_sold in licence.words:
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
    words = [ENGLISH.anyone, ENGLISH.say_who]
    words += [ENGLISH.not_sold] if found["nc"] else []
    words += [ENGLISH.same] if found["sa"] else []
    words += [ENGLISH.not_changed] if found["nd"] else []
    name = f"CC {terms.upper()} {version}" + (f" {found['place'].upper()}" if place else "")
    return Licence(
        name,
        tuple(words),
        f"https://creativecommons.org/licenses/{terms}/{version}/{place}",
        is_free=not found["nc"] and not found["nd"],
    )


_CC0 = Licence(
    "CC0 1.0", (ENGLISH.anyone, ENGLISH.no_asking), "https://creativecommons.org/publicdomain/zero/1.0/"
)
_NOBODYS = Licence("Public domain", (ENGLISH.everyones, ENGLISH.anyone_may))
_OGL = Licence(
    "Open Government Licence 3.0",
    (ENGLISH.anyone, ENGLISH.say_where),
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
)
_OTHERS = {
    **dict.fromkeys(("cc0", "cc0-1.0", "cc-zero", "cc-0", "cc0-1.0-universal"), _CC0),
    **dict.fromkeys(("public-domain", "pd", "cc-pdm-1.0", "pdm-1.0"), _NOBODYS),
    **dict.fromkeys(("ogl", "ogl-3.0", "ogl-v3.0", "ogl-uk-3.0"), _OGL),
    **dict.fromkeys(("open-government", "open-government-licence-3.0", "open-government-licence-v3.0"), _OGL),
    **dict.fromkeys(
        ("mit", "mit-0", "x11"),
        Licence("MIT", (ENGLISH.anyone, ENGLISH.keep_licence), "https://opensource.org/license/mit"),
    ),
    "apache-2.0": Licence(
        "Apache 2.0",
        (ENGLISH.anyone, ENGLISH.keep_licence),
        "https://www.apache.org/licenses/LICENSE-2.0",
    ),
    OWN: Licence("Our own", (ENGLISH.ours, ENGLISH.ask_us)),
    BOUGHT: Licence("Bought", (ENGLISH.bought, ENGLISH.no_copies)),
}
