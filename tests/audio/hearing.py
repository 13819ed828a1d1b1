"""What a browser hears: an MP3 decoded by the real Chromium."""

from __future__ import annotations

import base64
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from chromium import find_chromium
from playwright.sync_api import sync_playwright

RATE = 22050
FLAGS = (
    "--no-sandbox",
    "--no-first-run",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--mute-audio",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
DECODE = """async (mp3) => {
  const bytes = Uint8Array.from(atob(mp3), (c) => c.charCodeAt(0));
  const context = new OfflineAudioContext(1, 1, 22050);
  const sound = await context.decodeAudioData(bytes.buffer);
  const samples = new Uint8Array(sound.getChannelData(0).buffer);
  let text = "";
  for (let at = 0; at < samples.length; at += 32768) {
    text += String.fromCharCode(...samples.subarray(at, at + 32768));
  }
  return btoa(text);
}"""
LENGTH = """(mp3) => new Promise((done, failed) => {
  const sound = new Audio("data:audio/mpeg;base64," + mp3);
  sound.onloadedmetadata = () => done(sound.duration);
  sound.onerror = () => failed(new Error(sound.error.message));
})"""


class Browser:
    """Chromium, as an ear."""

    def __init__(self, evaluate: Callable[[str, str], object]) -> None:
        self._evaluate = evaluate

    def samples(self, mp3: bytes) -> array[float]:
        """The decoded samples, from -1 to 1, 22,050 a second."""
        answer = self._evaluate(DECODE, base64.b64encode(mp3).decode())
        assert isinstance(answer, str)
        return array("f", base64.b64decode(answer))

    def seconds(self, mp3: bytes) -> float:
        """The length that an `<audio>` shows."""
        answer = self._evaluate(LENGTH, base64.b64encode(mp3).decode())
        assert isinstance(answer, int | float)
        return float(answer)


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium that reaches no other host."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        try:
            yield Browser(chromium.new_page().evaluate)
        finally:
            chromium.close()


def first_louder(samples: array[float], start: int, end: int, level: float) -> int | None:
    """The first sample in this stretch that is at least so loud."""
    return next((at for at in range(max(0, start), min(end, len(samples))) if abs(samples[at]) >= level), None)
