"""Taking a person out: what will go, what a program cannot reach, and doing it.

The order of the steps is chosen so that whatever fails, no build shows more than before, and a second try finds the
rest: first the person's part of the register, then what easyread made, then files, and last what tells of them.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from ..document.people import Use
from ..values import Value


class Part(StrEnum):
    """Where something of a person is. The value is how a supporter is told; the order is that of the steps."""

    REGISTER = "The list of people"
    SITE = "The site that was built last"
    CACHE = "Copies that easyread keeps for the next build"
    SOUND = "Sound of pages with something of theirs"
    SIGNED_OFF = "Records of checks"
    PICTURES = "Pictures of them"
    RECORDINGS = "Recordings of their voice"
    MENU = "The menu"
    STORY = "Pages that tell of them"
    PAGES = "Parts of pages"
    PRIVATE = "The private list of people"


ALL_USES = frozenset({Use.WORDS, Use.PHOTO, Use.VOICE, Use.STORY, Use.NAME})
"""What a person can take back. Keeping something in the history of a project goes with all of it."""


class Thing(Value):
    """Something of a person in one place."""

    file: str
    """As it is shown to a person."""
    line: int | None
    """1-based; None for a whole file."""
    said: str
    """What it is: words, the name of a file."""


class Step(Value):
    """One thing to do. `do` raises OSError or `EasyReadError` when it cannot."""

    part: Part
    things: tuple[Thing, ...]
    do: Callable[[], None]


class Withdrawal(Value):
    """All that will happen when a person is taken out."""

    person: str
    uses: frozenset[Use]
    """What is taken back."""
    steps: tuple[Step, ...]
    by_hand: tuple[Thing, ...]
    """What a person must look at: a name in somebody else's words, a link to a page that goes."""

    @property
    def is_whole(self) -> bool:
        """Whether the person takes back everything."""
        return self.uses >= ALL_USES

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing of this person."""
        return not self.steps

    def things(self) -> dict[Part, list[Thing]]:
        """What will go, by where it is, in order."""
        found: dict[Part, list[Thing]] = {}
        for step in self.steps:
            found.setdefault(step.part, []).extend(step.things)
        return found


class Failure(Value):
    """A step that did not work."""

    step: Step
    reason: str


def carry_out(withdrawal: Withdrawal) -> tuple[Failure, ...]:
    """Does every step, also when one before it failed. Says which did not work."""
    failures = []
    for step in withdrawal.steps:
        try:
            step.do()
        except Exception as error:  # one step must not keep the others from being done
            reason = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
            failures.append(Failure(step, reason))
    return tuple(failures)


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps in the order in which they are done."""
    order = list(Part)
    return tuple(sorted(steps, key=lambda step: order.index(step.part)))


def write_text(file: Path, text: str) -> Callable[[], None]:
    """A step that writes a file whole, so that nobody ever sees half of it. Line ends stay as they are in `text`."""

    def do() -> None:
        mode = file.stat().st_mode & 0o777
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=file.parent)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(text.encode("utf-8"))
            Path(name).chmod(mode)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    return do


def delete(*files: Path) -> Callable[[], None]:
    """A step that deletes files, and the folders that are empty then. A file that is gone is fine."""

    def do() -> None:
        for file in files:
            file.unlink(missing_ok=True)

    return do


def both(*actions: Callable[[], None]) -> Callable[[], None]:
    """A step of several, one after the other."""

    def do() -> None:
        for action in actions:
            action()

    return do


def shown_words(words: str, most: int = 80) -> str:
    """Words as they are shown in a list: in quotes, and not too many."""
    return f"“{words if len(words) <= most else words[: most - 1].rstrip() + '…'}”"


def only(things: Sequence[Thing]) -> tuple[Thing, ...]:
    """The things, each once, in order."""
    return tuple(dict.fromkeys(things))
