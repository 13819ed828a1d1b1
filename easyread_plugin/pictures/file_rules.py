"""The rules about picture files and the picture bank: what a file says, who may use it, and what is left over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..document.findings import Finding, Level, Rule, RuleCard, SiteContext
from ..document.media import PictureFacts
from ..errors import PictureError
from .kinds import Kind
from .licences import BOUGHT, is_allowed, key_of, problem_with

_SINCE = "0.1.0"
_SAME_LOOK = 8
"""So many of the 256 bits may differ in the same picture saved again."""
_SUFFIXES = {
    Kind.JPEG: (".jpg", ".jpeg"),
    Kind.PNG: (".png",),
    Kind.WEBP: (".webp",),
    Kind.AVIF: (".avif",),
    Kind.GIF: (".gif",),
    Kind.SVG: (".svg",),
}

UNUSABLE = RuleCard(
    id="ER-F21",
    name="picture-cannot-be-used",
    level=Level.ERROR,
    what="A picture that is broken, is no picture, or lies outside the project.",
    why="Readers would see an empty place, or somebody else could see who reads the page.",
    sources=(),
    since=_SINCE,
    false_alarms="None known.",
)
SAYS_TOO_MUCH = RuleCard(
    id="ER-F24",
    name="picture-says-too-much",
    level=Level.ERROR,
    what="A picture file that says where, when, by whom or with what it was made.",
    why="A photo can say where a person lives. Whoever gets your files can read it.",
    sources=(),
    since=_SINCE,
    false_alarms="None known. Our site never shows these notes. This is about the files that you keep.",
    on_pages=False,
)
WITHOUT_SOURCE = RuleCard(
    id="ER-F25",
    name="picture-without-source",
    level=Level.ERROR,
    what="A picture without a source, a licence or a credit in the picture bank.",
    why="You need to know that you may use it. The person who made it wants to be named.",
    sources=(),
    since=_SINCE,
    false_alarms="None known.",
    on_pages=False,
)
LICENCE = RuleCard(
    id="ER-F26",
    name="licence-not-clear",
    level=Level.ERROR,
    what="A licence that we do not know, or that allows too little for a website.",
    why="Somebody could ask your group to pay, or to take the page away.",
    sources=(),
    since=_SINCE,
    false_alarms="You have asked, and you may use it. Then put the licence under “licences:” in mkdocs.yml.",
    on_pages=False,
)
UNUSED = RuleCard(
    id="ER-F27",
    name="picture-unused",
    level=Level.ADVICE,
    what="A picture that no page shows. Or a picture in the picture bank that is not there.",
    why="What is left over makes it hard to find the right picture.",
    sources=(),
    since=_SINCE,
    false_alarms="You keep it for a page that is still to come.",
    on_pages=False,
)
TWICE = RuleCard(
    id="ER-F28",
    name="picture-twice",
    level=Level.WARNING,
    what="The same picture in 2 files.",
    why="A change in one of them is soon forgotten in the other.",
    sources=(),
    since=_SINCE,
    false_alarms="2 photos of the same thing, taken one right after the other.",
    on_pages=False,
)
WRONG_NAME = RuleCard(
    id="ER-F30",
    name="picture-name-wrong",
    level=Level.WARNING,
    what="A picture whose name ends like that of another kind of picture.",
    why="Other programs go by the name, and then cannot open it.",
    sources=(),
    since=_SINCE,
    false_alarms="None known.",
    on_pages=False,
)


def _says_too_much(context: SiteContext) -> Iterator[Finding]:
    for file, facts in _known(context):
        if facts.notes:
            said = ", ".join(note.value for note in facts.notes)
            name = context.site.shown(file)
            yield context.finding(
                SAYS_TOO_MUCH,
                name,
                None,
                "This file says more than the picture. Others can read that.",
                "Keep a copy for yourself. Then clean this one: easyread pictures add --replace, and its name.",
                excerpt=f"{name}: {said}",
            )


def _without_source(context: SiteContext) -> Iterator[Finding]:
    site = context.site
    for file, _ in _known(context):
        if site.images_dir is None or not file.is_relative_to(site.images_dir):
            yield context.finding(
                WITHOUT_SOURCE,
                site.shown(file),
                None,
                "This picture is not in your pictures folder. So the picture bank cannot say where it is from.",
                "Put it there: easyread pictures add, and its name.",
            )
            continue
        entry = site.entry_of(file)
        if entry is None:
            yield context.finding(
                WITHOUT_SOURCE,
                site.shown(file),
                None,
                "The picture bank says nothing about this picture. Who made it? Who may use it?",
                "Write its source, licence and credit into pictures.yml.",
            )
            continue
        missing = [name for name in ("source", "licence", "credit") if not getattr(entry, name).strip()]
        if missing:
            yield context.finding(
                WITHOUT_SOURCE,
                _bank(context),
                entry.position,
                f"The picture bank does not say the {_listed(missing)} of this picture.",
                f"Write “{missing[0]}:” below its name, and then what it is.",
                excerpt=entry.file,
            )


def _licence(context: SiteContext) -> Iterator[Finding]:
    site = context.site
    for file, _ in _known(context):
        entry = site.entry_of(file)
        if entry is None or not entry.licence.strip():
            continue
        problem = problem_with(entry.licence, site.settings.licences)
        if key_of(entry.licence) == BOUGHT:
            if file not in site.goes_public or is_allowed(entry.licence, site.settings.licences):
                continue
            yield context.finding(
                LICENCE,
                _bank(context),
                entry.position,
                "This picture was bought. Git keeps it, and sends it to another place. Others could copy it there.",
                "Put its name into .gitignore. If that place is private, put “bought” under “licences:”.",
                excerpt=entry.file,
            )
        elif problem:
            said, _, why = problem.partition(". ")
            yield context.finding(
                LICENCE,
                _bank(context),
                entry.position,
                f"{said}. {why}",
                "Use another picture. If you may use this one, put its licence under “licences:” in mkdocs.yml.",
                excerpt=entry.file,
            )


def _unused(context: SiteContext) -> Iterator[Finding]:
    site = context.site
    if site.images_dir is None:
        return
    used = {file for file in site.picture_files.values() if isinstance(file, Path)} | site.pictures_elsewhere
    for file, _ in _known(context):
        if file not in used and file.is_relative_to(site.images_dir):
            yield context.finding(
                UNUSED,
                site.shown(file),
                None,
                "No page shows this picture.",
                "Do you still need it? If not, delete it, and its entry in the picture bank.",
            )
    for name, entry in site.picture_bank.items():
        if not (site.images_dir / name).exists():
            yield context.finding(
                UNUSED,
                _bank(context),
                entry.position,
                "There is no such picture in your pictures folder.",
                "Look at its name. Or delete this entry.",
                excerpt=name,
            )


def unusable_files(context: SiteContext) -> Iterator[Finding]:
    """Pictures of the folder that cannot be used, when no page has said so already."""
    site = context.site
    named = {error.file for error in site.picture_files.values() if isinstance(error, PictureError)}
    for file, error in sorted(site.picture_facts.items()):
        if isinstance(error, PictureError) and error.file not in named:
            said, _, help = error.reason.rpartition(". ")
            yield context.finding(UNUSABLE, site.shown(file), None, f"{said}." if said else help, help if said else "")


def _twice(context: SiteContext) -> Iterator[Finding]:
    known = list(_known(context))
    pairs: dict[Path, Path] = {}
    by_content: dict[str, Path] = {}
    for file, facts in known:
        first = by_content.setdefault(facts.content, file)
        if first != file:
            pairs[file] = first
    # Pictures that look the same have nearly the same number of bits set.
    looks = sorted(
        (facts.look.bit_count(), str(file), facts.look, facts.width / facts.height, file)
        for file, facts in known
        if facts.look is not None and file not in pairs
    )
    for at, (count, _, look, shape, file) in enumerate(looks):
        for other_count, _, other_look, other_shape, other in looks[at + 1 :]:
            if other_count - count > _SAME_LOOK:
                break
            if abs(shape - other_shape) < 0.02 * shape and (look ^ other_look).bit_count() <= _SAME_LOOK:
                first, second = sorted((file, other))
                pairs.setdefault(second, first)
    for second, first in sorted(pairs.items()):
        yield context.finding(
            TWICE,
            context.site.shown(second),
            None,
            "This is the same picture as another one.",
            "Keep one of them, and name that one on your pages.",
            excerpt=f"{context.site.shown(second)}, {context.site.shown(first)}",
        )


def _wrong_name(context: SiteContext) -> Iterator[Finding]:
    for file, facts in _known(context):
        right = _SUFFIXES[Kind(facts.kind)]
        if file.suffix.lower() not in right:
            yield context.finding(
                WRONG_NAME,
                context.site.shown(file),
                None,
                f"This is a {facts.kind} picture. Its name says that it is something else.",
                f"Give it a name that ends in “{right[0]}”, here and on your pages.",
            )


def _known(context: SiteContext) -> Iterator[tuple[Path, PictureFacts]]:
    """Every picture that can be used, sorted by its file."""
    for file, facts in sorted(context.site.picture_facts.items()):
        if isinstance(facts, PictureFacts):
            yield file, facts


def _bank(context: SiteContext) -> str:
    """The picture bank, as a person reads it."""
    site = context.site
    return site.shown(site.images_dir / "pictures.yml") if site.images_dir else "pictures.yml"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


RULES: tuple[Rule, ...] = (
    Rule(SAYS_TOO_MUCH, check_site=_says_too_much),
    Rule(WITHOUT_SOURCE, check_site=_without_source),
    Rule(LICENCE, check_site=_licence),
    Rule(UNUSED, check_site=_unused),
    Rule(TWICE, check_site=_twice),
    Rule(WRONG_NAME, check_site=_wrong_name),
)
"""The rules about picture files and the picture bank."""
