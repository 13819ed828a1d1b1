"""Members' voices: which are played where, how they sound, and what is wrong with a file or a list."""

from __future__ import annotations

import contextlib
import itertools
import math
import struct
from array import array
from datetime import date
from pathlib import Path

import numpy
import pyloudnorm
import pytest

from easyread_plugin.audio import loudness, trimming
from easyread_plugin.audio.keeping import keep_recording
from easyread_plugin.audio.page_sound import SpokenPage, speak_pages
from easyread_plugin.audio.recordings import read_recordings
from easyread_plugin.audio.wav import mono, open_wav, wav_bytes
from easyread_plugin.document.people import Channel, Person, Register, Use
from easyread_plugin.document.speech import AgreedRecordings, Speech, agreed_recordings
from easyread_plugin.errors import VoiceError
from easyread_plugin.settings import Settings

from .hearing import RATE, Ear
from .pages import published
from .sounds import voice_like

DAY = date(2030, 1, 1)
FEW = ("Our meetings", "We meet on Tuesdays.", "Tea is free.", "Bring a friend.")


def person(id: str, *agreed: Use, name: str = "", where: Channel = Channel.WEBSITE, until: int = 2031) -> Person:
    """Somebody in the register."""
    return Person(id, name, frozenset(agreed), frozenset([where]), date(until, 1, 1))


REGISTER = Register(
    {
        one.id: one
        for one in (
            person("member-1", Use.VOICE, Use.NAME, name="Ben"),
            person("member-2", Use.VOICE, name="Lena"),
            person("member-3", Use.WORDS, Use.NAME, name="Amina"),
            person("member-4", Use.VOICE, until=2029),
            person("member-5", Use.VOICE, where=Channel.PAPER),
        )
    }
)


def record(audio_dir: Path, says: str, who: str = "member-1", page: str = "", **more: float) -> str:
    """Keeps a made-up recording."""
    data = wav_bytes(voice_like(1.0, 44100, before_s=0.4, after_s=0.5, noise=0.001, **more).tobytes(), 44100)
    return keep_recording(audio_dir, data, says, who, page)


def speech(audio_dir: Path) -> Speech:
    """What may be heard."""
    found = read_recordings(audio_dir)
    assert found.faults == ()
    return Speech(recordings=agreed_recordings(found.found, REGISTER, DAY, Channel.WEBSITE))


def spoken(audio_dir: Path, cache_dir: Path, texts: tuple[str, ...] = FEW) -> SpokenPage:
    """The page's sound, the rest of it by the silent voice."""
    result = speak_pages([published(texts)], Settings(voice="silent"), cache_dir, speech=speech(audio_dir))
    assert result.unspoken == ()
    return result.pages[0]


def loud_statements(page: SpokenPage, ear: Ear) -> list[str]:
    """The ids of the statements in which something is heard: the silent voice is none."""
    samples = ear.samples(page.mp3())
    return [
        time.statement
        for time in page.sound.times
        if max(map(abs, samples[round(time.start_s * RATE) : round(time.end_s * RATE)])) > 0.05
    ]


def test_recordings_are_played_statement_by_statement(tmp_path: Path, ear: Ear) -> None:
    """Where the exact words stand, the member is heard; elsewhere the voice."""
    record(tmp_path / "audio", "Tea is free.")
    record(tmp_path / "audio", "We meet on   Tuesdays.", "member-2")
    record(tmp_path / "audio", "Bring a friend!")
    page = spoken(tmp_path / "audio", tmp_path / "cache")

    assert loud_statements(page, ear) == ["s2", "s3"]
    assert page.sound.read_by == ("", "Ben")
    assert not page.sound.is_read_whole


