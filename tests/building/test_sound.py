"""A site's sound, built by the real MkDocs: what is written, what stays, who is heard, what is said of it."""

from __future__ import annotations

import os
from pathlib import Path

from audio.sounds import voice_like

from easyread_plugin.audio.keeping import keep_recording
from easyread_plugin.audio.wav import wav_bytes

from .conftest import CONFIG, Build, run

PAGE = "# Our club\n\n![-](../images/vote.svg)\nWe vote.\n\n![-](../images/plan.svg)\nTea is free.\n"
OTHER = "# Our plan\n\n![-](../images/plan.svg)\nWe plan together.\n"
PEOPLE = """\
people:
  member-1: {shown_as: Ben, agreed: [voice, name], where: [website], until: 2099-12-31}
  member-2: {shown_as: Lena, agreed: [words, name], where: [website], until: 2099-12-31}
"""


def sounds(folder: Path) -> dict[str, os.stat_result]:
    """Every file of sound in the site."""
    return {file.name: file.stat() for file in sorted((folder / "site" / "easyread" / "audio").iterdir())}


def pages(folder: Path) -> dict[str, bytes]:
    """Every page of the site."""
    site = folder / "site"
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in sorted(site.rglob("*.html"))}


def clips(folder: Path) -> set[str]:
    """Every statement that is kept spoken."""
    return {file.name for file in (folder / ".cache" / "easyread" / "clips").rglob("*.clip")}


def test_what_is_the_same_is_not_written(build: Build) -> None:
    """A second build leaves every file of sound alone; one changed sentence is one clip, one MP3 and its page."""
    files = {"content/index.md": PAGE, "content/other.md": OTHER}
    first = build(files)
    before = sounds(first.folder)
    assert sorted(name.rpartition(".")[2] for name in before) == ["mp3", "mp3", "mp3", "vtt", "vtt", "vtt"]

    second = build(files)
    assert {name: (s.st_ino, s.st_mtime_ns) for name, s in sounds(second.folder).items()} == {
        name: (s.st_ino, s.st_mtime_ns) for name, s in before.items()
    }
    shown, spoken = pages(second.folder), clips(second.folder)
    third = build({**files, "content/other.md": OTHER.replace("plan together", "meet")})
    after = sounds(third.folder)
    assert len(set(after) - set(before)) == 2
    assert len(set(before) - set(after)) == 2
    assert len(clips(third.folder) - spoken) == 1
    now = pages(third.folder)
    assert [name for name in now if now[name] != shown.get(name)] == ["other.html"]
    assert not (third.folder / "site" / ".easyread-sound").exists()
    assert third.code == 0


def test_a_damaged_file_is_written_again(build: Build) -> None:
    """One that is cut off, as a killed build leaves it, is not kept."""
    first = build({"content/index.md": PAGE})
    (mp3,) = (first.folder / "site" / "easyread" / "audio").glob("index-*.mp3")
    (vtt,) = (first.folder / "site" / "easyread" / "audio").glob("index-*.vtt")
    good = mp3.read_bytes(), vtt.read_bytes()
    mp3.write_bytes(good[0][:500])
    vtt.write_bytes(b"WEBVTT")
    build({"content/index.md": PAGE})

    assert (mp3.read_bytes(), vtt.read_bytes()) == good


def test_a_build_that_fails_leaves_nothing_waiting(build: Build) -> None:
    """And the next good build is whole."""
    build({"content/index.md": PAGE})
    failed = build({"content/index.md": PAGE, "hook.py": "def on_env(env, **_):\n    raise ValueError('no')\n",
                    "mkdocs.yml": CONFIG + "hooks: [hook.py]\n"})  # fmt: skip
    assert failed.code != 0
    assert not (failed.folder / "site" / ".easyread-sound").exists()

    good = build({"content/index.md": PAGE, "mkdocs.yml": CONFIG})
    assert good.code == 0
    assert len(sounds(good.folder)) == 4


