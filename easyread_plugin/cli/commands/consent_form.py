"""`easyread consent-form`: what may be typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..options import config_option, today_option


@click.command("consent-form")
@click.argument("person", metavar="[ID]", required=False, default="")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The file to write, such as form.html.")
@config_option
@today_option
def consent_form_command(**asked: Any) -> None:
    """Make a form with pictures, to print: what may we show, where, and until when.

    ID is an id in people.yml, such as member-7. Then the form says what they agreed to last time. No box
    is ticked: only the person can do that. With no ID you get an empty form.

    \b
    easyread consent-form                        an empty form
    easyread consent-form member-7               a form for this person
    easyread consent-form member-7 -o form.html  in a file of your choice

    Open the file in a browser and print it. Talk about it. The form is only a record of what you talked about.
    Nobody can say yes for another adult.
    """
    # Late, so that help and a mistyped option wait for nothing.
    from ..consent_form import consent_form_command as work

    work(**asked)