def test_a_row_above_changes_nothing(tmp_path: Path, ear: Ear) -> None:
    """Each recording still says its own words: with a row more, in another order, and not when its words change."""
    for text, pitch in zip(FEW[1:], (110, 150, 200), strict=True):
        record(tmp_path / "audio", text, pitch=pitch)
    before = spoken(tmp_path / "audio", tmp_path / "cache")
    heard = {text: heard_of(before, ear, at) for at, text in enumerate(FEW)}
    after = spoken(tmp_path / "audio", tmp_path / "cache", (FEW[0], "New words.", FEW[3], "Tea is not free.", FEW[1]))

    assert loud_statements(after, ear) == ["s3", "s5"]
    assert correlation(heard_of(after, ear, 2), heard[FEW[3]]) > 0.99
    assert correlation(heard_of(after, ear, 4), heard[FEW[1]]) > 0.99
    assert correlation(heard[FEW[1]], heard[FEW[3]]) < 0.5


def heard_of(page: SpokenPage, ear: Ear, at: int) -> array[float]:
    """The samples of one statement."""
    time = page.sound.times[at]
    return ear.samples(page.mp3())[round(time.start_s * RATE) : round(time.end_s * RATE)]


def correlation(one: array[float], other: array[float]) -> float:
    """How much alike two sounds are."""
    size = min(len(one), len(other))
    first, second = numpy.array(one[:size]), numpy.array(other[:size])
    return float(abs(first @ second) / math.sqrt((first @ first) * (second @ second)))


@pytest.mark.parametrize("who", ["member-3", "member-4", "member-5", "nobody"])
def test_without_consent_nobody_is_heard(who: str, tmp_path: Path, ear: Ear) -> None:
    """Not agreed to voice, ended, another channel, not known: the voice speaks, and nobody is named."""
    record(tmp_path / "audio", "Tea is free.", who)
    page = spoken(tmp_path / "audio", tmp_path / "cache")

    assert loud_statements(page, ear) == []
    assert page.sound.read_by == ()


def test_only_the_gate_makes_agreed_recordings() -> None:
    """Nothing else can hand a recording to speech."""
    with pytest.raises(TypeError, match="agreed_recordings"):
        AgreedRecordings({}, {})


def test_a_recording_taken_back_leaves_the_cache(tmp_path: Path) -> None:
    """Its clip goes with the next build of the whole site, not with the one after."""
    record(tmp_path / "audio", "Tea is free.")
    settings, pages = Settings(voice="silent"), [published(FEW)]
    speak_pages(pages, settings, tmp_path / "cache", speech=speech(tmp_path / "audio"), is_whole=True)
    assert len(list((tmp_path / "cache" / "recorded").rglob("*.clip"))) == 1

    speak_pages(pages, settings, tmp_path / "cache", is_whole=True)
    assert list((tmp_path / "cache" / "recorded").rglob("*.clip")) == []


def test_the_recording_for_the_page_comes_first(tmp_path: Path) -> None:
    """Two members read the same words: on each page the one who read that page is heard."""
    for who, page in (("member-1", "a.md"), ("member-2", "b.md")):
        record(tmp_path / "audio", "Tea is free.", who, page=page)
    found = speech(tmp_path / "audio").recordings

    assert [found.of("Tea is free.", page).person for page in ("a.md", "b.md", "c.md")] == [  # type: ignore[union-attr]
        "member-1", "member-2", "member-1"
    ]  # fmt: skip
    assert found.of("Tea is free", "a.md") is None


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 44100, 48000, 96000])
@pytest.mark.parametrize("level", [0.01, 0.9])
def test_evened_out(rate: int, level: float) -> None:
    """Quiet or loud, at any number of samples: -19 LUFS once it is an MP3, no silence at the ends, soft ends."""
    samples = voice_like(2.0, rate, level=level, before_s=0.7, after_s=1.1, noise=level / 500)
    shifted = array("h", (max(-32768, min(32767, value + 300)) for value in samples))
    voice = trimming.evened(shifted, rate)

    assert voice is not None
    assert len(voice) / rate == pytest.approx(2.0 + 0.06 + 0.12, abs=0.06)
    assert max(map(abs, voice)) < 32768 * 10 ** (-0.9 / 20)
    assert abs(voice[0]) < 40
    assert abs(voice[-1]) < 40
    wanted = loudness.TARGET + 0.4
    assert pyloudnorm.Meter(rate).integrated_loudness(numpy.array(voice) / 32768) == pytest.approx(wanted, abs=0.5)


