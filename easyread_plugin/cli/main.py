"""The `easyread` command."""

from __future__ import annotations

import click

from .. import __version__
from .check import check
from .explain import explain
from .pictures import pictures
from .speak import speak

_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=_HELP)
@click.version_option(__version__, prog_name="easyread")
def main() -> None:
    """Make easy read web pages from simple text files.

    \b
    easyread check          look for words that are hard to read
    easyread explain RULE   say why, and what to do
    easyread pictures       find, add and check pictures
    easyread speak          hear how a page sounds

    Every command has its own help: easyread check --help
    """


main.add_command(check)
main.add_command(explain)
main.add_command(pictures)
main.add_command(speak)
