"""`easyread changes`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from ..document.publishing import NAME
from ..errors import EasyReadError
from ..language.days import day_in_words
from ..layout.changes_sheet import changes_html
from ..layout.meeting_words import meeting_words_for
from ..layout.sheet import sheet_html
from ..publication.one_page import OpenedPage, open_page
from ..publication.sheets import Sheets
from ..publication.sources import open_project
from ..together.changes import Change, ChangeKind, changes_of, count_of
from ..together.sign_off import Line, LineKind, SignOff, newest_of
from .options import fail, write_text

_NAMES = {
    LineKind.TITLE: "title",
    LineKind.DESCRIPTION: "description",
    LineKind.WORDS: "words",
    LineKind.PICTURE: "picture",
    LineKind.OWN_WORDS: "own words",
    LineKind.MEANING: "meaning",
    LineKind.FACT: "fact",
}


def changes(page: str, shape: str, html: Path | None, config_file: Path | None, today: date) -> None:
    """Show what is different on a page since people checked it, sentence by sentence."""
    try:
        opened = open_page(page, open_project(Path.cwd(), config_file), Path.cwd(), today, whole=True)
        if opened.unclear:
            file = opened.publication.project.shown(opened.record)
            fail(f"{file}: {opened.unclear[0].message} {opened.unclear[0].help}")
        check = newest_of(opened.checks, today)
        site = opened.publication.site
        found = changes_of(check, opened.said, site.register, site.today) if check is not None else ()
        if html is not None:
            if check is None:
                fail(f"{opened.page.file}: Nobody has checked this page yet. So there is nothing to compare it with.")
            if opened.is_held_back:
                fail(f"{opened.page.file}: This page is held back. Somebody in it did not agree. So we make no sheet.")
            words = meeting_words_for(opened.page.language)
            sheet = changes_html(Sheets(opened.publication).changes(opened.page, check, found, words), words)
            title = words.title_of_sheet.format(sheet=words.changes, title=opened.page.title)
            write_text(html, sheet_html(title, opened.page.language, [sheet]))
    except EasyReadError as error:
        fail(error)
    if shape == "json":
        click.echo(json.dumps(_report(opened, check, found), ensure_ascii=False, indent=2))
        return
    click.echo("\n".join(_text(opened, check, found)))
    if html is not None:
        click.echo(f"\nThe sheet is in {html}. Open it in a browser to print it.")


def _text(opened: OpenedPage, check: SignOff | None, found: Sequence[Change]) -> Iterator[str]:
    yield f"{opened.page.title} ({opened.page.file})"
    if check is None:
        yield "Nobody has checked this page yet. So there is nothing to compare it with."
        return
    by = f" by {', '.join(check.by)}" if check.by else ""
    yield f"It was checked{by} on {day_in_words(check.on)}."
    count = count_of(found)
    if not count:
        yield "Nothing is different. The page says what people checked."
        return
    yield "1 thing is different now." if count == 1 else f"{count} things are different now."
    for change in found:
        if change.kind is not ChangeKind.SAME:
            yield ""
            yield f"  old  {_said(change.old, opened, gone='This was not there.')}"
            yield f"  new  {_said(change.new, opened, gone='This is gone.')}"


def _said(line: Line | None, opened: OpenedPage, *, gone: str) -> str:
    """A line in the terminal."""
    if line is None:
        return gone
    if line.kind is LineKind.OWN_WORDS:
        who = f" of {', '.join(f'@{person}' for person in line.speakers)}" if line.speakers else ""
        return line.text or f"Own words{who}. We keep no copy of what a person said."
    if line.kind is LineKind.PICTURE:
        gone = "" if _file(line, opened) else " (it is not there any more)"
        return f"picture {_file(line, opened) or line.file}{f': {line.text}' if line.text else ''}{gone}"
    names = ", ".join(f"@{person}" for person in line.named)
    said = line.text.replace(NAME, names) if names else line.text
    return said if line.kind is LineKind.WORDS else f"{_NAMES[line.kind]}: {said}"


def _file(line: Line, opened: OpenedPage) -> str:
    """Where a picture with these bytes lies now, or an empty string."""
    site = opened.publication.site
    file = Sheets(opened.publication).file_of(line)
    return site.shown(file) if file is not None else ""


def _report(opened: OpenedPage, check: SignOff | None, found: Sequence[Change]) -> dict[str, object]:
    state = opened.publication.site.checks.get(opened.page.uri)
    return {
        "version": 1,
        "page": opened.page.file,
        "state": state.state.value if state is not None else "not-checked",
        "checked": {"by": check.by, "on": check.on.isoformat(), "people": check.people} if check is not None else None,
        "changes": [
            {
                "kind": change.kind.value,
                "what": _NAMES[(change.new or change.old or Line(LineKind.WORDS, "")).kind],
                "old": _json(change.old, opened),
                "new": _json(change.new, opened),
            }
            for change in found
            if change.kind is not ChangeKind.SAME
        ],
    }


def _json(line: Line | None, opened: OpenedPage) -> dict[str, str] | None:
    if line is None:
        return None
    said = {"text": line.text}
    return {**said, "picture": _file(line, opened)} if line.kind is LineKind.PICTURE else said
