"""Which sounds the bundled voice makes of words: nobody hears a test, so it reads them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence

_ASK = """
import json, sys
from pathlib import Path
import espeakng_loader
from easyread_plugin.audio import espeak

PHONEMES, PHONEME_EVENT = 3, 7  # options: events for phonemes, in IPA


class Ear(espeak.Espeak):
    sounds = ()

    def _receive(self, samples, count, events):
        at = 0
        while events[at].type:
            if events[at].type == PHONEME_EVENT:
                self.sounds.append(events[at].id.string.decode())
            at += 1
        return super()._receive(samples, count, events)


espeak._DONT_EXIT |= PHONEMES
ear = Ear(Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path()))
voice, texts = json.load(sys.stdin)
ear.set_voice(voice)
answers = []
for text in texts:
    ear.sounds = []
    ear.speak(text)
    answers.append("".join(ear.sounds))
json.dump(answers, sys.stdout)
"""


def phonemes(said: Sequence[str], voice: str = "en") -> list[str]:
    """The sounds of each text in IPA, as they are really made; a space is a rest or the end of a word."""
    answer = subprocess.run(
        [sys.executable, "-c", _ASK], input=json.dumps([voice, list(said)]), capture_output=True, text=True, check=True
    )
    return list(json.loads(answer.stdout))


def plain(sounds: str) -> str:
    """Without stress, length and spaces: which sounds, no matter how."""
    return "".join(sign for sign in sounds if sign not in "ˈˌː |‿")
