"""A small site on which commands about checking are typed."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from easyread_plugin.cli import main

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"><path d="M0 0h{}v30z"/></svg>'
)
FILES = {
    "mkdocs.yml": "site_name: Our group\ndocs_dir: content\nplugins:\n  - easyread:\n      audio: 'off'\n",
    "people.yml": (
        "people:\n"
        "  member-2: {shown_as: Lena, agreed: [words, name], where: [website], since: 2026-01-01, until: 2027-12-31}\n"
        "  member-3: {shown_as: Dev, agreed: [name], where: [website], since: 2026-01-01, until: 2027-12-31}\n"
    ),
    "images/vote.svg": SVG.format(11),
    "images/plan.svg": SVG.format(12),
    "images/pictures.yml": (
        "vote.svg: {shows: A vote., source: Drawn for us, licence: own, credit: Us}\n"
        "plan.svg: {shows: A plan., source: Drawn for us, licence: own, credit: Us}\n"
    ),
    "content/guides/our-club.md": (
        "---\ntitle: Our club\ndescription: What our club is.\n"
        "hard_words:\n  budget: The money that we can spend.\n---\n\n"
        "# Our club\n\n![-](../../images/vote.svg)\nWe vote about the **budget**.\n\n"
        "## What we do\n\n![-](../../images/plan.svg)\nWe plan:\n\n- a party\n- a trip\n- <b>food</b>.\n\n"
        "> I like it & I come.\n> — @member-2\n\n> I do not.\n> — @member-3\n"
    ),
    "content/index.md": "# Home\n\n![-](../images/vote.svg)\nWelcome.\n",
}


def put_site(folder: Path) -> None:
    """Writes the site."""
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def easyread(*arguments: str) -> Result:
    """Runs a command on 22 November 2026."""
    return CliRunner().invoke(main, [*arguments, "--today", "2026-11-22"])
