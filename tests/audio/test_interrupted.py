"""Builds that are killed, that meet, that find no room: what is kept stays right."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from easyread_plugin.audio.clips import ClipStore
from easyread_plugin.audio.kept_files import NEW
from easyread_plugin.audio.page_sound import speak_pages
from easyread_plugin.audio.pruning import prune
from easyread_plugin.errors import VoiceError
from easyread_plugin.settings import Settings

from .pages import STATEMENTS, published

PATIENCE_S = 600
BUILD = """
import sys
from pathlib import Path
from audio.pages import STATEMENTS, published
from easyread_plugin.audio.page_sound import speak_pages
from easyread_plugin.settings import Settings

first, last = int(sys.argv[2]), int(sys.argv[3])
pages = [published(STATEMENTS[first:last]), published(STATEMENTS[first + 3 : last], "other.md")]
for page in speak_pages(pages, Settings(), Path(sys.argv[1]), is_whole=True).pages:
    file = Path(sys.argv[1], "out", page.sound.uri)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(page.mp3())
"""


def build(folder: Path, first: int = 0, last: int = 24) -> subprocess.Popen[bytes]:
    """A build in a process of its own, with workers of its own."""
    tests = str(Path(__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((tests, str(Path(tests).parent)))}
    command = [sys.executable, "-c", BUILD, str(folder), str(first), str(last)]
    return subprocess.Popen(command, env=environment, start_new_session=True)


def made(folder: Path) -> dict[str, bytes]:
    """Every MP3 that was made."""
    files = (folder / "out").rglob("*.mp3")
    return {file.name: file.read_bytes() for file in sorted(files)}


@pytest.mark.voice
@pytest.mark.slow
def test_killed_at_twenty_moments(tmp_path: Path) -> None:
    """After each kill what is kept is whole; the build after them makes the same bytes as a clean one."""
    began = time.monotonic()
    assert build(tmp_path / "clean").wait(PATIENCE_S) == 0
    lasts = time.monotonic() - began
    clean = made(tmp_path / "clean")
    assert len(clean) == 2

    moments = random.Random(6)
    folder = tmp_path / "killed"
    for _ in range(20):
        running = build(folder)
        time.sleep(moments.uniform(0.05, lasts))
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        store = ClipStore(folder / "clips")
        for file in (folder / "clips").rglob("*.clip"):
            assert store.get(file.stem) is not None, "half a clip"
    assert build(folder).wait(PATIENCE_S) == 0

    assert made(folder) == clean


@pytest.mark.voice
def test_two_builds_at_once(tmp_path: Path) -> None:
    """Two builds with other pages on one cache: both make what each would have made alone."""
    for first, last in ((0, 20), (10, 30)):
        assert build(tmp_path / f"alone{first}", first, last).wait(PATIENCE_S) == 0
    both = [build(tmp_path / "shared", first, last) for first, last in ((0, 20), (10, 30))]
    assert [one.wait(PATIENCE_S) for one in both] == [0, 0]

    assert made(tmp_path / "shared") == made(tmp_path / "alone0") | made(tmp_path / "alone10")


def test_no_room(tmp_path: Path) -> None:
    """A disk that is full is one clear sentence; nothing half is kept, and with room the build goes on."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, before[1]))
    try:
        with pytest.raises(VoiceError, match=r"^The sound cannot be kept in .*: .+\.$"):
            speak_pages([published(STATEMENTS[:9])], Settings(voice="silent"), tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)

    assert [file for file in tmp_path.rglob(f"{NEW}*") if file.is_file()] == []
    store = ClipStore(tmp_path / "clips")
    assert all(store.get(file.stem) for file in tmp_path.rglob("*.clip"))
    (page,) = speak_pages([published(STATEMENTS[:9])], Settings(voice="silent"), tmp_path).pages
    assert len(page.mp3()) == page.sound.size_bytes


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A file where the cache should be is one sentence too."""
    (tmp_path / "clips").write_text("")
    with pytest.raises(VoiceError, match="cannot be kept"):
        speak_pages([published(STATEMENTS[:2])], Settings(voice="silent"), tmp_path)


def build_whole(folder: Path, *texts: str) -> set[str]:
    """A build of a whole site of one page. The clips that are there after it."""
    speak_pages([published(texts)], Settings(voice="silent"), folder, is_whole=True)
    return {file.name for file in (folder / "clips").rglob("*.clip")}


def test_the_cache_does_not_grow_for_ever(tmp_path: Path) -> None:
    """What the last two different builds used stays, the rest goes; a build of one page takes nothing away."""
    first = build_whole(tmp_path, "One.", "Two.")
    second = build_whole(tmp_path, "One.", "Three.")
    assert len(first) == 2
    assert len(second) == 3

    assert build_whole(tmp_path, "One.", "Three.") == second
    speak_pages([published(("Four.",))], Settings(voice="silent"), tmp_path)
    third = build_whole(tmp_path, "One.", "Five.")
    assert len(third) == 3
    assert not first - third - second
    assert build_whole(tmp_path, "One.", "Three.") == third
    assert len(list((tmp_path / "sounds").rglob("*.page"))) == 2


def test_what_a_killed_build_left_goes(tmp_path: Path) -> None:
    """Half a file of an hour ago is deleted; one of another build that is running stays."""
    build_whole(tmp_path, "One.")
    folder = next((tmp_path / "clips").glob("??"))
    old, new = folder / f"{NEW}old", folder / f"{NEW}new"
    for file in (old, new):
        file.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    build_whole(tmp_path, "Two.")

    assert not old.exists()
    assert new.exists()


@pytest.mark.parametrize("data", [b"", b"nonsense", b"easyread used 1\n", b"\xff" * 99])
def test_a_broken_list_of_what_is_used(data: bytes, tmp_path: Path) -> None:
    """Then only what this build uses stays: less is kept, nothing is wrong."""
    build_whole(tmp_path, "One.", "Two.")
    (tmp_path / "clips" / "used").write_bytes(data)

    assert len(build_whole(tmp_path, "Two.", "Three.")) == 2
    assert prune(tmp_path / "nowhere", set()) == 0


def test_a_clip_that_goes_while_the_site_is_built(tmp_path: Path) -> None:
    """Another build took it away: it is spoken again when the file is put together."""
    pages = [published(("One.", "Two."))]
    (page,) = speak_pages(pages, Settings(voice="silent"), tmp_path).pages
    whole = page.mp3()
    for file in tmp_path.rglob("*.clip"):
        file.unlink()

    assert page.mp3() == whole


@pytest.mark.parametrize("damage", [b"", b"x", None, b"easyread page 1\n" + b"0" * 64 + b"{}"])
def test_a_damaged_assembly_is_healed(damage: bytes | None, tmp_path: Path) -> None:
    """Cut off, foreign or of another page: the page is put together anew, as before."""
    pages = [published(("One.", "Two."))]
    (before,) = speak_pages(pages, Settings(voice="silent"), tmp_path).pages
    (file,) = tmp_path.rglob("*.page")
    good = file.read_bytes()
    file.write_bytes(good[:-9] if damage is None else damage)
    (after,) = speak_pages(pages, Settings(voice="silent"), tmp_path).pages

    assert after.sound == before.sound
    assert file.read_bytes() == good
