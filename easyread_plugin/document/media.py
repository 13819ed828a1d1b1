"""What the layout is told about pictures and sound: addresses, sizes and times. Made by `pictures/` and `audio/`."""

from __future__ import annotations

from enum import StrEnum

from ..values import Value


class Variant(Value):
    """One file of a picture, as it is published."""

    uri: str
    """Its path in the site, with forward slashes."""
    width: int
    """CSS pixels."""
    height: int
    """CSS pixels."""


class ShownPicture(Value):
    """A picture ready to be shown: its variants and its alternative text."""

    variants: tuple[Variant, ...]
    """Narrowest first; at least one. A vector picture has exactly one."""
    alt: str
    """Empty when the words beside it say it already."""


class Note(StrEnum):
    """What a file can say besides the picture, the film or the words. The value is how a person is told."""

    PLACE = "where it was made"
    AUTHOR = "who made it"
    CAMERA = "the camera or program"
    WHEN = "when it was made"
    COMMENT = "a comment"
    XMP = "notes of a picture program"
    HIDDEN = "a second picture or film inside"
    OTHER = "notes that we cannot read"


class DownloadFacts(Value):
    """What is known of a paper, a film or a sound that lies among the pages."""

    notes: tuple[Note, ...] = ()
    """What it says besides its words, the gravest first. With any, it is not published."""
    is_known: bool = True
    """Whether it could be looked into."""


class PictureFacts(Value):
    """What is known of a picture file on disk."""

    kind: str
    """What it really is: `JPEG`, `PNG`, `WebP`, `AVIF`, `GIF` or `SVG`."""
    content: str
    """The SHA-256 of its bytes, in hexadecimal."""
    width: int
    """Pixels, upright; CSS pixels for a drawing."""
    height: int
    """Pixels, upright; CSS pixels for a drawing."""
    notes: tuple[Note, ...] = ()
    """What it says besides the picture, the gravest first."""
    moves: bool = False
    """Whether it is a moving picture."""
    look: int | None = None
    """256 bits that are nearly the same for the same picture saved again; None for a drawing or a plain area."""


class StatementTime(Value):
    """When a statement is heard in the page's sound."""

    statement: str
    """The statement's id."""
    start_s: float
    """Seconds from the start of the sound to the first audible sample of the statement."""
    end_s: float
    """Seconds from the start of the sound to the end of its last audible sample."""
    words: tuple[float, ...] = ()
    """For each word of the statement's text (split at white space): seconds from the start of the sound to its start.

    Words that are said as one have the same time. Empty when the times are not exact: a recording, a voice that does
    not say.
    """


class PageSound(Value):
    """The sound of one page: one MP3 and its times."""

    uri: str
    """Its path in the site, with forward slashes."""
    seconds: float
    """How long it plays."""
    size_bytes: int
    times: tuple[StatementTime, ...]
    """In reading order, one for each statement that was spoken."""
    captions_uri: str = ""
    """The path in the site of the words with their times (WebVTT)."""
    read_by: tuple[str, ...] = ()
    """How the members who read it want to be named, in the order in which they are heard; empty for "not at all"."""
    is_read_whole: bool = False
    """Whether members read all of it, so that no computer voice is heard."""
