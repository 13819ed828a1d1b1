"""CPU of 500 statements spoken cold, against two that do the same in other ways.

One is the bare library and encoder in one process. The other is the programs `espeak-ng -w` and `lame`, started anew
for each statement, where they are installed.

Run it with `python tests/benchmarks/bench_speech.py [STATEMENTS] [ROUNDS]`. It prints CPU seconds (own and of all
child processes), the best of so many rounds, and their ratios; the last figure is a build with nothing new to say. It
asserts nothing.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from easyread_plugin.audio import mp3
from easyread_plugin.audio.encoder import QUALITY
from easyread_plugin.audio.page_sound import SpokenPages, speak_pages
from easyread_plugin.document.model import Page, Row, RowKind, Section, Statement, StatementKind
from easyread_plugin.document.publishing import Channel, PublishedPage, Register, publishable
from easyread_plugin.settings import Settings

WHO = ("We", "You", "They", "Five people", "All of the members", "The staff", "A friend", "The council")
DO = ("meet in", "ask about", "write down", "talk about", "look after", "choose", "vote on", "plan")
WHAT = ("the new room", "the next trip", "the rules of the group", "our web site", "the money for the year", "the food")
WHEN = ("on the first Tuesday of the month.", "before the end of this week.", "with help from each other.", "today.")
A_PAGE = 40
VOLUME = 115
"""As the bundled voice counts it for English."""
PROGRAMS = ("espeak-ng", "lame")

BARE = """
import json, resource, sys
from pathlib import Path
import espeakng_loader, lameenc
from easyread_plugin.audio.encoder import QUALITY
from easyread_plugin.audio.espeak import Espeak
from easyread_plugin.audio.mp3 import BIT_RATE
texts, speed, volume = json.load(sys.stdin)
espeak = Espeak(Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path()))
espeak.set_voice("en"), espeak.set_speed(speed), espeak.set_volume(volume)
size = 0
for text in texts:
    encoder = lameenc.Encoder()
    encoder.silence(), encoder.set_channels(1), encoder.set_bit_rate(BIT_RATE // 1000), encoder.set_quality(QUALITY)
    encoder.set_in_sample_rate(22050), encoder.set_out_sample_rate(22050)
    size += len(encoder.encode(espeak.speak(text).pcm)) + len(encoder.flush())
"""


def statements(count: int) -> list[str]:
    """So many different sentences of about 12 words."""
    made = [f"{a} {b} {c} {d}" for d in WHEN for c in WHAT for b in DO for a in WHO]
    return [f"{text[:-1]}, number {n}." for n, text in enumerate(made[:: max(1, len(made) // count)][:count])]


def pages(texts: list[str]) -> list[PublishedPage]:
    """Pages of 40 rows."""
    result = []
    for first in range(0, len(texts), A_PAGE):
        rows = tuple(
            Row(f"r{n}", RowKind.ROW, (Statement(f"s{n}", text, StatementKind.WORDS, None),), None)
            for n, text in enumerate(texts[first : first + A_PAGE], 1)
        )
        page = Page(f"page{first}.md", f"page{first}.md", "Page", (Section("", 0, (), rows),))
        result.append(publishable(page, Register(), date(2030, 1, 1), Channel.WEBSITE))
    return result


def cpu_s() -> float:
    """CPU seconds of this process and of all its ended children."""
    now = os.times()
    return now.user + now.system + now.children_user + now.children_system


def bare_s(texts: list[str], speed: int) -> float:
    """CPU seconds of one process that loads the library and the encoder, and does nothing else."""
    start = cpu_s()
    subprocess.run([sys.executable, "-c", BARE], input=json.dumps([texts, speed, VOLUME]), text=True, check=True)
    return cpu_s() - start


def programs_s(texts: list[str], speed: int) -> float:
    """CPU seconds of two programs for each statement: one speaks, one encodes."""
    start = cpu_s()
    with tempfile.TemporaryDirectory() as folder:
        wav, sound = f"{folder}/one.wav", f"{folder}/one.mp3"
        rate = ["-m", "m", "-b", str(mp3.BIT_RATE // 1000), "-q", str(QUALITY), "--resample", str(mp3.RATE / 1000)]
        for text in texts:
            speak = ["espeak-ng", "-v", "en", "-s", str(speed), "-a", str(VOLUME), "-w", wav, text]
            subprocess.run(speak, check=True)
            subprocess.run(["lame", "--quiet", *rate, wav, sound], check=True)
    return cpu_s() - start


def ours_s(texts: list[str], settings: Settings) -> tuple[float, float, float, SpokenPages]:
    """CPU seconds with an empty cache, the same by the clock, CPU seconds with a full cache; what was spoken."""
    with tempfile.TemporaryDirectory() as folder:
        wall, start = time.perf_counter(), cpu_s()
        spoken = speak_pages(pages(texts), settings, Path(folder))
        cold, cold_wall = cpu_s() - start, time.perf_counter() - wall
        start = cpu_s()
        speak_pages(pages(texts), settings, Path(folder))
        return cold, cold_wall, cpu_s() - start, spoken


def main() -> None:
    """Measure and print."""
    texts = statements(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
    settings = Settings()
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    rounds: list[tuple[float, ...]] = []
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 3):
        # In turn, so that a busy computer is busy for all of them.
        programs = 0.0 if missing else programs_s(texts, settings.speed)
        bare = bare_s(texts, settings.speed)
        cold, wall, warm, spoken = ours_s(texts, settings)
        rounds.append((bare, programs, cold, wall, warm))
    bare, programs, cold, wall, warm = (min(seconds) for seconds in zip(*rounds, strict=True))
    seconds = sum(page.sound.seconds for page in spoken.pages)
    print(f"{len(texts)} statements, {seconds / 60:.0f} minutes of sound, {len(spoken.unspoken)} not spoken")
    print(f"cold                      {cold:6.2f} s CPU ({wall:.2f} s by the clock)")
    print(f"bare library and encoder  {bare:6.2f} s CPU   cold takes {cold / bare:.2f} times as long")
    if missing:
        print(f"espeak-ng and lame are not compared: {' and '.join(missing)} cannot be found here.")
    else:
        print(f"espeak-ng and lame        {programs:6.2f} s CPU   cold is {programs / cold:.1f} times faster")
    print(f"nothing new               {warm:6.2f} s CPU")


if __name__ == "__main__":
    main()