@pytest.mark.parametrize("rate", [22050, 44100, 48000])
def test_loudness_is_that_of_the_recommendation(rate: int) -> None:
    """Ours and pyloudnorm's agree, with silence in between too; nothing to hear is None."""
    sound = voice_like(1.5, rate, after_s=2.0) + voice_like(1.0, rate, level=0.05)

    theirs = pyloudnorm.Meter(rate).integrated_loudness(numpy.array(sound) / 32768)
    assert loudness.loudness(sound, rate) == pytest.approx(theirs, abs=0.25)
    assert loudness.loudness(array("h", bytes(2 * rate)), rate) is None
    assert loudness.loudness(array("h"), rate) is None
    assert loudness.loudness(voice_like(0.1, rate), rate) is not None


@pytest.mark.parametrize("rate", [16000, 44100, 48000])
def test_times_at_other_rates(rate: int, tmp_path: Path, ear: Ear) -> None:
    """A recording of another number of samples is heard when its times say, within 10 ms, and at its own pitch."""
    audio_dir = tmp_path / "audio"
    data = wav_bytes(voice_like(1.0, rate, before_s=0.5, after_s=0.5).tobytes(), rate)
    keep_recording(audio_dir, data, "Tea is free.", "member-1", "")
    page = spoken(audio_dir, tmp_path / "cache")
    time = page.sound.times[2]
    samples = ear.samples(page.mp3())
    loud = [at for at, value in enumerate(samples) if abs(value) > 0.01]

    assert loud[0] / RATE == pytest.approx(time.start_s, abs=0.06)
    assert time.start_s - 0.01 <= loud[0] / RATE
    assert loud[-1] / RATE <= time.end_s + 0.01
    part = numpy.array(samples[loud[0] : loud[-1]])
    pitch = numpy.argmax(numpy.abs(numpy.fft.rfft(part))) * RATE / len(part)
    assert pitch == pytest.approx(140, abs=3)


LIST_OF_ONE = "hello.wav:\n  says: Hello.\n  read_by: member-1\n"
BROKEN = [
    (b"ID3\x03", "This is an MP3."),
    (b"\x00\x00\x00\x20ftypM4A ", "This is an M4A or MP4 file."),
    (b"fLaC", "This is a FLAC file."),
    (b"FORM\x00\x00\x00\x04AIFF", "This is an AIFF file."),
    (b"", "This is no WAV file."),
    (b"RIFF\x04\x00\x00\x00WAVE", "it has no sound in it"),
    (wav_bytes(b"", 22050), "no sound in it"),
    (wav_bytes(bytes(44100), 22050), "nothing to hear"),
    (wav_bytes(bytes(44100), 22050).replace(b"\x01\x00\x01\x00", b"\x11\x00\x01\x00", 1), "packed in a way"),
    (wav_bytes(voice_like(0.5).tobytes(), 4000), "4000 samples a second"),
]


@pytest.mark.parametrize(("data", "says"), BROKEN)
def test_files_that_cannot_be_played(data: bytes, says: str, tmp_path: Path) -> None:
    """Each has one clear sentence at its line of the list; nothing is raised."""
    (tmp_path / "recordings").mkdir()
    (tmp_path / "recordings" / "hello.wav").write_bytes(data)
    (tmp_path / "recordings.yml").write_text("# Ours\n" + LIST_OF_ONE)
    found = read_recordings(tmp_path)

    assert found.found == ()
    (fault,) = found.faults
    assert (fault.rule, fault.file, fault.line) == ("ER-A01b", "audio/recordings.yml", 2)
    assert says in fault.message


