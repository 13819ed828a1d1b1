"""Writes docs/commands.md from the `easyread` command itself. `make docs` runs it."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from easyread_plugin.cli import main

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"

HEAD = """# The command

<!-- Made from easyread_plugin/cli/ by `make docs`. Change it there. -->

`make site` puts the command into `.venv`. So type `.venv/bin/easyread`, or `.venv\\Scripts\\easyread` on Windows.
`easyread --help` says what is on this page.
"""


def commands() -> dict[str, click.Command]:
    """Every command by its full name (`new page`), sorted."""
    return dict(sorted(_within(main, "")))


def _within(group: click.Command, above: str) -> Iterator[tuple[str, click.Command]]:
    if not isinstance(group, click.Group):
        return
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        full = f"{above} {name}".strip()
        if isinstance(command, click.Group):
            yield from _within(command, full)
        else:
            yield full, command


def commands_page() -> str:
    """The whole page."""
    return HEAD + "".join(_entry(name, command) for name, command in commands().items())


def _entry(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"easyread {name}")
    usage = " ".join(["easyread", name, *command.collect_usage_pieces(context)])
    # click marks a paragraph that must keep its lines with \b.
    paragraphs = inspect.cleandoc(command.help or "").partition("\f")[0].strip().split("\n\n")
    said = "\n\n".join(f"```\n{text[2:]}\n```" if text.startswith("\b\n") else text for text in paragraphs)
    options = [
        f"- `{', '.join(option.opts)}`: {option.help}\n"
        for option in command.params
        if isinstance(option, click.Option) and not option.hidden
    ]
    return f"\n## {name}\n\n```\n{usage}\n```\n\n{said}\n" + ("\n" + "".join(options) if options else "")


if __name__ == "__main__":
    PAGE.write_text(commands_page(), encoding="utf-8")
    print("Wrote docs/commands.md")
