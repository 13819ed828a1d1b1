"""The editor's view of `mkdocs serve`: findings beside the row they belong to, switched by one button.

Nothing of it is ever in a build: its files and its notes are added only while `mkdocs serve` runs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from ..document.findings import Finding
from ..document.model import Page
from ..document.position import Position
from ..publication.rules import CARDS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

SCRIPT_URI = "easyread/editor.js"
STYLE_URI = "easyread/editor.css"
_DIR = Path(__file__).parent / "editor"
PicturesOf = Callable[[Page, Finding], "list[dict[str, str]]"]


def add_editor_files(files: Files, config: MkDocsConfig) -> None:
    """Adds the script and the style of the view. Only while serving."""
    for uri in (SCRIPT_URI, STYLE_URI):
        old = files.get_file_from_path(uri)
        if old is not None:
            files.remove(old)
        files.append(File.generated(config, uri, abs_src_path=str(_DIR / Path(uri).name)))


def editor_notes(
    pages: Iterable[Page], findings: Iterable[Finding], pictures: PicturesOf | None = None
) -> Mapping[str, str]:
    """The notes of each page as JSON, by uri. Those of a page without findings are an empty list.

    `pictures` says which pictures a row could have that a finding is about.
    """
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.file, []).append(finding)
    return {page.uri: json.dumps([_note(page, f, pictures) for f in by_file.get(page.file, ())]) for page in pages}


def with_editor(html: str, notes: str, url: str) -> str:
    """The HTML of a page with its notes. `url` is the address of the page in the site."""
    script, style = (get_relative_url(uri, url) for uri in (SCRIPT_URI, STYLE_URI))
    added = (
        f'<link rel="stylesheet" href="{escape(style)}">'
        f'<script type="application/json" id="er-editor-notes">{notes.replace("<", chr(92) + "u003c")}</script>'
        f'<script src="{escape(script)}" defer></script>'
    )
    before, end, after = html.rpartition("</body>")
    return f"{before}{added}{end}{after}" if end else html + added


def _note(page: Page, finding: Finding, pictures: PicturesOf | None) -> dict[str, object]:
    card = CARDS.get(finding.rule)
    at = finding.position
    return {
        "place": finding.row or _statement_at(page, at),
        "level": finding.level.value,
        "rule": finding.rule,
        "words": finding.excerpt if len(finding.excerpt) < 200 else "",
        "message": finding.message,
        "help": finding.help,
        "why": card.why if card else "",
        "line": at.line if at else 0,
        "pictures": pictures(page, finding) if pictures is not None else [],
    }


def _statement_at(page: Page, at: Position | None) -> str:
    """The id of the statement that a place is in, such as that of a heading; empty for the whole page."""
    if at is None:
        return ""
    for statement in page.statements():
        where = statement.position
        if where is not None and where.line <= at.line <= where.end_line:
            return statement.id
    return ""
