"""Full names of people in a text: a first name that is known and a word with a capital, or a title and a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .late_pattern import late
from .tables import word_set

_LETTER = r"[^\W\d_]"
_WORD = rf"(?:(?:O|D|Mc|Mac)['’]?)?{_LETTER}+(?:['’\-]{_LETTER}+)*"
_LARGE = r"(?=[^\W\d_a-z])"
"""Before a letter that may be a capital. Most text has few, so that little of it is looked at closely."""
_RUN = late(rf"(?<![\w@/.#\-]){_LARGE}{_WORD}\.?(?:[ \u00a0]+{_LARGE}{_WORD}\.?)+")
"""At least 2 words with a capital, one after the other."""
_SECOND = late(r"[ \u00a0][^\W\d_a-z]")
"""The second of them. Most texts have none."""
_POSSESSIVE = late(r"(?:['’]s|\.)\Z")
_WORDS = late(rf"{_WORD}\.?")
_TITLES = frozenset(
    "mr mrs ms miss mx dr doctor prof professor rev reverend cllr councillor sir dame lady lord sister".split()
)
_SURE_TITLES = frozenset("mr mrs ms miss mx dr prof cllr rev".split())
_NO_SURNAME = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
        " august september october november december day days week month year north south east west road street"
        " lane avenue close drive house home court hall hospital surgery school college university academy centre"
        " center clinic church chapel cathedral abbey library museum theatre station park garden gardens square"
        " bridge river valley island islands place hotel inn arms pub cafe café shop stores store market farm wood"
        " woods foundation trust charity society association union council group groups club committee project"
        " service services company ltd limited plc cic fund award awards prize report act review inquiry scheme"
        " system programme network partnership forum alliance institute lodge villa villas tower towers line desert"
        " sea falls mountain lake plain united city town rovers county rangers athletic wanderers albion hotspur"
        " palace and or the of at in on for i is was will are am has had can did does said says phone email english"
        " welsh scottish irish british easy read speak out news live first people project nhs tv uk who"
    ).split()
)
"""Words that stand after a first name in the name of a place, a day or an organisation, and are no surname."""
_ORGANISATION = (
    "Foundation|Trust|Charity|Society|Association|Institute|Hospital|Hospice|House|Centre|School|College|University"
    "|Academy|Surgery|Street|Road|Lane|Avenue|Close|Square|Park|Station|Library|Museum|Theatre|Fund|Award|Awards|Prize"
    "|Group|Club|Project|Partnership|Care|Homes|Services|Ltd|Limited|Cancer|Church|Court|Hall|Lodge|Network|Learning"
    "|Disability|Clinic|Building"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’\-]*"
_OF_ORGANISATION = late(rf"(?<!\w)((?:The )?{_CAPITAL}(?: {_CAPITAL}){{1,2}}?) (?:{_ORGANISATION})\b")
_AFTER_A_NAME = frozenset("monday tuesday wednesday thursday friday saturday sunday i is was will and".split())
"""Words that may follow the full name of a person, although they are no surname."""
_MONTHS = frozenset("april may june august".split())
_BEFORE_A_MONTH = late(
    r"(?:\b(?:in|by|of|last|next|until|till|since|every|early|late|mid|from|to|this|before|after)"
    r"|\d(?:st|nd|rd|th)?) $",
    re.IGNORECASE,
)
_ALSO_WORDS = frozenset("will may mark rose hope faith joy dawn summer grace grant sue rob bill max art frank".split())
"""First names that are words as well: in a title they are not taken for a name."""


@cache
def first_names() -> frozenset[str]:
    """Known first names, in small letters."""
    return word_set("first_names.txt")


def full_names(text: str) -> list[tuple[int, int]]:
    """(start, end) of each full name of a person, in order: "Sam Sample", "Mr Sample", "Dr A. Sample"."""
    if not _SECOND.search(text):
        return []
    runs = list(_RUN.finditer(text))
    is_title = bool(runs) and _is_title(text)
    return [span for run in runs for span in _in_run(text, run, is_title)]


def organisations(text: str) -> frozenset[str]:
    """Names in a text that belong to an organisation or a place, in small letters: "Grace Eyre Foundation"."""
    found = _OF_ORGANISATION.finditer(text)
    return frozenset(match[1].casefold().removeprefix("the ") for match in found)


def _in_run(text: str, run: re.Match[str], titled: bool) -> Iterator[tuple[int, int]]:
    words = [(m.start() + run.start(), m.end() + run.start(), m[0]) for m in _WORDS.finditer(run[0])]
    at = 0
    while at < len(words):
        last = _end_of_name(text, words, at, titled)
        if last is None:
            at += 1
            continue
        start, end = words[at][0], words[last][1]
        yield start, start + len(_POSSESSIVE.sub("", text[start:end]))
        at = last + 1


def _end_of_name(text: str, words: list[tuple[int, int, str]], at: int, titled: bool) -> int | None:
    """The number of the last word of the name that begins with this word, or None."""
    start, _, word = words[at]
    bare = _bare(word)
    if not word[0].isupper():
        return None
    if bare in _TITLES:
        following = at + 1
        while following < len(words) and _is_initial(words[following][2]):
            following += 1
        if following < len(words) and _is_surname(words[following][2], is_sure=bare in _SURE_TITLES):
            return _with_more(words, following)
        return None
    if word.endswith(".") and not _is_initial(word):
        return None
    if bare not in first_names():
        return None
    if bare in _MONTHS and _BEFORE_A_MONTH.search(text[max(0, start - 12) : start]):
        return None
    if bare in _ALSO_WORDS and (titled or (start == 0 and bare in ("will", "may") and text.rstrip().endswith("?"))):
        return None
    following = at + 1
    while following < len(words) and _is_initial(words[following][2]):
        following += 1
    if following < len(words) and _is_surname(words[following][2]):
        return _with_more(words, following)
    return None


def _with_more(words: list[tuple[int, int, str]], at: int) -> int | None:
    """Takes more surnames along; gives up where the name is that of a place or an organisation."""
    while not words[at][2].endswith(".") and at + 1 < len(words) and words[at + 1][2][0].isupper():
        if not _is_surname(words[at + 1][2]):
            bare = _bare(words[at + 1][2])
            return None if bare in _NO_SURNAME and bare not in _AFTER_A_NAME else at
        at += 1
    return at


def _is_surname(word: str, *, is_sure: bool = False) -> bool:
    bare = _bare(word)
    is_shout = len(bare) > 1 and word.rstrip(".").isupper()
    return word[0].isupper() and len(bare) > 1 and (is_sure or not is_shout) and bare not in _NO_SURNAME


def _is_initial(word: str) -> bool:
    return bool(re.fullmatch(rf"{_LETTER}\.?", word)) and word[0].isupper() and word[0] != "I"


def _bare(word: str) -> str:
    return word.rstrip(".").casefold().removesuffix("'s").removesuffix("’s")


def _is_title(text: str) -> bool:
    """Whether most words have a capital, as in a heading."""
    words = re.findall(rf"{_LETTER}+", text)
    return len(words) > 3 and sum(word[0].isupper() for word in words) * 5 > len(words) * 3
