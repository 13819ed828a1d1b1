"""A scene: one picture with what it shows and the words it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from drawing.line import WEIGHT, Node, path, written
from drawing.palette import INK, SAND

BLOBS = (
    "M62 120C96 36 232 14 330 44C430 74 472 168 458 274C446 372 412 446 248 446C98 446 30 392 22 286C18 222 36 176 62 120Z",
    "M40 196C40 84 150 26 262 30C378 34 460 116 460 226C460 348 438 446 240 446C70 446 40 330 40 196Z",
)

EDGE = "M0-20H480V290C480 396 400 446 240 446C80 446 0 396 0 290Z"
"""Where people stop when a scene is cropped: the foot of the soft shape, and nothing above it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture. With `crop`, people stop at the foot of the soft shape and may stand out above it."""

    name: str
    shows: str
    words: tuple[str, ...]
    draw: Callable[[], Node]
    ground: str = SAND
    blob: int = 0
    crop: bool = True

    def svg(self) -> str:
        """Return the picture as a file: the same bytes every time."""
        shape, clip_id = BLOBS[self.blob], f"edge-{self.name}"
        body = written(self.draw())
        clip = ""
        if self.crop:
            clip = f'<clipPath id="{clip_id}"><path d="{EDGE}"/></clipPath>'
            body = f'<g clip-path="url(#{clip_id})">{body}</g>'
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480" viewBox="0 0 480 480" role="img"'
            f' fill="none" stroke="{INK}" stroke-width="{WEIGHT:g}" stroke-linecap="round" stroke-linejoin="round">'
            f"<title>{escape(self.shows)}</title>{clip}"
            f"{written(path(shape, self.ground, 0))}{body}</svg>\n"
        )


SCENES: dict[str, Scene] = {}
"""Every scene by its name. The modules of `drawing.scenes` fill it when they are read."""


def scene(
    name: str, shows: str, words: str, *, ground: str = SAND, blob: int = 0, crop: bool = True
) -> Callable[[Callable[[], Node]], Callable[[], Node]]:
    """Return a decorator that keeps a drawing function as a scene. `words` are separated by commas."""

    def keep(draw: Callable[[], Node]) -> Callable[[], Node]:
        if name in SCENES:
            raise ValueError(f"two scenes are called {name}")
        SCENES[name] = Scene(name, shows, tuple(word.strip() for word in words.split(",")), draw, ground, blob, crop)
        return draw

    return keep
