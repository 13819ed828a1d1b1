"""Taking a person out of what is no page: pictures, recordings, committed sound, the menu, the built site."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import field

from ..document.site import BankEntry
from ..document.yaml_edits import entries_naming, without
from ..document.yaml_tree import Step as Way
from ..document.yaml_tree import Tree, read_tree
from ..errors import EasyReadError, ProjectError
from ..pictures.gathering import in_folder
from ..project import Project
from ..together.withdrawal import Part, Step, Thing, both, delete, write_text
from ..values import Value
from .pages import ReadyPage

AUDIO = "audio"
"""The folder of recordings, of sound that is committed, and of the lists about both."""

_AFTER_STEM = re.compile(r"[./]|[-_][0-9a-f]{8,}")


class FileSteps(Value):
    """What happens to files of one kind."""

    steps: tuple[Step, ...] = ()
    gone: tuple[Path, ...] = ()
    """Files that are deleted, without symbolic links."""
    texts: Mapping[Path, str] = field(default_factory=dict)
    """File → its new words."""


def picture_steps(project: Project, bank: Mapping[str, BankEntry], person: str) -> FileSteps:
    """The pictures of this person. A picture of two people goes when one takes back.

    The same picture under another name goes too.
    """
    keys = [key for key, entry in sorted(bank.items()) if person in entry.people]
    if not keys:
        return FileSteps()
    folder, bank_file = project.images_dir.resolve(), project.images_dir / "pictures.yml"
    files = [file for key in keys if (file := (folder / key).resolve()).is_file() and file.is_relative_to(folder)]
    contents = {hashlib.sha256(file.read_bytes()).digest() for file in files}
    for file in in_folder(project.images_dir):
        if file not in files and hashlib.sha256(file.read_bytes()).digest() in contents:
            files.append(file)
            keys += [name for name in bank if (folder / name).resolve() == file and name not in keys]
    things = [Thing(project.shown(file), None, "the picture") for file in files]
    things += [Thing(project.shown(bank_file), _line(bank[key]), f"what is said of {key}") for key in keys]

    try:
        text = bank_file.read_bytes().decode("utf-8")
        for key in keys:
            text = without(text, key)
    except (OSError, UnicodeDecodeError, EasyReadError) as error:
        step = Step(Part.PICTURES, tuple(things), both(delete(*files), _refusing(error)))
        return FileSteps((step,), tuple(files))
    step = Step(Part.PICTURES, tuple(things), both(delete(*files), write_text(bank_file, text)))
    return FileSteps((step,), tuple(files), {bank_file: text})


def recording_steps(project: Project, person: str) -> FileSteps:
    """Every entry of a list beside the sound that names the person, and the files that it names."""
    steps: list[Step] = []
    gone: list[Path] = []
    texts: dict[Path, str] = {}
    folder = (project.root / AUDIO).resolve()
    for file in sorted((*folder.rglob("*.yml"), *folder.rglob("*.yaml"))) if folder.is_dir() else ():
        shown = project.shown(file)
        try:
            text = file.read_bytes().decode("utf-8")
            named = entries_naming(text, person)
            for entry in named:
                text = without(text, *entry.way)
        except (OSError, UnicodeDecodeError, EasyReadError):
            if person.encode() in file.read_bytes():
                steps.append(Step(Part.RECORDINGS, (Thing(shown, None, "what is theirs"),), _by_hand(shown)))
            continue
        if not named:
            continue
        sounds = sorted({found for entry in named for found in _files_in(entry.words, file.parent, folder)})
        things = [Thing(project.shown(sound), None, "the recording") for sound in sounds]
        things += [Thing(shown, entry.line, f"what is said of {_name(entry.words)}") for entry in reversed(named)]
        steps.append(Step(Part.RECORDINGS, tuple(things), both(delete(*sounds), write_text(file, text))))
        gone += sounds
        texts[file] = text
    return FileSteps(tuple(steps), tuple(gone), texts)


def sound_steps(project: Project, pages: Iterable[ReadyPage]) -> list[Step]:
    """The committed sound and times of these pages. It is made again for what is left."""
    folder = project.root / AUDIO / "pages"
    if not folder.is_dir():
        return []
    stems = {one.page.uri.rsplit(".", 1)[0] for one in pages}
    names = [(file, file.relative_to(folder).as_posix()) for file in sorted(folder.rglob("*")) if file.is_file()]
    files = [file for file, name in names if any(_is_of(name, stem) for stem in stems)]
    things = tuple(Thing(project.shown(file), None, "make it again: easyread speak") for file in files)
    return [Step(Part.SOUND, things, delete(*files))] if files else []


def menu_steps(project: Project, uris: Collection[str]) -> FileSteps:
    """The entries of the menu for pages that go."""
    file = project.config_file
    try:
        before = text = file.read_bytes().decode("utf-8")
        things = []
        while uris:
            tree = read_tree(text.removeprefix("\ufeff"))
            menu = tree.child("nav")
            way = next(_ways(menu, ("nav",), uris), None) if menu is not None else None
            if way is None:
                break
            node = tree.at(way)
            line = text.removeprefix("\ufeff").count("\n", 0, node.start if node else 0) + 1
            things.append(Thing(project.shown(file), line, "its entry in the menu"))
            text = without(text, *way)
    except (OSError, UnicodeDecodeError):
        return FileSteps()
    except EasyReadError as error:
        thing = Thing(project.shown(file), None, "entries in the menu")
        return FileSteps((Step(Part.MENU, (thing,), _refusing(error)),))
    if text == before:
        return FileSteps()
    return FileSteps((Step(Part.MENU, tuple(things), write_text(file, text)),), texts={file: text})


def emptied(folder: Path) -> Callable[[], None]:
    """A step that deletes everything in a folder but what a host needs to find it, as a new build would."""

    def do() -> None:
        for inside in sorted(folder.iterdir()):
            if inside.name in (".git", ".nojekyll", "CNAME"):
                continue
            if inside.is_dir() and not inside.is_symlink():
                shutil.rmtree(inside)
            else:
                inside.unlink()

    return do


def _ways(tree: Tree, way: tuple[Way, ...], uris: Collection[str]) -> Iterator[tuple[Way, ...]]:
    """The ways to the entries of a menu that lead to one of these pages."""
    for number, item in enumerate(tree.items):
        here = (*way, number)
        if item.value in uris:
            yield here
        for key, value in item.pairs:
            if value.value in uris:
                yield here if len(item.pairs) == 1 else (*here, key.value)
            else:
                inside = list(_ways(value, (*here, key.value), uris))
                # A part of the menu with nothing left in it goes as a whole.
                yield from [here] if inside and len(value.items) == len(inside) == 1 else inside


def _files_in(words: Iterable[str], beside: Path, folder: Path) -> Iterable[Path]:
    """The files that these words name, in the folder of the list or of the recordings."""
    for word in words:
        for place in (beside, beside / "recordings", folder, folder / "recordings"):
            try:
                file = (place / word).resolve()
                is_ours = bool(word.strip()) and file.is_file() and file.is_relative_to(folder)
            except (OSError, ValueError):
                continue
            if is_ours and file.suffix.lower() not in (".yml", ".yaml"):
                yield file


def _is_of(name: str, stem: str) -> bool:
    return name.startswith(stem) and _AFTER_STEM.match(name, len(stem)) is not None


def _name(words: tuple[str, ...]) -> str:
    return next((word for word in words if "." in word), words[0])


def _line(entry: BankEntry) -> int | None:
    return entry.position.line if entry.position else None


def _by_hand(shown: str) -> Callable[[], None]:
    return _refusing(ProjectError(f"We cannot read {shown}. Look into it, and take out what is theirs."))


def _refusing(error: Exception) -> Callable[[], None]:
    def do() -> None:
        raise error

    return do
