"""Many texts spoken by several workers. What comes out does not depend on how many, nor on the order."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable, Generator, Mapping, Sequence

from ..errors import VoiceError
from .clip import Clip
from .voice import ChosenVoice
from .workers import COMMAND, Worker, WorkerLostError

_MOST_WORKERS = 64
_TEXTS_A_WORKER = 6  # fewer are spoken sooner than a further worker starts
_LOST_IN_A_ROW = 5

Result = tuple[str, Clip | VoiceError]
Results = queue.SimpleQueue[Result]


def limit_s(text: str) -> float:
    """How long the voice may take for this text, in seconds: generous, since 0.02 is usual."""
    return 5.0 + 0.05 * len(text)


def speak_texts(
    texts: Mapping[str, str],
    voice: ChosenVoice,
    *,
    limit: Callable[[str], float] = limit_s,
    command: Sequence[str] = COMMAND,
) -> Generator[Result, None, None]:
    """Speak each text; give its key with the clip, or with why there is none, as soon as it is there.

    Raises `VoiceError` before the first result when the voice cannot be had at all. A worker that dies or hangs
    loses the text it was at; another takes its place.
    """
    if not texts:
        return
    waiting: queue.SimpleQueue[tuple[str, str]] = queue.SimpleQueue()
    for job in texts.items():
        waiting.put(job)
    count = max(1, min(os.cpu_count() or 1, _MOST_WORKERS, len(texts) // _TEXTS_A_WORKER))
    workers = [Worker(voice, command) for _ in range(count)]
    workers[0].start()  # in this thread, so that "no voice" is raised here
    results: Results = queue.SimpleQueue()
    stop = threading.Event()
    lanes = [
        threading.Thread(target=_lane, args=(worker, waiting, results, limit, stop), daemon=True) for worker in workers
    ]
    for lane in lanes:
        lane.start()
    try:
        for _ in range(len(texts)):
            yield results.get()
    finally:
        stop.set()
        for worker in workers:
            worker.close()
        for lane in lanes:
            lane.join()


def _lane(
    worker: Worker,
    waiting: queue.SimpleQueue[tuple[str, str]],
    results: Results,
    limit: Callable[[str], float],
    stop: threading.Event,
) -> None:
    """Take the next text until there is none. Every text taken gets exactly one result."""
    lost = 0
    while not stop.is_set():
        try:
            key, text = waiting.get_nowait()
        except queue.Empty:
            break
        try:
            if lost >= _LOST_IN_A_ROW:
                raise VoiceError(f"The voice stopped {lost} times in a row, so it was not tried again.")
            if not worker.is_running:
                worker.start()
            clip = worker.speak(text, limit(text))
        except WorkerLostError as error:
            lost += 1
            results.put((key, VoiceError(str(error))))
        except VoiceError as error:
            results.put((key, error))
        except BaseException as error:
            results.put((key, VoiceError(f"The voice stopped: {error}")))
        else:
            lost = 0
            results.put((key, clip))
    worker.close()