def test_a_member_is_heard_and_named(build: Build, tmp_path: Path) -> None:
    """The page says who reads; a recording of somebody who did not agree is an error and is not played."""
    data = wav_bytes(voice_like(1.0, 48000, before_s=0.3, after_s=0.3).tobytes(), 48000)
    keep_recording(tmp_path / "audio", data, "Tea is free.", "member-1", "index.md")
    keep_recording(tmp_path / "audio", data, "We vote.", "member-2", "index.md")
    built = build({"content/index.md": PAGE, "people.yml": PEOPLE})

    assert "Read by Ben. A computer reads the rest." in built.page()
    assert "Lena" not in built.bytes_everywhere().decode("utf-8", "ignore")
    assert any("We do not play this recording." in warning for warning in built.warnings)
    assert len(list((built.folder / ".cache" / "easyread" / "recorded").rglob("*.clip"))) == 1

    gone = build({"content/index.md": PAGE, "people.yml": "people:\n"})
    assert "Read by" not in gone.page()
    assert list((gone.folder / ".cache" / "easyread" / "recorded").rglob("*.clip")) == []


def test_committed_sound(build: Build) -> None:
    """A host that cannot speak plays what was committed; a changed page has no sound and stops a strict build."""
    config = CONFIG.replace("voice: silent", "voice: silent\n      audio: committed\n      credits_page: false")
    missing = build({"content/index.md": PAGE, "mkdocs.yml": config})
    assert any("Its sound is not in the project yet." in warning for warning in missing.warnings)
    assert "er-sound" not in missing.page()

    spoken = run(missing.folder, "speak", "--commit", program="easyread_plugin")
    assert spoken.returncode == 0, spoken.stderr
    assert "audio/pages/index.mp3 is new." in spoken.stdout
    played = build({"content/index.md": PAGE, "mkdocs.yml": config})
    assert not any("sound" in warning for warning in played.warnings)
    (mp3,) = (played.folder / "site" / "easyread" / "audio").glob("*.mp3")
    assert mp3.read_bytes() == (played.folder / "audio" / "pages" / "index.mp3").read_bytes()

    old = build({"content/index.md": PAGE.replace("Tea", "Cake"), "mkdocs.yml": config}, "--strict")
    assert old.code == 1
    assert any("Its sound is old: the page says something else now." in warning for warning in old.warnings)
    checked = run(old.folder, "check", program="easyread_plugin")
    assert checked.returncode == 1
    assert "ER-A01d" in checked.stdout


def test_lists_are_heard(build: Build) -> None:
    """`easyread speak --spoken` prints exactly what will be said, row by row, with the group's own list."""
    say = "Leeford: Leeferd\nNguyen: {phonemes: nw'In}\n"
    page = "# Leeford\n\nCall 0300 123 456.\nAsk Nguyen, from 2pm.\n\nTea is free.\n"
    built = build({"content/index.md": page, "audio/say.yml": say})
    spoken = run(built.folder, "speak", "--spoken", "content/index.md", program="easyread_plugin")

    assert spoken.stdout.splitlines()[:9] == [
        "# content/index.md", "", "Leeferd", "", "Call 0 3 0 0, 1 2 3, 4 5 6.", "Ask Nguyen [nw'In], from 2 pm.", "",
        "Tea is free.", "",
    ]  # fmt: skip


def test_a_voice_that_is_not_there(build: Build) -> None:
    """An unknown voice and an unknown variant are errors at their line; the site is built all the same."""
    for option in ("voice: nobody", "voice_variant: f33"):
        built = build({"content/index.md": PAGE, "mkdocs.yml": CONFIG.replace("voice: silent", option)})
        assert built.code == 0
        assert any("mkdocs.yml:10" in warning and "ER-A03" in warning for warning in built.warnings)
        assert "er-sound" not in built.page()
