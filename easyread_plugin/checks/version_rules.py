"""The rules about other versions of a page: in another language, the long one, the easy one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from ..document.findings import Finding, Level, PageContext, Rule, RuleCard, SiteContext
from ..document.model import Page
from ..document.versions import Version, VersionKind, is_same_language, unread_versions, versions_of
from .sources import COGA, WCAG

VERSION_MISSING = RuleCard(
    id="ER-F48",
    name="version-missing",
    level=Level.ERROR,
    what="A link to another version of the page, and there is no such page.",
    why="People press the name of their language, and find nothing.",
    sources=(WCAG,),
    since="0.1.0",
    false_alarms="A page that another program makes while the site is built.",
)
VERSION_ONE_WAY = RuleCard(
    id="ER-F49",
    name="version-one-way",
    level=Level.WARNING,
    what="Another version of a page with no link back, or in another language.",
    why="Who came by a link wants to go back the same way.",
    sources=(COGA,),
    since="0.1.0",
    false_alarms="None known.",
)
_BACK = {
    VersionKind.LANGUAGE: VersionKind.LANGUAGE,
    VersionKind.FULL: VersionKind.EASY,
    VersionKind.EASY: VersionKind.FULL,
}


def _missing(context: PageContext) -> Iterator[Finding]:
    page = context.page
    for unread in unread_versions(page.front_matter, page.uri):
        yield context.finding(VERSION_MISSING, unread.position, unread.message, unread.help)
    root = context.site.root
    for version in versions_of(page.front_matter, page.uri) if root else ():
        if root and version.uri and not _is_there(version, (root / page.file).parent):
            yield context.finding(
                VERSION_MISSING,
                version.position,
                f"There is no page “{version.target[:60]}”.",
                "Write the name of its file, from the folder of this page.",
                excerpt=version.target,
            )


def _is_there(version: Version, folder: Path) -> bool:
    path = unquote(version.target.partition("#")[0])
    if path.startswith("/"):
        return True  # a place on the server: only the host knows
    try:
        return (folder / PurePosixPath(path)).is_file()
    except (OSError, ValueError):
        return False


def _one_way(context: SiteContext) -> Iterator[Finding]:
    pages = {page.uri: page for page in context.pages}
    for page in context.pages:
        for version in versions_of(page.front_matter, page.uri):
            other = pages.get(version.uri)
            if other is not None:
                yield from _of_pair(context, page, version, other)


def _of_pair(context: SiteContext, page: Page, version: Version, other: Page) -> Iterator[Finding]:
    def found(message: str, help: str) -> Finding:
        return context.finding(VERSION_ONE_WAY, page.file, version.position, message, help, excerpt=version.target)

    if version.kind is VersionKind.LANGUAGE and not is_same_language(version.language, other.language):
        yield found(
            f"“{version.target}” says that its language is {other.language}. Here it is {version.language}.",
            f"Write at the top of that page: language: {version.language}",
        )
        return
    back = _BACK[version.kind]
    ways = [one for one in versions_of(other.front_matter, other.uri) if one.kind is back]
    if back is VersionKind.LANGUAGE:
        ways = [one for one in ways if is_same_language(one.language, page.language)]
        there = f"languages: {{{page.language}: …}}"
    else:
        there = f"{back.value}: …"
    if not ways:
        yield found(f"“{version.target}” does not lead back to this page.", f"Write at the top of that page: {there}")


RULES: tuple[Rule, ...] = (
    Rule(VERSION_MISSING, _missing),
    Rule(VERSION_ONE_WAY, check_site=_one_way),
)
"""The rules about versions."""
