"""The sound of pages: every statement spoken once, in order, one MP3 a page with exact times. The way in."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from ..document.media import PageSound, StatementTime
from ..document.model import Statement
from ..document.publishing import PublishedPage
from ..document.speech import Speech
from ..errors import VoiceError
from ..settings import Settings
from ..values import PartlyCompared, Value
from . import mp3
from .assembly import Assembly, AssemblyStore, assemble, assembly_key, page_tag, sound_uri
from .captions import captions
from .clip import Clip, Outline
from .clips import ClipStore, KeyMaker
from .pruning import prune
from .recorded import LIMIT_S, RECORDED
from .script import Line, script_of
from .speaking import limit_s, speak_texts
from .voice import ChosenVoice
from .voices import choose_voice

Progress = Callable[[int, int], None]
"""Called with how many clips are made and how many there are to make."""


class Unspoken(Value):
    """A statement that could not be spoken."""

    page: str
    """The page's uri."""
    statement: Statement | None
    """None when the whole page could not: there is no voice for its language."""
    reason: str
    """A sentence or two."""


class SpokenPage(PartlyCompared):
    """A page's sound. The bytes are put together when asked for: a large site would not fit into memory."""

    not_compared = frozenset({"mp3", "captions"})

    page: str
    """The page's uri."""
    sound: PageSound
    mp3: Callable[[], bytes]
    """The file, whole; raises `VoiceError` when a clip is gone and cannot be spoken again."""
    captions: Callable[[], bytes]
    """The words with their times, as WebVTT."""


class SpokenPages(Value):
    """What was spoken, and what could not be."""

    pages: tuple[SpokenPage, ...]
    """In the order asked for; a page with nothing to hear is not among them."""
    unspoken: tuple[Unspoken, ...]


class _Clip(Value):
    """One line's clip: who says it and its name."""

    voice: ChosenVoice
    key: str
    text: str
    """What the voice is asked to say; the path of a recording."""


class _Stores:
    """Where clips are kept: those of a voice, and those of members."""

    def __init__(self, cache_dir: Path) -> None:
        self.spoken, self.recorded = ClipStore(cache_dir / "clips"), ClipStore(cache_dir / "recorded")

    def of(self, voice: ChosenVoice) -> ClipStore:
        """Where the clips of this voice are."""
        return self.recorded if voice == RECORDED else self.spoken


class _Draft(Struct):
    """A page on its way."""

    published: PublishedPage
    lines: tuple[Line, ...]
    clips: tuple[_Clip, ...]
    key: str
    assembly: Assembly | None


def speak_pages(
    pages: Sequence[PublishedPage],
    settings: Settings,
    cache_dir: Path,
    progress: Progress | None = None,
    *,
    speech: Speech | None = None,
    is_whole: bool = False,
) -> SpokenPages:
    """The sound of these pages; clips are kept in `cache_dir`/clips.

    `is_whole`: these are all pages of the site, so what none of them needs may go from the cache.
    Raises `VoiceError` when there is no voice to be had at all or the clips cannot be kept, and `TypeError` for
    anything but a `PublishedPage`. A statement with nothing to say (only signs) has no clip and no time.
    """
    for published in pages:
        if not isinstance(published, PublishedPage):
            raise TypeError(f"Only a PublishedPage is spoken, not a {type(published).__name__}.")
    if settings.audio == "off":
        return SpokenPages((), ())
    speech = speech or Speech()
    stores, assemblies = _Stores(cache_dir), AssemblyStore(cache_dir / "sounds")
    choose_voice(settings, settings.language)  # a wrong voice is one problem, not one a page
    unspoken: list[Unspoken] = []
    drafts: list[_Draft] = []
    makers: dict[ChosenVoice, KeyMaker] = {}
    voices: dict[str, ChosenVoice | VoiceError] = {}
    for published in pages:
        language = published.page.language
        if language not in voices:
            try:
                voices[language] = choose_voice(settings, language)
            except VoiceError as error:
                voices[language] = error
        voice = voices[language]
        if isinstance(voice, VoiceError):
            unspoken.append(Unspoken(published.page.uri, None, str(voice)))
            continue
        drafts.append(_draft(published, speech, settings, voice, makers, assemblies))
    wanted: dict[ChosenVoice, dict[str, str]] = {}
    for draft in drafts:
        for clip in draft.clips if draft.assembly is None else ():
            wanted.setdefault(clip.voice, {})[clip.key] = clip.text
    clips = _clips(stores, wanted, progress)
    spoken = []
    for draft in drafts:
        if draft.assembly is None:
            unspoken += _assemble(draft, clips, settings, assemblies)
        if draft.lines:
            spoken.append(_spoken_page(draft, settings, speech, stores))
    if is_whole:
        said = [clip for draft in drafts for clip in draft.clips]
        # A recording that is not heard any more goes at once: somebody may have changed their mind.
        for store, is_recorded in ((stores.spoken, False), (stores.recorded, True)):
            used = {clip.key for clip in said if (clip.voice == RECORDED) is is_recorded}
            prune(store.folder, set(map(store.name, used)), 1 if is_recorded else 2)
        prune(assemblies.folder, {assemblies.name(draft.key) for draft in drafts})
    return SpokenPages(tuple(spoken), tuple(unspoken))


