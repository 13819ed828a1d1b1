"""Options that several commands share, and how they end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import IntEnum
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from ..errors import EasyReadError
from ..publication.day import today

Command = TypeVar("Command", bound=Callable[..., Any])


class Exit(IntEnum):
    """How a command ends."""

    FINE = 0
    """Nothing that stops."""
    FINDINGS = 1
    """Findings that stop."""
    COULD_NOT_RUN = 2
    """The command could not do what was asked."""


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in newer clicks
    """A day such as 2026-11-03."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; ends the command when it is none."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f'"{value}" is not a day. Write it like this: 2026-11-03.', param, ctx)


def paths_argument(command: Command) -> Command:
    """The files and folders that a command is about."""
    return click.argument("paths", nargs=-1, type=click.Path(path_type=Path))(command)


def shape_option(*shapes: str) -> Callable[[Command], Command]:
    """How to say what was found: the first of these shapes unless another is asked for."""
    return click.option(
        "--format",
        "shape",
        type=click.Choice(shapes),
        default=shapes[0],
        show_default=True,
        help="How to say what was found: for a person, or for a program.",
    )


def strict_option(command: Command) -> Command:
    """What else stops."""
    return click.option("--strict", is_flag=True, help="End with 1 for warnings too, not for errors only.")(command)


def config_option(command: Command) -> Command:
    """Which settings to use."""
    return click.option(
        "--config-file",
        "-f",
        type=click.Path(path_type=Path),
        help="The mkdocs.yml of your site. It is looked for in this folder and above unless you say.",
    )(command)


def today_option(command: Command) -> Command:
    """Which day it is: consent can end."""
    return click.option(
        "--today",
        type=Day(),
        default=today,
        show_default="today",
        help="Do as if it was this day, such as 2026-11-03.",
    )(command)


def fail(error: EasyReadError | str) -> NoReturn:
    """Says why the command could not run, and ends it."""
    click.echo(f"easyread: {error}", err=True)
    raise SystemExit(Exit.COULD_NOT_RUN)


def write_text(file: Path, text: str) -> None:
    """Writes a file that somebody asked for, and the folder it lies in; ends the command when it cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        fail(f"{file}: We cannot write this file ({error.strerror}).")
