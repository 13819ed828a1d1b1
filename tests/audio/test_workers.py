"""The worker may die, hang or answer nonsense: its text is reported, the rest is complete."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from easyread_plugin.audio import speaking, workers
from easyread_plugin.audio.clip import Clip
from easyread_plugin.audio.speaking import speak_texts
from easyread_plugin.audio.voices import choose_voice
from easyread_plugin.errors import VoiceError
from easyread_plugin.settings import Settings

VOICE = choose_voice(Settings(), "en-GB")
TEXTS = {f"key {n}": f"This is sentence number {n}." for n in range(20)}
LONG = "A very long text. " * 3000


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Every process that is started."""
    processes: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def popen(*args: Any, **kwargs: Any) -> subprocess.Popen[bytes]:
        processes.append(real(*args, **kwargs))
        return processes[-1]

    monkeypatch.setattr(workers.subprocess, "Popen", popen)
    return processes


@pytest.fixture
def one_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the worker to be killed is the one that speaks."""
    monkeypatch.setattr(speaking, "_MOST_WORKERS", 1)


def split(results: list[tuple[str, Clip | VoiceError]]) -> tuple[dict[str, Clip], dict[str, str]]:
    """What was spoken, and what was not with the reason."""
    clips = {key: result for key, result in results if isinstance(result, Clip)}
    return clips, {key: str(result) for key, result in results if isinstance(result, VoiceError)}


def living(group: int) -> list[int]:
    """The processes of this group that still run. One that ended and that nobody has asked after does not run."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, _, rest = stat.read_text(errors="replace").partition(" (")
        except OSError:
            continue  # it went while we looked
        state, _parent, its_group, *_ = rest.rpartition(")")[2].split()
        if int(its_group) == group and state not in "ZX":
            found.append(int(number))
    return found


def when_it_speaks(process: subprocess.Popen[bytes], number: int) -> None:
    """Sends the worker a signal while a copy of it is speaking."""
    while len(living(process.pid)) < 2:
        time.sleep(0.002)
    os.kill(process.pid, number)


def all_gone(processes: list[subprocess.Popen[bytes]]) -> bool:
    """Whether no process is left, and no copy of one. A copy that was ended takes a moment to go."""
    assert living(os.getpgrp()), "on this system the test cannot see what runs"
    assert all(process.poll() is not None for process in processes)
    until = time.monotonic() + 120
    while time.monotonic() < until:
        if not any(living(process.pid) for process in processes):
            return True
        time.sleep(0.02)
    return False


@pytest.mark.voice
def test_how_many_workers_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """One worker or three, forwards or backwards, alone or among others: the same bytes for each text."""
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    three, _ = split(list(speak_texts(TEXTS, VOICE)))
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    backwards, _ = split(list(speak_texts(dict(reversed(TEXTS.items())), VOICE)))
    alone, _ = split(list(speak_texts({"key 7": TEXTS["key 7"]}, VOICE)))

    assert set(three) == set(TEXTS)
    assert backwards == three
    assert alone["key 7"] == three["key 7"]


@pytest.mark.voice
def test_without_copies_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a process cannot fork, the library is loaded anew for each text, and the bytes are the same."""
    texts = dict(list(TEXTS.items())[:6])
    with_copies, _ = split(list(speak_texts(texts, VOICE)))
    monkeypatch.setenv("EASYREAD_NO_FORK", "1")
    without, _ = split(list(speak_texts(texts, VOICE)))

    assert without == with_copies


@pytest.mark.voice
@pytest.mark.usefixtures("one_worker")
def test_a_killed_worker(started: list[subprocess.Popen[bytes]]) -> None:
    """The text it was at is lost, and said to be; another worker speaks the rest."""

    def limit(text: str) -> float:
        if text == LONG:
            threading.Thread(target=when_it_speaks, args=(started[-1], signal.SIGKILL)).start()
        return 600

    clips, failed = split(list(speak_texts({**TEXTS, "key 5": LONG}, VOICE, limit=limit)))

    assert len(started) == 2
    assert failed == {"key 5": "The voice stopped in the middle of these words."}
    assert set(clips) | set(failed) == set(TEXTS)
    assert all_gone(started)


@pytest.mark.voice
@pytest.mark.usefixtures("one_worker")
def test_a_hung_worker(started: list[subprocess.Popen[bytes]]) -> None:
    """A worker that does nothing any more is ended after the time for its text, and replaced."""

    def limit(text: str) -> float:
        if text != TEXTS["key 5"]:
            return 600
        os.kill(started[-1].pid, signal.SIGSTOP)
        return 1

    clips, failed = split(list(speak_texts(TEXTS, VOICE, limit=limit)))

    assert len(started) == 2
    assert failed == {"key 5": "The voice was not done after 3 seconds."}
    assert set(clips) | set(failed) == set(TEXTS)
    assert all_gone(started)


@pytest.mark.voice
@pytest.mark.usefixtures("one_worker")
def test_one_text_that_takes_too_long(started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Only that text is given up; its worker goes on with the next."""
    monkeypatch.setattr(workers, "_MORE_S", 60.0)  # a busy computer is late with everything
    texts = {**TEXTS, "long": LONG}
    _, failed = split(list(speak_texts(texts, VOICE, limit=lambda text: 0.3 if text == LONG else 600)))

    assert failed == {"long": "The voice was not done after 0 seconds."}
    assert len(started) == 1


NONSENSE = {
    "nothing": "pass",
    "noise": "import os; os.write(1, b'hello, I am a library that prints\\n' * 9)",
    "a message cut off": "import os; os.write(1, b'ERv1' + bytes([0, 0, 0, 9, 0, 0, 0, 0]) + b'{}')",
    "a crash": "import os; os.abort()",
}


@pytest.mark.parametrize("code", NONSENSE.values(), ids=NONSENSE)
def test_a_worker_that_cannot_start(code: str, started: list[subprocess.Popen[bytes]]) -> None:
    """There is no voice at all: one error, before any result."""
    with pytest.raises(VoiceError, match="cannot be started"):
        list(speak_texts(TEXTS, VOICE, command=(sys.executable, "-c", code)))

    assert all_gone(started)


def test_no_such_program() -> None:
    """A command that is not there is the same one error."""
    with pytest.raises(VoiceError, match="cannot be started"):
        list(speak_texts(TEXTS, VOICE, command=("no-such-program-anywhere",)))


LIAR = """
import sys
from easyread_plugin.audio.messages import receive, send
receive(sys.stdin.buffer)
send(sys.stdout.buffer, {"ready": True})
receive(sys.stdin.buffer)
send(sys.stdout.buffer, {"first": 0, "end": 5, "words": None}, b"this is no MP3")
"""


@pytest.mark.usefixtures("one_worker")
def test_a_worker_that_answers_nonsense(started: list[subprocess.Popen[bytes]]) -> None:
    """It is not believed. After five such answers in a row it is not tried again."""
    clips, failed = split(list(speak_texts(TEXTS, VOICE, command=(sys.executable, "-c", LIAR))))

    assert clips == {}
    assert set(failed) == set(TEXTS)
    assert sum("nonsense" in reason for reason in failed.values()) == 5
    assert sum("5 times in a row" in reason for reason in failed.values()) == len(TEXTS) - 5
    assert len(started) == 5
    assert all_gone(started)


@pytest.mark.voice
def test_a_build_that_is_given_up(started: list[subprocess.Popen[bytes]]) -> None:
    """When the caller stops in the middle, every worker and every thread goes."""
    threads = threading.active_count()
    results = speak_texts(TEXTS, VOICE)
    next(results)
    results.close()

    assert all_gone(started)
    assert threading.active_count() <= threads


def test_a_voice_that_the_library_does_not_have(tmp_path: Path) -> None:
    """The library's refusal comes back as one sentence, not as another voice."""
    from msgspec.structs import replace

    with pytest.raises(VoiceError, match=r'does not take the voice "nobody"'):
        list(speak_texts(TEXTS, replace(VOICE, name="nobody")))


def test_a_file_in_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A group's own `wave.py` in its project is not taken for Python's."""
    (tmp_path / "wave.py").write_text("raise SystemExit('not me')")
    (tmp_path / "easyread_plugin.py").write_text("raise SystemExit('not me')")
    monkeypatch.chdir(tmp_path)
    clips, failed = split(list(speak_texts({"a": "Hello."}, VOICE)))

    assert set(clips) == {"a"}
    assert failed == {}
