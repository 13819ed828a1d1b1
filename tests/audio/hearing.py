"""What a browser hears: an MP3 decoded by the real Chromium."""

from __future__ import annotations

import base64
from array import array
from collections.abc import Callable

RATE = 22050
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


class Ear:
    """What a page of Chromium hears."""

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


def first_louder(samples: array[float], start: int, end: int, level: float) -> int | None:
    """The first sample in this stretch that is at least so loud."""
    return next((at for at in range(max(0, start), min(end, len(samples))) if abs(samples[at]) >= level), None)
