"""`easyread voices`."""

from __future__ import annotations

from pathlib import Path

import click

from ..audio.bundled_data import languages, variants
from ..audio.system import system_voices
from ..audio.voices import choose_voice
from ..errors import EasyReadError, VoiceError
from ..publication.sources import open_project
from .options import Exit, fail


def voices(language: str | None, config_file: Path | None) -> None:
    """List the voices that can speak here, and say which one speaks on your site."""
    try:
        settings = open_project(Path.cwd(), config_file).settings
    except EasyReadError as error:
        fail(error)
    wanted = (language or "").lower().replace("_", "-")
    problem = None
    try:
        chosen = choose_voice(settings, wanted or settings.language)
        variant = f", variant {settings.voice_variant}" if settings.voice_variant and chosen.engine == "bundled" else ""
        click.echo(f"On your site speaks: {chosen.engine}, {chosen.name}{variant}, for {chosen.language}.")
    except VoiceError as error:
        problem = error
        click.echo(f"On your site nobody speaks. {error}", err=True)
    click.echo("\nvoice: bundled    The same on every computer.")
    try:
        tags = [tag for tag in languages() if tag.startswith(wanted)]
        click.echo(_wrapped("Languages", tags) if tags else f"  It does not speak “{language}”.")
        click.echo(_wrapped("Variants (voice_variant: f3)", variants()))
    except VoiceError as error:
        click.echo(f"  {error}")
    click.echo("\nvoice: system     This computer's own. Other computers may have others.")
    own = [
        voice for voice in system_voices()
        if not wanted or any(tag.lower().startswith(wanted) for tag in voice.languages)
    ]  # fmt: skip
    for voice in own:
        click.echo(f"  voice_name: {voice.name}  ({', '.join(voice.languages) or 'language not known'})")
    if not own:
        click.echo(f"  There is none{f' for “{language}”' if language else ''}.")
    click.echo("\nvoice: silent     Nothing is heard. For tests.")
    if problem is not None:
        raise SystemExit(Exit.FINDINGS)


def _wrapped(title: str, names: list[str]) -> str:
    return click.wrap_text(f"{title}: {', '.join(names)}", 100, "  ", "    ")
