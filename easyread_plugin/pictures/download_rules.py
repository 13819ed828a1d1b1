"""The rules about papers, films and sounds that lie among the pages and go into the site as they are."""

from __future__ import annotations

from collections.abc import Iterator

from ..document.findings import Finding, Level, Rule, RuleCard, SiteContext

SAYS_TOO_MUCH = RuleCard(
    id="ER-F31",
    name="file-says-too-much",
    level=Level.ERROR,
    what="A file with hidden facts in it, such as who made it and where.",
    why="A film can say where a person lives. Everybody who gets the file can read it.",
    sources=(),
    since="0.1.0",
    false_alarms="The name in it is that of your group. Clean it all the same: then nobody has to look.",
    on_pages=False,
)
NOT_LOOKED_INTO = RuleCard(
    id="ER-F31b",
    name="file-not-looked-into",
    level=Level.WARNING,
    what="A file of a kind that we cannot look into.",
    why="It may say who made it and where. We do not know.",
    sources=(),
    since="0.1.0",
    false_alarms="You have looked yourself, and nothing about a person is in it.",
    on_pages=False,
)
_OFFICE = frozenset(".docx .docm .dotx .xlsx .xlsm .pptx .pptm .ppsx .odt .ods .odp .ott .rtf".split())


def _says_too_much(context: SiteContext) -> Iterator[Finding]:
    for file, facts in sorted(context.site.downloads.items()):
        if facts.notes:
            name = context.site.shown(file)
            yield context.finding(
                SAYS_TOO_MUCH,
                name,
                None,
                "This file says more than it shows. So we left it out of the site.",
                _how_to_clean(file.suffix.lower()),
                excerpt=f"{name}: {', '.join(note.value for note in facts.notes)}",
            )


def _how_to_clean(suffix: str) -> str:
    if suffix == ".pdf":
        return "Open it. Print it as a new PDF, with no name in it. Use the new one."
    if suffix in _OFFICE:
        return "Open it. Take out the names and remarks under File, Properties. Save it as a PDF."
    return "Save it again with no notes. With ffmpeg: -map_metadata -1 -map_chapters -1 -c copy"


def _not_looked_into(context: SiteContext) -> Iterator[Finding]:
    for file, facts in sorted(context.site.downloads.items()):
        if not facts.is_known:
            yield context.finding(
                NOT_LOOKED_INTO,
                context.site.shown(file),
                None,
                "We cannot look into a file of this kind. It may say who made it.",
                "Save a paper as a PDF, a film as MP4 and a sound as MP3.",
            )


RULES: tuple[Rule, ...] = (
    Rule(SAYS_TOO_MUCH, check_site=_says_too_much),
    Rule(NOT_LOOKED_INTO, check_site=_not_looked_into),
)
"""The rules about papers, films and sounds."""