def _draft(
    published: PublishedPage,
    speech: Speech,
    settings: Settings,
    voice: ChosenVoice,
    makers: dict[ChosenVoice, KeyMaker],
    assemblies: AssemblyStore,
) -> _Draft:
    """The page's lines with the names of their clips, and how they stand together if that is known already."""
    lines = script_of(published, speech)
    clips = []
    for line in lines:
        who, made_of, text = voice, line.said, line.said
        if line.recording is not None:
            who, made_of, text = RECORDED, line.recording.content, str(line.recording.file)
        if who not in makers:
            makers[who] = KeyMaker(who)
        clips.append(_Clip(who, makers[who].key(made_of), text))
    key = assembly_key(lines, [clip.key for clip in clips], settings)
    return _Draft(published, lines, tuple(clips), key, assemblies.get(key, len(lines)) if lines else None)


def _assemble(
    draft: _Draft, clips: Mapping[str, Outline | VoiceError], settings: Settings, assemblies: AssemblyStore
) -> list[Unspoken]:
    """Puts together what there is. What there is not is left out of the page and given back."""
    heard, lost = [], []
    for line, clip in zip(draft.lines, draft.clips, strict=True):
        made = clips[clip.key]
        if isinstance(made, VoiceError):
            lost.append(Unspoken(draft.published.page.uri, line.statement, str(made)))
        else:
            heard.append((line, clip, made))
    draft.lines, draft.clips = tuple(line for line, _, _ in heard), tuple(clip for _, clip, _ in heard)
    if draft.lines:
        draft.assembly = assemble(draft.lines, [made for _, _, made in heard], settings)
        if not lost:
            assemblies.put(draft.key, draft.assembly)
    return lost


def _clips(
    stores: _Stores, texts: Mapping[ChosenVoice, Mapping[str, str]], progress: Progress | None
) -> dict[str, Outline | VoiceError]:
    """Every clip by its key, or why there is none. What is not kept yet is spoken; else no process is started."""
    clips: dict[str, Outline | VoiceError] = {}
    missing: list[tuple[ChosenVoice, dict[str, str]]] = []
    for voice, said in texts.items():
        to_say = {}
        for key, text in said.items():
            clip = stores.of(voice).get(key)
            if clip is None:
                to_say[key] = text
            else:
                clips[key] = clip.outline
        missing.append((voice, to_say))
    done, total = 0, sum(len(to_say) for _, to_say in missing)
    for voice, to_say in missing:
        limit = (lambda text: LIMIT_S) if voice == RECORDED else limit_s
        with contextlib.closing(speak_texts(to_say, voice, limit=limit)) as results:
            for key, result in results:
                if isinstance(result, Clip):
                    stores.of(voice).put(key, result)
                    clips[key] = result.outline
                else:
                    clips[key] = result
                done += 1
                if progress is not None:
                    progress(done, total)
    return clips


def _spoken_page(draft: _Draft, settings: Settings, speech: Speech, stores: _Stores) -> SpokenPage:
    """What the rest of the build is told."""
    page, assembly = draft.published.page, draft.assembly
    assert assembly is not None
    tag = page_tag(draft.published, draft.lines, assembly, settings.group)
    uri = sound_uri(page.uri, tag, assembly)
    times = tuple(
        StatementTime(line.statement.id, start / mp3.RATE, end / mp3.RATE, tuple(word / mp3.RATE for word in words))
        for line, (start, end, words) in zip(draft.lines, assembly.places, strict=True)
    )
    readers = dict.fromkeys(line.recording.person for line in draft.lines if line.recording)
    sound = PageSound(
        uri,
        mp3.duration_samples(assembly.frames) / mp3.RATE,
        len(tag) + mp3.HEAD_BYTES + assembly.size,
        times,
        uri.removesuffix("mp3") + "vtt",
        tuple(dict.fromkeys(speech.recordings.credits[person] for person in readers)),
        all(line.recording for line in draft.lines),
    )

    def whole() -> bytes:
        segments = ((_segment(clip, stores), quiet) for clip, quiet in zip(draft.clips, assembly.quiet, strict=True))
        return mp3.join(segments, tag)

    def with_words() -> bytes:
        cues = zip(times, draft.lines, strict=True)
        return captions(((time.start_s, time.end_s, line.statement.text) for time, line in cues), page.language)

    return SpokenPage(page.uri, sound, whole, with_words)


def _segment(clip: _Clip, stores: _Stores) -> bytes:
    """The bytes of a clip. One that somebody took away or damaged meanwhile is spoken again."""
    store = stores.of(clip.voice)
    kept = store.get(clip.key)
    if kept is None:
        made = _clips(stores, {clip.voice: {clip.key: clip.text}}, None)[clip.key]
        if isinstance(made, VoiceError):
            raise made
        kept = store.get(clip.key)
        if kept is None:
            raise VoiceError("A clip is gone from the cache while the site was built. Try to build again.")
    return kept.segment
