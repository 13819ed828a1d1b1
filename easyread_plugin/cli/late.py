"""A group of commands, of which each is loaded when somebody types it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LateGroup(click.Group):
    """Loads a command's module when it is asked for, so that `easyread check` does not wait for all the others.

    `late` is a command's name and where it is: `module:function`, from this folder.
    """

    def __init__(self, *args: Any, late: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.late = late

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every name, sorted."""
        return sorted({*self.late, *self.commands})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, loaded; None when there is none."""
        if cmd_name in self.late and cmd_name not in self.commands:
            module, _, function = self.late[cmd_name].partition(":")
            command = getattr(import_module(f".{module}", __package__), function)
            assert isinstance(command, click.Command)
            self.add_command(command, cmd_name)
        return self.commands.get(cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it; a name that is not there gets one plain sentence.

        Raises:
            click.UsageError: there is no such command.

        """
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            near = difflib.get_close_matches(name.lower(), self.list_commands(ctx), n=1)
            guess = f" Did you mean “{near[0]}”?" if near else ""
            raise click.UsageError(f"There is no command “{name}”.{guess}", ctx)
        return super().resolve_command(ctx, args)
