"""The words of the interface: buttons, labels and boxes. One catalogue for each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_STARTS_SMALL = re.compile(r"(?:A|An|The|Some|Someone|Our|One|Two)\b")
_NO_BREAK = "\u00a0"
_KILO, _MEGA = 1_000, 1_000_000


@dataclass(frozen=True, slots=True)
class Wording:
    """Every word that the interface shows in one language. Plain text: markup escapes it."""

    language: str
    """The language of these words, such as `en-GB`."""
    listen: str
    listen_part: str
    """Said after `listen` to screen readers. `{part}` is the number of the row."""
    listen_to: str
    """The button beside own words. `{name}` is the speaker."""
    listen_to_nobody: str
    """The same when the speaker wants no name."""
    stop: str
    listen_page: str
    pause: str
    go_on: str
    sound_of: str
    """The name of the plain player. `{title}` is the page's title."""
    save_sound: str
    """`{size}` is how large the file is."""
    sound_coming: str
    """Shown when the sound is slow to come."""
    sound_missing: str
    """Shown when the sound cannot be played."""
    said_this: str
    """Below own words. `{name}` is the speaker."""
    nobody_said_this: str
    """The same when the speaker wants no name."""
    hard_word: str
    """The name of a meaning box. `{word}` is the hard word."""
    who_made: str
    made_by: str
    checked: str
    checked_by: str
    not_checked: str
    facts_from: str
    made_up: str

    def listen_label(self, name: str) -> str:
        """The words on the button beside what this person said."""
        name = name.strip()
        if not name:
            return self.listen_to_nobody
        return self.listen_to.format(name=_inside_a_sentence(name))

    def speaker(self, name: str) -> str:
        """The line below what this person said."""
        name = name.strip()
        return self.said_this.format(name=name) if name else self.nobody_said_this

    def save_label(self, size_bytes: int) -> str:
        """The words of the link that saves a sound of this size."""
        return self.save_sound.format(size=file_size(size_bytes))


ENGLISH = Wording(
    language="en-GB",
    listen="Listen",
    listen_part="to part {part}",
    listen_to="Listen to {name}",
    listen_to_nobody="Listen to this person",
    stop="Stop",
    listen_page="Listen to this page",
    pause="Pause",
    go_on="Go on",
    sound_of="Listen to this page: {title}",
    save_sound="Save the sound (MP3, {size})",
    sound_coming="The sound is coming. Please wait.",
    sound_missing="The sound does not work now. Please try again later.",
    said_this="{name} said this.",
    nobody_said_this="A person in our group said this.",
    hard_word="Hard word: {word}",
    who_made="Who made this page",
    made_by="Made by",
    checked="Checked",
    checked_by="Checked by",
    not_checked="Not checked yet",
    facts_from="Where the facts are from",
    made_up="What is made up",
)

CATALOGUE: Mapping[str, Wording] = {ENGLISH.language: ENGLISH}
"""By language. A language that is not here is shown in English."""


def wording_for(language: str) -> Wording:
    """The words for this language: the same region, else the same language, else English."""
    if language in CATALOGUE:
        return CATALOGUE[language]
    wanted = language.split("-")[0].lower()
    near = (words for tag, words in CATALOGUE.items() if tag.split("-")[0].lower() == wanted)
    return next(near, ENGLISH)


def file_size(size_bytes: int) -> str:
    """A file's size for people, in units of 1,000: `340 KB`, `1.2 MB`, in one line. Never less than 1 KB."""
    if size_bytes < _MEGA - _KILO // 2:
        return f"{max(1, round(size_bytes / _KILO))}{_NO_BREAK}KB"
    return f"{size_bytes / _MEGA:.1f}{_NO_BREAK}MB"


def _inside_a_sentence(name: str) -> str:
    """A role such as "A member" loses its capital inside a sentence; a name keeps it."""
    return name[0].lower() + name[1:] if _STARTS_SMALL.match(name) else name
