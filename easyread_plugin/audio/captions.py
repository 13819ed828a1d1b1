"""WebVTT: the words of a sound with their times, for players that show captions. Source: the W3C's WebVTT."""

from __future__ import annotations

from collections.abc import Iterable


def captions(said: Iterable[tuple[float, float, str]], language: str) -> bytes:
    """The file for these statements: start and end in seconds, words. One cue a statement, in order."""
    lines = ["WEBVTT", f"Language: {language}", ""]
    for start_s, end_s, words in said:
        lines += [f"{_time(start_s)} --> {_time(end_s)}", _escaped(words), ""]
    return "\n".join(lines).encode("utf-8", "replace")


def _time(seconds: float) -> str:
    ms = round(seconds * 1000)
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def _escaped(words: str) -> str:
    """No line of a cue may be empty or hold an arrow."""
    return " ".join(words.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
