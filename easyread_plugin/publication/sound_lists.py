"""What speech is given: the group's own lists, and whether anybody can speak as the settings ask."""

from __future__ import annotations

from datetime import date

from ..audio.choosing import check_voice
from ..audio.recordings import LIST, read_recordings
from ..audio.say_file import read_sayings
from ..document.people import Channel, Register, Use
from ..document.speech import Speech, SpeechFault, SpeechLists, agreed_recordings
from ..errors import VoiceError
from ..project import Project
from ..settings import Settings

_SAY, _VOICE = "ER-A02c", "ER-A03"


def read_speech(project: Project) -> SpeechLists:
    """The lists in the folder of sound, and what is wrong with them and with the voice."""
    shown = project.shown(project.audio_dir)
    said = read_sayings(project.audio_dir / "say.yml", f"{shown}/say.yml")
    recordings = read_recordings(project.audio_dir, shown)
    faults = [SpeechFault(_SAY, problem.file, problem.line, problem.message) for problem in said.problems]
    faults += recordings.faults
    settings = project.settings
    error = wrong_voice(settings) if settings.audio == "build" else None
    if error is not None:
        options = ("voice_variant", "voice_name", "voice", "language")
        named = [name for name in options if name in project.option_lines]
        wrong = next((name for name in named if f'"{getattr(settings, name)}"' in str(error)), None)
        line = project.option_lines[wrong] if wrong else None
        faults.append(SpeechFault(_VOICE, project.shown(project.config_file), line, str(error)))
    return SpeechLists(said.sayings, recordings.found, tuple(faults), f"{shown}/{LIST}")


def wrong_voice(settings: Settings) -> VoiceError | None:
    """Why nobody can speak as the settings ask."""
    try:
        check_voice(settings, settings.language)
    except VoiceError as error:
        return error
    return None


def speech_of(lists: SpeechLists, register: Register, today: date, *, is_committed: bool) -> Speech:
    """What of it may be heard. Committed sound stays in the project's history, so that must be agreed as well."""
    uses = (Use.VOICE, Use.HISTORY) if is_committed else (Use.VOICE,)
    return Speech(lists.sayings, agreed_recordings(lists.recordings, register, today, Channel.WEBSITE, uses))
