"""A small real project in which the examples of rules are run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from easyread_plugin.checks.examples import PAGE, Example
from easyread_plugin.document.findings import Finding
from easyread_plugin.publication.sources import open_pages, open_project

TODAY = date(2027, 3, 4)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"><path d="M0 0h40v30z"/></svg>'
FILES = {
    "mkdocs.yml": "site_name: Our group\ndocs_dir: content\nplugins:\n  - easyread:\n      audio: 'off'\n",
    "people.yml": (
        "people:\n"
        "  member-7: {shown_as: Sam, agreed: [words, name], where: [website], until: 2030-12-31}\n"
        "  member-3: {shown_as: Ali, agreed: [words, name], where: [website], until: 2020-12-31}\n"
    ),
    "images/plan.svg": SVG,
    "images/vote.svg": SVG,
    "images/broken.png": "This is no picture.",
    "images/pictures.yml": "vote.svg:\n  shows: A vote. People put up a hand.\n",
    PAGE: "# Our group\n\nWe meet each week.\n",
}


def findings_in(folder: Path, example: Example) -> list[Finding]:
    """What all rules find in the project with this example in its place. `folder` is used again and again."""
    for name, text in FILES.items():
        write(folder / name, text)
    write(folder / example.file, example.text, example.encoding)
    opened = open_pages(open_project(folder), [], TODAY)
    assert not opened.unreadable
    opened.publication.gather()
    return opened.publication.find(opened.uris)


def write(file: Path, text: str, encoding: str = "utf-8") -> None:
    """Writes a file, unless it is like that already."""
    data = text.encode(encoding)
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists() or file.read_bytes() != data:
        file.write_bytes(data)
