"""The process that speaks: `python -m easyread_plugin.audio.worker`. It may crash or hang; the build goes on.

It reads which voice to be, then texts, and answers each with an MP3 segment and its times (`messages.py`).

Where the system can fork, each text is spoken by a copy of the process as it was before the first one. So the bytes
do not depend on what was said before (the library's own state makes them differ), and a text that crashes the
library takes its copy along and nothing else. Elsewhere (and with EASYREAD_NO_FORK set) the library is loaded anew for
each text: the same bytes at the same cost, but a crash takes the whole worker.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from typing import IO, Any

from ..errors import VoiceError
from ..language.sayings import without_sounds
from . import encoder, mp3, waveform
from .messages import receive, send
from .parts import LONGEST, parts
from .voice import ChosenVoice, Voice
from .voices import open_voice

Answer = tuple[dict[str, Any], bytes]


def main() -> None:
    """Speak until there is no more to say."""
    # Libraries print on stdout, so messages get a copy of it that nobody else knows.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests = sys.stdin.buffer
    first = receive(requests)
    if first is None:
        return
    try:
        voice = open_voice(ChosenVoice(**first[0]))
    except Exception as error:
        send(answers, {"error": _reason(error)})
        return
    send(answers, {"ready": True})
    can_be_copied = getattr(voice, "can_be_copied", True) and hasattr(os, "fork")
    speak = _spoken_by_a_copy if can_be_copied and not os.environ.get("EASYREAD_NO_FORK") else _spoken_here
    # What every copy needs is made once, before the first: the encoder and the limiter's table.
    encoder.encode([waveform.limited(b"\xff\x7f" * mp3.FRAME_SAMPLES)], mp3.RATE)
    gc.collect()
    gc.freeze()  # so that a copy does not touch, and so copy, every page of memory
    while (request := receive(requests)) is not None:
        send(answers, *speak(voice, request[0]["text"], request[0]["limit_s"], answers))


def _spoken_here(voice: Voice, text: str, limit_s: float, answers: IO[bytes]) -> Answer:
    """The answer, from this process."""
    try:
        renew = getattr(voice, "renew", None)
        if renew is not None:
            renew()
        return _spoken(voice, text)
    except Exception as error:
        return {"error": _reason(error)}, b""


def _spoken_by_a_copy(voice: Voice, text: str, limit_s: float, answers: IO[bytes]) -> Answer:
    """The answer, from a copy of this process that ends with it."""
    read_end, write_end = os.pipe()
    copy = os.fork()
    if copy == 0:
        status = 1
        try:
            signal.setitimer(signal.ITIMER_REAL, limit_s)  # ends the copy even when it hangs inside the library
            os.close(answers.fileno())
            with os.fdopen(write_end, "wb") as out:
                try:
                    send(out, *_spoken(voice, text))
                except Exception as error:
                    send(out, {"error": _reason(error)})
            status = 0
        finally:
            os._exit(status)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as come:
        try:
            answer = receive(come)
        except (EOFError, ValueError):
            answer = None
    _, status = os.waitpid(copy, 0)
    if answer is not None and status == 0:
        return answer
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGALRM:
        return {"error": f"The voice was not done after {limit_s:.0f} seconds."}, b""
    return {"error": "The voice stopped in the middle of these words."}, b""


def _spoken(voice: Voice, text: str) -> Answer:
    """Speak, soften the peaks, find both ends, encode. Times are in samples of the MP3's rate."""
    if len(text) > LONGEST:
        text = without_sounds(text)  # a part could end in the middle of them
    pieces: list[bytes] = []
    words: list[tuple[int, int, int]] | None = []
    first = end = None
    before, rate = 0, mp3.RATE
    for offset, part in parts(text):
        spoken = voice.speak(part)
        if pieces and spoken.rate != rate:
            raise VoiceError("The voice changes how many samples a second it gives.")
        rate = spoken.rate
        pcm = waveform.limited(spoken.pcm)
        ends = waveform.audible(pcm)
        if ends is not None:
            first = before + ends[0] if first is None else first
            end = before + ends[1]
        if spoken.words is None:
            words = None
        elif words is not None:
            words += [(offset + w.start, offset + w.end, before + round(w.at_s * rate)) for w in spoken.words]
        before += len(pcm) // 2
        pieces.append(pcm)
    if first is None or end is None:
        first, end = 0, before  # a voice that cannot be heard has been speaking all the same
    segment = encoder.encode(pieces, rate)
    if rate != mp3.RATE:
        first, end = (round(at * mp3.RATE / rate) for at in (first, end))
        words = words and [(start, stop, round(at * mp3.RATE / rate)) for start, stop, at in words]
    return {"first": first, "end": end, "words": words}, segment


def _reason(error: Exception) -> str:
    if isinstance(error, VoiceError):
        return str(error)
    return f"The voice stopped: {error or type(error).__name__}"


if __name__ == "__main__":
    main()
