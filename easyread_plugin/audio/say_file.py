"""`audio/say.yml`: how a group wants words to be said that a voice says wrong.

    Leeford: Leeferd                        write it as it sounds
    Nguyen:
      phonemes: nw'In                       or with the sounds of espeak-ng
    Bangor:
      en: Banggor                           or for each language
      cy: {phonemes: b'aNgOr}

Nothing in the file can raise an error: what is wrong is said with its line, and the rest still counts.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from ..language.sayings import MOST, NO_SAYINGS, Saying, Sayings
from ..language.spoken import cleaned
from ..values import Value
from .list_file import ListProblem, line_of, open_list, pairs, words_of

_EXAMPLE = "Write the word, a colon, and how it sounds. For example: Leeford: Leeferd."
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PHONEMES = re.compile(r"[!-Z\\^-~ ]{1,100}")
"""Signs that espeak-ng has for sounds: all of ASCII but square brackets."""
_LONGEST = 200


class SayList(Value):
    """What was read, and what could not be."""

    sayings: Sayings = NO_SAYINGS
    problems: tuple[ListProblem, ...] = ()
    """In the order of their lines."""


def read_sayings(file: Path, shown_as: str = "audio/say.yml") -> SayList:
    """The list in this file; a file that is not there is an empty list."""
    root, problem = open_list(file, shown_as, _EXAMPLE)
    if root is None:
        return SayList(problems=(problem,) if problem else ())
    entries: dict[tuple[str, str], Saying] = {}
    problems: list[ListProblem] = []
    for key, value in pairs(root):
        written = cleaned(words_of(key) or "")
        if not any(map(str.isalnum, written)):
            problems.append(ListProblem(shown_as, line_of(key), f"This is no word to say. {_EXAMPLE}"))
            continue
        for found in _entry(written, value):
            if isinstance(found, str):
                problems.append(ListProblem(shown_as, line_of(value), found))
                continue
            node, saying = found
            where = (saying.written.replace("’", "'"), saying.language.lower())
            if where in entries:
                message = f"“{written}” is here two times. Keep one of them."
                problems.append(ListProblem(shown_as, line_of(node), message))
            elif len(entries) >= MOST:
                message = f"The list has more than {MOST} words. Take out some of them."
                problems.append(ListProblem(shown_as, line_of(node), message))
                return SayList(Sayings(tuple(entries.values())), tuple(problems))
            else:
                entries[where] = saying
    return SayList(Sayings(tuple(entries.values())), tuple(sorted(problems, key=lambda one: one.line)))


def _entry(written: str, value: yaml.Node, language: str = "") -> Iterator[tuple[yaml.Node, Saying] | str]:
    """The sayings of one word, or a sentence for each thing that is wrong."""
    words = words_of(value)
    if words is not None:
        yield _said(written, words, value, language)
        return
    if not isinstance(value, yaml.MappingNode) or not value.value:
        yield f"“{written}” has no words to say. {_EXAMPLE}"
        return
    names = [words_of(key) or "" for key, _ in pairs(value)]
    if "say" in names and "phonemes" in names:
        yield f"“{written}” has “say” and “phonemes”. Keep one of them."
        return
    for key, inner in pairs(value):
        name, words = words_of(key) or "", words_of(inner)
        if name in ("say", "phonemes"):
            if words is None:
                yield f"“{name}” of “{written}” must be words. {_EXAMPLE}"
            elif name == "say":
                yield _said(written, words, inner, language)
            elif not _PHONEMES.fullmatch(words):
                yield f"The sounds of “{written}” have signs that are not sounds. Leave out brackets and accents."
            else:
                yield inner, Saying(written, phonemes=words, language=language)
        elif not language and _LANGUAGE.fullmatch(name):
            yield from _entry(written, inner, name)
        else:
            near = difflib.get_close_matches(name, ("say", "phonemes"), n=1)
            hint = f"Did you mean “{near[0]}”?" if near else "You can write: say, phonemes, or a language such as cy."
            yield f"“{written}” has “{name}”, which we do not know. {hint}"


def _said(written: str, words: str, node: yaml.Node, language: str) -> tuple[yaml.Node, Saying] | str:
    words = cleaned(words)
    if not any(map(str.isalnum, words)):
        return f"“{written}” has no words to say. {_EXAMPLE}"
    if len(words) > _LONGEST:
        return f"The words to say for “{written}” are too long. Keep them below {_LONGEST} letters."
    return node, Saying(written, say=words, language=language)