def test_every_cut_of_a_file(tmp_path: Path) -> None:
    """A WAV cut off anywhere is either played as far as it goes or has a sentence: nothing else is raised."""
    whole = wav_bytes(voice_like(0.3).tobytes(), 22050)
    for size in itertools.chain(range(60), range(60, len(whole), 501)):
        with contextlib.suppress(VoiceError):
            assert len(mono(open_wav(whole[:size]))) == (size - 44) // 2


@pytest.mark.parametrize("bits", [8, 16, 24, 32])
def test_every_width_is_opened(bits: int) -> None:
    """One and two channels of each width are the same sound."""
    sound = voice_like(0.2)
    width = bits // 8
    for channels in (1, 2):
        raw = b"".join(
            (bytes([(v >> 8) + 128]) if bits == 8 else (v << (bits - 16)).to_bytes(width, "little", signed=True))
            * channels
            for v in sound
        )
        form = struct.pack("<HHIIHH", 1, channels, 22050, 22050 * width * channels, width * channels, bits)
        data = b"RIFF\0\0\0\0WAVEfmt " + struct.pack("<I", 16) + form + b"data" + struct.pack("<I", len(raw)) + raw
        opened = mono(open_wav(data))
        assert max(abs(one - other) for one, other in zip(opened, sound, strict=True)) <= (256 if bits == 8 else 1)


def test_floating_point_is_opened() -> None:
    """Also with numbers that are none, and louder than can be."""
    raw = struct.pack("<5f", 0.5, -0.5, 2.0, float("nan"), 0.0)
    form = struct.pack("<HHIIHH", 3, 1, 22050, 88200, 4, 32)
    data = b"RIFF\0\0\0\0WAVEfmt " + struct.pack("<I", 16) + form + b"data" + struct.pack("<I", len(raw)) + raw

    assert list(mono(open_wav(data))) == [16383, -16383, 32767, 0, 0]


@pytest.mark.parametrize("part", [b"LIST", b"id3 ", b"bext", b"iXML", b"_PMX", b"cart", b"JUNK"])
def test_what_else_a_file_says(part: bytes, tmp_path: Path) -> None:
    """Any part besides the sound is found, wherever it stands; `--clean` leaves the voice alone."""
    whole = wav_bytes(voice_like(1.2).tobytes(), 22050)
    notes = part + struct.pack("<I", 6) + b"Sam B."
    for data in (whole + notes, whole[:12] + notes + whole[12:]):
        assert open_wav(data).says == (part.decode().strip(),)
    assert open_wav(whole + b"JUNK" + struct.pack("<I", 4) + bytes(4)).says == ()
    name = keep_recording(tmp_path, whole + notes, "Hello.", "member-1", "")
    assert (tmp_path / "recordings" / name).read_bytes() == whole


def test_keeping_twice_is_one_entry(tmp_path: Path) -> None:
    """Words with every sign that YAML knows come back as they were; what people wrote into the list stays."""
    says = 'He said: “Yes” — it\'s "50 %" & #1, [so] {there}: \\ @x'
    (tmp_path / "recordings.yml").write_text("# Our voices\n\nold.wav:   # Sam\n  says: Old.\n  read_by: member-1")
    names = {record(tmp_path, says, pitch=pitch) for pitch in (100, 200)}

    assert len(names) == 1
    text = (tmp_path / "recordings.yml").read_text()
    assert text.startswith("# Our voices\n\nold.wav:   # Sam\n  says: Old.\n  read_by: member-1\n")
    found = read_recordings(tmp_path).found
    assert [(one.says, one.person) for one in found] == [(says, "member-1")]
    assert found[0].position is not None
    assert found[0].position.line == 6


def test_a_broken_list_is_not_written_to(tmp_path: Path) -> None:
    """A recording is not added to a list that nobody can read."""
    (tmp_path / "recordings.yml").write_text("a: b: c\n")
    with pytest.raises(VoiceError, match="line 1"):
        record(tmp_path, "Hello.")
    assert (tmp_path / "recordings.yml").read_text() == "a: b: c\n"
