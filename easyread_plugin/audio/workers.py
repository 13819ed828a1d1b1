"""One worker process, as the build sees it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from typing import Any

from ..errors import VoiceError
from .clip import Clip, clip_from
from .messages import receive, send
from .voice import ChosenVoice

# -P: a file of the group's project must not be taken for a module.
COMMAND = (sys.executable, "-P", "-m", "easyread_plugin.audio.worker")
_START_LIMIT_S = 60.0
_MORE_S = 2.0
"""How much longer than its text the worker may take: it ends a text that takes too long by itself."""


class WorkerLostError(VoiceError):
    """The worker died, hung or answered nonsense. It is gone; its last text was not spoken."""


class Worker:
    """A worker process that speaks with one voice. Close it, or use it in a `with`."""

    def __init__(self, voice: ChosenVoice, command: Sequence[str] = COMMAND) -> None:
        self._voice, self._command = voice, tuple(command)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Start the process and load the voice; raises `VoiceError` when either cannot be done."""
        try:
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=os.name == "posix",  # a group of its own, so that its copies go with it
            )
        except OSError as error:
            raise VoiceError(f"The voice cannot be started: {error.strerror or error}.") from error
        try:
            answer, _ = self._ask(self._voice.ident, _START_LIMIT_S)
        except WorkerLostError as lost:
            raise VoiceError(f"The voice cannot be started. {lost}") from lost
        if "error" in answer:
            self.close()
            raise VoiceError(str(answer["error"]))

    def speak(self, text: str, limit_s: float) -> Clip:
        """The clip of this text. Raises `VoiceError` when it cannot, `WorkerLostError` when the worker is gone."""
        # The worker stops a text that takes too long by itself; what comes here is a worker that hangs as a whole.
        answer, segment = self._ask({"text": text, "limit_s": limit_s}, limit_s + _MORE_S)
        if "error" in answer:
            raise VoiceError(str(answer["error"]))
        try:
            return clip_from(answer, segment)
        except ValueError as error:
            self.close()
            raise WorkerLostError(f"The voice answered nonsense: {error}.") from error

    @property
    def is_running(self) -> bool:
        """Whether there is a process to ask."""
        return self._process is not None

    def close(self) -> None:
        """End the process and every copy of it, whatever it is doing."""
        process, self._process = self._process, None
        if process is None:
            return
        _kill(process)
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _ask(self, message: Any, limit_s: float) -> tuple[dict[str, Any], bytes]:
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise WorkerLostError("The voice is not running.")
        answer, problem = None, "The voice stopped in the middle of these words."
        with _deadline(process, limit_s) as late:
            try:
                send(process.stdin, message)
                answer = receive(process.stdout)
            except ValueError as error:
                problem = f"The voice answered nonsense: {error}."
            except (OSError, EOFError):
                pass  # it died while one of us was writing
        if answer is not None:
            return answer
        self.close()
        raise WorkerLostError(f"The voice was not done after {limit_s:.0f} seconds." if late.is_set() else problem)


@contextlib.contextmanager
def _deadline(process: subprocess.Popen[bytes], limit_s: float) -> Iterator[threading.Event]:
    """Kills the process when the body takes longer. A pipe cannot be read with a time-out on every system."""
    late = threading.Event()

    def end() -> None:
        late.set()
        _kill(process)

    timer = threading.Timer(limit_s, end)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()
        timer.join()


def _kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
