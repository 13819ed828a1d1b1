"""`easyread import`: a draft from another program becomes a page that is not published yet.

    plan = plan_import(project, file)      # nothing is written
    keep_import(plan, project)             # the page, its pictures, and the file itself in `drafts/`

No word is changed: the words that Markdown would show are compared with those of the draft, one by one.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from markdown import Markdown

from ..document.site import BankEntry
from ..errors import DraftError, PictureError, ProjectError
from ..pictures.adding import add_picture
from ..pictures.bank import read_bank
from ..pictures.master import Master, make_master
from ..project import Project
from ..starter.drafts.blocks import Block, Drawn, Look, each_words, words_of
from ..starter.drafts.rows import PicturePath, page_in_rows
from ..starter.drafts.titles import headings_in_order, name_as_title, title_of
from ..starter.quoting import file_name, yaml_words
from ..values import Value
from .draft_reading import Draft, read_draft

DRAFTS = "drafts"
"""The folder of the files that drafts were made from, beside `mkdocs.yml`. Git leaves it out."""
_IGNORE = "# What people wrote in other programs stays on this computer. Git leaves out all of this folder.\n*\n"
_MADE_BY_WORD = ("Description automatically generated", "AI-generated content may be incorrect")
_NO_DESCRIPTION = re.compile(r"(?:picture|image|graphic|bild|llun)\s*\d*|[\w-]+\.(?:png|jpe?g|gif|emf|wmf|tiff?)", re.I)
NO_PICTURE = "A picture was here. {} Put it in, or another one."
NO_TITLE = "The title is the name of your file. Is there a better one?"


class PictureFacts(Value):
    """What is said of all pictures of a draft at once; empty for what nobody knows yet."""

    source: str = ""
    licence: str = ""
    credit: str = ""


class NewPicture(Value):
    """A picture of the draft that goes into the pictures folder."""

    key: str
    """Its name in the picture bank."""
    master: Master
    shows: str


class ImportPlan(Value):
    """What an import would write."""

    draft_file: Path
    page_file: Path
    text: str
    """The whole page."""
    new: tuple[NewPicture, ...]
    known: tuple[str, ...]
    """Names in the picture bank of pictures that were there already."""
    notes: tuple[str, ...]
    """What people must know, each in a sentence or two."""
    looks: int
    """How many places of the page somebody has to look at."""


def plan_import(project: Project, file: Path, to: str = "") -> ImportPlan:
    """What an import of this file would write; nothing is written.

    `to`: the page, or a folder for it, as a path from here or inside the content folder. Raises `DraftError` when the
    file cannot be read, and `ProjectError` when the page cannot be there.
    """
    draft = read_draft(file)
    blocks: Sequence[Block] = headings_in_order(draft.blocks)
    title = title_of(blocks)
    own_title = "" if title else draft.title or name_as_title(file.stem)
    page_file = _page_file(project, to, file_name(title or own_title, file_name(file.stem, "new-page")))
    pictures = _Pictures(project, draft, page_file)
    blocks = pictures.keep(blocks)
    if own_title:
        blocks = [Look(NO_TITLE), *blocks]
    body, is_plain = markdown_of(blocks, pictures.path, file)
    notes = [*draft.notes, *([_PLAIN] if is_plain else [])]
    if file.resolve().is_relative_to(project.content_dir.resolve()):
        notes.append("Your file lies among your pages. Take it away there, or your site has it too.")
    facts = [f"title: {yaml_words(own_title)}"] if own_title else []
    text = "\n".join(["---", *facts, "draft: true", "---", "", body])
    looks = len(re.findall(r"^<!-- easyread: look ", body, re.MULTILINE))
    return ImportPlan(file, page_file, text, tuple(pictures.new), tuple(pictures.known), tuple(notes), looks)


_PLAIN = "Some signs of your words mean something on a page. We wrote all signs as numbers, such as &#42;."


def keep_import(plan: ImportPlan, project: Project, facts: PictureFacts) -> Path:
    """Writes the pictures, the page and the draft itself; where the draft is kept. Raises `ProjectError`."""
    for new in plan.new:
        entry = BankEntry(new.key, new.shows, facts.source, facts.licence, facts.credit)
        add_picture(new.master, new.key, entry, root=project.root, images_dir=project.images_dir)
    try:
        kept = _keep_original(plan.draft_file, project.root / DRAFTS)
        plan.page_file.parent.mkdir(parents=True, exist_ok=True)
        with plan.page_file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(plan.text)
    except FileExistsError as error:
        raise ProjectError(_there_already(project, plan.page_file)) from error
    except OSError as error:
        raise ProjectError(f"{project.shown(plan.page_file)} cannot be written ({error.strerror}).") from error
    return kept


def _keep_original(file: Path, folder: Path) -> Path:
    """A copy of the file in a folder that Git leaves out; a file that lies there already stays."""
    if file.resolve().is_relative_to(folder.resolve()):
        return file
    folder.mkdir(exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text(_IGNORE, encoding="utf-8", newline="\n")
    data = file.read_bytes()
    number = 1
    kept = folder / file.name
    while kept.exists() and kept.read_bytes() != data:
        number += 1
        kept = folder / f"{file.stem}-{number}{file.suffix}"
    if not kept.exists():
        kept.write_bytes(data)
    return kept


def _page_file(project: Project, to: str, name: str) -> Path:
    """Where the page goes. It must be inside the content folder, and nothing may be there."""
    content = project.content_dir.resolve()
    if not to:
        page = content / f"{name}.md"
    else:
        given = Path(to)
        here = given.resolve()
        page = here if here.is_relative_to(content) else (content / given).resolve()
        if to.endswith(("/", "\\")) or page.is_dir():
            page = page / f"{name}.md"
        elif page.suffix.lower() != ".md":
            page = page.with_name(page.name + ".md")
    if not page.is_relative_to(content):
        raise ProjectError(f"{to} is outside your folder of pages, {project.shown(content)}. Say a place in it.")
    if page.exists() or page.is_symlink():
        raise ProjectError(_there_already(project, page))
    return page


def _there_already(project: Project, page: Path) -> str:
    return f"{project.shown(page)} is there already. We never write over a page. Say another name with --to."


class _Pictures:
    """Cleans the pictures of one draft and gives each a name."""

    def __init__(self, project: Project, draft: Draft, page_file: Path) -> None:
        self._project, self._draft, self._page_file = project, draft, page_file
        self.new: list[NewPicture] = []
        self.known: list[str] = []
        self._keys: dict[int, str] = {}
        self._problems: dict[int, str] = {}
        self._taken = set(read_bank(project.images_dir / "pictures.yml").entries)

    def path(self, number: int) -> str:
        """The path of a picture from the page; empty for one that cannot be used."""
        key = self._keys.get(number)
        if key is None:
            return ""
        folder = os.path.relpath(self._project.images_dir.resolve(), self._page_file.parent)
        return quote(f"{Path(folder).as_posix()}/{key}")

    def keep(self, blocks: Sequence[Block]) -> list[Block]:
        """The blocks, with a place to look at where a picture could not be kept."""
        made: list[Block] = []
        for block in blocks:
            made.append(block)
            for words in each_words([block]):
                for picture in words.pictures:
                    if problem := self._keep(picture):
                        made.append(Look(NO_PICTURE.format(problem.rstrip())))
        return made

    def _keep(self, drawn: Drawn) -> str:
        """Why this picture cannot be kept, or an empty string."""
        number = drawn.number
        if number in self._keys or number in self._problems:
            return ""
        given = self._draft.pictures[number]
        problem = given.problem
        if not problem:
            try:
                master = make_master(Path(f"picture {number + 1}"), given.data)
            except PictureError as error:
                problem = error.reason
            else:
                self._keys[number] = self._key(master, drawn.shows)
                return ""
        self._problems[number] = problem
        return problem.replace("--", "—")  # what would end a comment

    def _key(self, master: Master, shows: str) -> str:
        for picture in self.new:
            if picture.master.data == master.data:
                return picture.key
        folder = self._project.images_dir
        for file in sorted(folder.rglob(f"*{master.suffix}")) if folder.is_dir() else ():
            if file.stat().st_size == len(master.data) and file.read_bytes() == master.data:
                self.known.append(file.relative_to(folder).as_posix())
                return self.known[-1]
        number = 1
        while (key := f"{self._page_file.stem}-{number}{master.suffix}") in self._taken or (folder / key).exists():
            number += 1
        self._taken.add(key)
        self.new.append(NewPicture(key, master, _description(shows)))
        return key


def _description(shows: str) -> str:
    """What a person wrote about a picture. What Word guessed, or a file's name, is not that."""
    words = " ".join(shows.split())
    is_guess = any(part.lower() in words.lower() for part in _MADE_BY_WORD) or _NO_DESCRIPTION.fullmatch(words)
    return "" if is_guess else words


