"""CPU of 500 statements spoken cold, against the bare library and encoder in one process.

Run it with `python tests/benchmarks/bench_speech.py [STATEMENTS]`. It prints CPU seconds (own and of all child
processes) and their ratio; the second figure is a build with nothing new to say. It asserts nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from easyread_plugin.audio.page_sound import speak_pages
from easyread_plugin.document.model import Page, Row, RowKind, Section, Statement, StatementKind
from easyread_plugin.document.publishing import Channel, PublishedPage, Register, publishable
from easyread_plugin.settings import Settings

WHO = ("We", "You", "They", "Five people", "All of the members", "The staff", "A friend", "The council")
DO = ("meet in", "ask about", "write down", "talk about", "look after", "choose", "vote on", "plan")
WHAT = ("the new room", "the next trip", "the rules of the group", "our web site", "the money for the year", "the food")
WHEN = ("on the first Tuesday of the month.", "before the end of this week.", "with help from each other.", "today.")
A_PAGE = 40

BARE = """
import json, resource, sys
from pathlib import Path
import espeakng_loader, lameenc
from easyread_plugin.audio.encoder import QUALITY
from easyread_plugin.audio.espeak import Espeak
texts, speed, volume = json.load(sys.stdin)
espeak = Espeak(Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path()))
espeak.set_voice("en"), espeak.set_speed(speed), espeak.set_volume(volume)
size = 0
for text in texts:
    encoder = lameenc.Encoder()
    encoder.silence(), encoder.set_channels(1), encoder.set_bit_rate(48), encoder.set_quality(QUALITY)
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


def main() -> None:
    """Measure and print."""
    texts = statements(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
    settings = Settings()
    start = cpu_s()
    subprocess.run([sys.executable, "-c", BARE], input=json.dumps([texts, settings.speed, 115]), text=True, check=True)
    bare = cpu_s() - start
    with tempfile.TemporaryDirectory() as folder:
        wall, start = time.perf_counter(), cpu_s()
        spoken = speak_pages(pages(texts), settings, Path(folder))
        cold, cold_wall = cpu_s() - start, time.perf_counter() - wall
        start = cpu_s()
        speak_pages(pages(texts), settings, Path(folder))
        warm = cpu_s() - start
    seconds = sum(page.sound.seconds for page in spoken.pages)
    print(f"{len(texts)} statements, {seconds / 60:.0f} minutes of sound, {len(spoken.unspoken)} not spoken")
    print(f"bare library and encoder  {bare:6.2f} s CPU")
    print(f"cold                      {cold:6.2f} s CPU ({cold_wall:.2f} s by the clock)   ratio {cold / bare:.2f}")
    print(f"nothing new               {warm:6.2f} s CPU")


if __name__ == "__main__":
    main()
