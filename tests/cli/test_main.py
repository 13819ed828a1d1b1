"""The command `easyread` itself: its list, its help, and a name that is mistyped."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from easyread_plugin.cli import main


def test_each_name_in_the_list_is_a_command() -> None:
    """Each is loaded, and tells of itself in the list."""
    names = main.list_commands(click.Context(main))
    help_text = CliRunner().invoke(main, ["--help"]).output

    assert len(names) >= 12
    for name in names:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        assert command.get_short_help_str(), name
        assert f"easyread {name}" in help_text, name


@pytest.mark.parametrize(("typed", "meant"), [("chek", "check"), ("sing-off", "sign-off"), ("People", "people")])
def test_a_near_miss_is_answered(typed: str, meant: str) -> None:
    """A mistyped name gets the one that was meant."""
    done = CliRunner().invoke(main, [typed])

    assert done.exit_code == 2
    assert f"There is no command “{typed}”. Did you mean “{meant}”?" in done.output


def test_a_name_like_nothing() -> None:
    """No guess is made where there is none."""
    done = CliRunner().invoke(main, ["xyzzy"])

    assert done.exit_code == 2
    assert "There is no command “xyzzy”.\n" in done.output


def test_a_command_loads_no_other() -> None:
    """What another command needs is not waited for."""
    code = (
        "import sys; from easyread_plugin.cli import main\n"
        "try: main(['explain', 'ER-S01'])\n"
        "except SystemExit: pass\n"
        "print('easyread_plugin.cli.record' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.endswith("False\n")