def markdown_of(blocks: Sequence[Block], path: PicturePath, file: Path) -> tuple[str, bool]:
    """The Markdown of these blocks, and whether some of it had to be written plainly, as no sign that can be misread.

    Raises `DraftError` rather than changing a word.
    """
    wanted = words_of(blocks)
    body = page_in_rows(blocks, path)
    if words_shown(body) == wanted:
        return body, False
    misread = {at for at, one in enumerate(blocks) if words_shown(page_in_rows([one], path)) != words_of([one])}
    for plain in (misread, range(len(blocks))):
        body = page_in_rows(blocks, path, plain)
        if words_shown(body) == wanted:
            return body, True
    raise DraftError(file, "We cannot write this file as a page without changing its words. Please tell us.")


def words_shown(markdown: str) -> list[str]:
    """Every word that Markdown shows of this text, in order."""
    extensions = ["extra", "admonition", "sane_lists", "toc"]
    shown = Markdown(extensions=extensions).convert(markdown)
    shown = re.sub(r"<!--.*?-->", " ", shown, flags=re.DOTALL)
    shown = re.sub(r"</?(?:strong|em|a|sup|sub|abbr|code)\b[^>]*>", "", shown)
    return html.unescape(re.sub(r"<[^>]*>", " ", shown)).split()
