"""The bundled library and its driver, each tried in a process of its own as the worker would."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from easyread_plugin.audio.bundled_data import _languages, data_dir

pytestmark = pytest.mark.voice

SPEAK = """
import hashlib, json, sys, time
from pathlib import Path
import espeakng_loader
from easyread_plugin.audio.espeak import Espeak
from easyread_plugin.errors import VoiceError
try:
    espeak = Espeak(Path(espeakng_loader.get_library_path()), Path(sys.argv[1]))
except VoiceError as error:
    print(json.dumps({"error": str(error)}))
    sys.exit()
espeak.set_voice("en+f3")
spoken = espeak.speak("Hello to all of you.")
first = hashlib.sha256(spoken.pcm).hexdigest()
espeak.speak("Something else.")
time.sleep(1.1)  # a breathy voice takes chance from the clock, in whole seconds
espeak.renew()
again = hashlib.sha256(espeak.speak("Hello to all of you.").pcm).hexdigest()
print(json.dumps({"rate": spoken.rate, "first": first, "again": again, "words": spoken.words,
                  "version": espeak.version()}))
"""

DRIVE = """
import io, json, sys, wave
from easyread_plugin.audio import driver
engine = driver.new_engine()
words, faults, done = [], [], []
engine.connect("started-word", lambda name, location, length, at_s: words.append((name, location, length, at_s)))
engine.connect("error", lambda name, exception: faults.append(str(exception)))
engine.connect("finished-utterance", lambda name, completed: done.append((name, completed)))
one, two = sys.argv[1], io.BytesIO()
engine.setProperty("rate", 110)
engine.save_to_file("Hello there.", one, "first")
engine.save_to_file("A second one, longer than the first.", two, "second")
engine.runAndWait()
def seconds(file):
    with wave.open(file) as sound: return sound.getnframes() / sound.getframerate()
two.seek(0)
lengths = [seconds(one), seconds(two)]
engine.setProperty("voice", "nobody")
engine.setProperty("tempo", 1)
engine.say("Aloud.")
engine.runAndWait()
engine.save_to_file("Still here.", one)
engine.runAndWait()
print(json.dumps({"words": words, "faults": faults, "done": done, "lengths": lengths, "after": seconds(one),
                  "rate": engine.getProperty("rate"), "driver": type(engine.proxy._driver).__module__,
                  "engine": type(engine).__module__}))
"""


def run(code: str, argument: Path) -> Any:
    """What this program prints as JSON."""
    done = subprocess.run([sys.executable, "-c", code, str(argument)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_long_path_with_other_letters(tmp_path: Path) -> None:
    """Data in a folder of 300 characters with non-ASCII letters: the same bytes as in its usual place."""
    far = tmp_path / ("ŵŷ 長い道" * 12) / ("x" * 150) / "espeak-ng-data"
    far.mkdir(parents=True)
    for name in ("phondata", "phonindex", "phontab", "intonations", "en_dict"):
        shutil.copy(data_dir() / name, far / name)
    for name in ("lang", "voices"):
        shutil.copytree(data_dir() / name, far / name)
    usual, moved = run(SPEAK, data_dir()), run(SPEAK, far)

    assert len(str(far).encode()) > 300
    assert moved == usual


def test_the_same_bytes_again() -> None:
    """After `renew`, a second later, a breathy voice sounds as it did in a fresh process; its words have times."""
    spoken = run(SPEAK, data_dir())

    assert spoken["again"] == spoken["first"]
    assert spoken["rate"] == 22050
    assert spoken["version"].startswith("1.")
    assert next(word[:2] for word in spoken["words"]) == [0, 5]
    assert [word[2] for word in spoken["words"]] == sorted(word[2] for word in spoken["words"])


def test_data_that_is_not_there(tmp_path: Path) -> None:
    """One sentence, and the process lives to say it."""
    assert "cannot read its data" in run(SPEAK, tmp_path)["error"]


NAMES = """
import json, sys
from pathlib import Path
import espeakng_loader
from easyread_plugin.audio.espeak import Espeak
from easyread_plugin.errors import VoiceError
espeak = Espeak(Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path()))
refused = []
for name in json.loads(Path(sys.argv[1]).read_text("utf-8")):
    try:
        espeak.set_voice(name)
    except VoiceError:
        refused.append(name)
print(json.dumps(refused))
"""


def test_the_library_knows_every_name(tmp_path: Path) -> None:
    """Every voice that a language can choose is one that the library takes, and what is none is refused."""
    names = sorted(set(_languages(data_dir()).values()))
    listing = tmp_path / "names.json"
    listing.write_text(json.dumps([*names, "en-gb", "nobody"]), "utf-8")

    assert len(names) > 100
    assert run(NAMES, listing) == ["en-gb", "nobody"]


def test_the_driver_in_the_real_engine(tmp_path: Path) -> None:
    """pyttsx3's engine with our driver: files whole and in order, exact words, faults as events, nothing played."""
    told = run(DRIVE, tmp_path / "one.wav")

    assert told["engine"] == "pyttsx3.engine"
    assert told["driver"] == "easyread_plugin.audio.driver"
    assert told["done"] == [["first", True], ["second", True], [None, True]]
    assert 0.4 < told["lengths"][0] < told["lengths"][1] / 2
    assert told["after"] > 0.4
    assert told["words"][0][1:3] == [0, 5]
    assert told["rate"] == 110
    assert len(told["faults"]) == 3
    assert 'does not take the voice "nobody"' in told["faults"][0]
    assert "tempo" in told["faults"][1]
    assert "does not play" in told["faults"][2]
