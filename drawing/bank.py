"""The list of the pictures: what each shows, the words it stands for, where it is from, its licence."""

from __future__ import annotations

from drawing.scene import SCENES, Scene

SOURCE = "Drawn for easyread"
LICENCE = "CC0-1.0"
CREDIT = "The easyread pictures"
HEADER = "# What each picture shows, the words it stands for, where it is from, and its licence.\n# Written by `python -m drawing`: change the scene, not this file.\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def entry(scene: Scene) -> str:
    """Return one picture's lines of YAML."""
    words = ", ".join(_quoted(word) for word in scene.words)
    return (
        f"{scene.name}.svg:\n"
        f"  shows: {_quoted(scene.shows)}\n"
        f"  words: [{words}]\n"
        f"  source: {SOURCE}\n"
        f"  licence: {LICENCE}\n"
        f"  credit: {CREDIT}\n"
    )


def listing() -> str:
    """Return the whole list as YAML, sorted by file name."""
    return HEADER + "\n" + "\n".join(entry(SCENES[name]) for name in sorted(SCENES, key="{}.svg".format))
