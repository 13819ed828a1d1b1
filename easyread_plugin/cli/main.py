"""The `easyread` command."""

from __future__ import annotations

import click

from .. import __version__
from .late import LateGroup

_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_COMMANDS = {
    "changes": "commands.changes:changes",
    "check": "commands.check:check",
    "consent-form": "commands.consent_form:consent_form_command",
    "explain": "commands.explain:explain",
    "import": "commands.import_:import_command",
    "new": "commands.new:new",
    "people": "commands.people:people",
    "pictures": "commands.pictures:pictures",
    "print": "commands.print:print_command",
    "record": "commands.record:record",
    "review": "commands.review:review",
    "sign-off": "commands.sign_off:sign_off_command",
    "speak": "commands.speak:speak",
    "voices": "commands.voices:voices",
    "withdraw": "commands.withdraw:withdraw",
}


@click.group(cls=LateGroup, late=_COMMANDS, context_settings=_HELP)
@click.version_option(__version__, prog_name="easyread")
def main() -> None:
    """Make easy read web pages from simple text files.

    \b
    easyread new site NAME  make a whole site
    easyread new page KIND  make a page, with words to write over
    easyread import FILE    make a page from Word, a web page or text
    easyread check          look for words that are hard to read
    easyread explain RULE   say why, and what to do
    easyread pictures       find, add and check pictures
    easyread print PAGE     a PDF that prints well
    easyread speak          hear how a page sounds
    easyread voices         who can speak here
    easyread record PAGE    record a member who reads a page
    easyread review PAGE    sheets to check a page with
    easyread sign-off PAGE  keep that people checked a page
    easyread changes PAGE   what is different since then
    easyread people         who is in it, and until when
    easyread consent-form   a form with pictures, to print
    easyread withdraw ID    take a person out, everywhere

    Every command has its own help: easyread check --help
    """
