"""Any words as YAML, as Markdown and as the name of a file: right whatever letters are in them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence

_NOT_IN_YAML = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_TURNS_ROUND = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Letters that cannot be seen, and turn round everything after them."""
_BARE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*|[a-z0-9-]+(?:/[a-z0-9-]+)*\.md")
_OTHER_MEANING = frozenset("y n yes no on off true false null".split())
_MEANS_SOMETHING = re.compile(r"[\\`*_\[\]{}#]")
_LONGEST_NAME = 60


def plain(text: str) -> str:
    """The words in one line, without letters that no file of settings can hold, or that change the words after them."""
    return " ".join(_NOT_IN_YAML.sub(" ", _TURNS_ROUND.sub("", text)).split())


def yaml_value(value: str | Sequence[str]) -> str:
    """Words, or a list of lines, as they stand behind a colon. Quoted wherever YAML could read something else."""
    if not isinstance(value, str):
        return f"[{', '.join(yaml_words(line) for line in value)}]"
    return value if _BARE.fullmatch(value) and value.lower() not in _OTHER_MEANING else yaml_words(value)


def yaml_words(text: str) -> str:
    """Words between double quotes, in one line."""
    return json.dumps(plain(text), ensure_ascii=False)


def markdown_words(text: str) -> str:
    """Words that a page shows as they are, whatever they would mean in Markdown or HTML."""
    escaped = _MEANS_SOMETHING.sub(r"\\\g<0>", plain(text))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def file_name(text: str, usual: str) -> str:
    """A name for a file or folder that every computer can have: `Sir Gâr!` is `sir-gar`. `usual` when none is left."""
    # Letters that are one with their mark, such as ø, have no plain letter of their own.
    plain_letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain_letters))
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:_LONGEST_NAME]
        if len(longer) > _LONGEST_NAME:
            break
        name = longer
    return name or usual
