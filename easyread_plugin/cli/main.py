"""The `easyread` command."""

from __future__ import annotations

import click

from .. import __version__
from .changes import changes
from .check import check
from .consent_form import consent_form_command
from .explain import explain
from .people import people
from .pictures import pictures
from .record import record
from .review import review
from .sign_off import sign_off_command
from .speak import speak
from .voices import voices
from .withdraw import withdraw

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


main.add_command(check)
main.add_command(consent_form_command)
main.add_command(explain)
main.add_command(people)
main.add_command(pictures)
main.add_command(sign_off_command)
main.add_command(changes)
main.add_command(review)
main.add_command(record)
main.add_command(speak)
main.add_command(voices)
main.add_command(withdraw)
