"""What is left of a person where no program can decide: a name in somebody else's words, a file called after them."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from ..project import Project
from ..together.withdrawal import Thing, shown_words

_LEFT_OUT = frozenset("node_modules __pycache__ venv env site-packages".split())
_MOST_BYTES = 2_000_000
_MOST_FOUND = 200
_ROLE = re.compile(r"(?:a|an|the|our|some|somebody|someone|one|member|staff)\b", re.IGNORECASE)
_FEW_WORDS = 4


def mentions(
    project: Project,
    person: str,
    names: Iterable[str],
    words: Iterable[str],
    files: Iterable[str],
    overlay: Mapping[Path, str],
    without: Collection[Path],
) -> list[Thing]:
    """Every line of the project that still has the id, a name, what they said, or the name of a file that goes.

    `overlay`: files and the text that they will have. `without`: files and folders that are not looked into, because
    they go or are somebody's to keep.
    """
    looked_for = [re.compile(rf"(?<![\w-])@?{re.escape(person)}(?![\w-])")] if person else []
    looked_for += [re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in _real_names(names)]
    looked_for += [re.compile(rf"(?<![\w-]){re.escape(name)}(?!\w)") for name in sorted(set(files)) if name]
    long = [said for said in sorted(set(words)) if len(said.split()) >= _FEW_WORDS]
    looked_for += [re.compile(r"\s+".join(map(re.escape, said.split()))) for said in long]
    gone = {path.resolve() for path in without}
    found: list[Thing] = []
    for file in _files(project.root, gone):
        shown = project.shown(file)
        if any(pattern.search(file.name) for pattern in looked_for[:-len(long) or None]):
            found.append(Thing(shown, None, "Is the name of this file about them?"))
        text = overlay[file] if file in overlay else _text(file)
        for number, line in enumerate(text.split("\n") if text else (), 1):
            match = next((m for pattern in looked_for if (m := pattern.search(line))), None)
            if match is not None:
                found.append(Thing(shown, number, shown_words(line.strip(), 60)))
            if len(found) >= _MOST_FOUND:
                return found
    return found


def _real_names(names: Iterable[str]) -> list[str]:
    """Names of one person. "A member" is no name; a single letter is in every line."""
    return sorted({name.strip() for name in names if len(name.strip()) > 1 and not _ROLE.match(name.strip())})


def _files(root: Path, without: Collection[Path]) -> Iterator[Path]:
    """The files that people made, sorted; hidden folders and those of programs are left out."""
    for folder, folders, names in os.walk(root):
        here = Path(folder)
        folders[:] = sorted(
            name
            for name in folders
            if (not name.startswith(".") or name == ".github")
            and name not in _LEFT_OUT
            and (here / name).resolve() not in without
        )
        yield from (here / name for name in sorted(names) if (here / name).resolve() not in without)


def _text(file: Path) -> str:
    """The words of a file; empty for one that is no text, or too large."""
    try:
        if file.is_symlink() or file.stat().st_size > _MOST_BYTES:
            return ""
        data = file.read_bytes()
    except OSError:
        return ""
    return "" if b"\0" in data[:4096] else data.decode("utf-8", "replace").replace("\r\n", "\n")
