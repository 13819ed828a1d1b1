"""Passive verbs: a form of "be" or "get", and after it a participle. No parser: the words around decide."""

from __future__ import annotations

from functools import cache, lru_cache

from ..values import Value
from .late_pattern import late
from .tables import rows, word_set
from .tokens import FIGURE


class Passive(Value):
    """One passive verb."""

    start: int
    """Offset of the form of "be" or "get", 0-based, in code points."""
    end: int
    """Offset after the participle."""
    is_by: bool
    """Whether "by" follows: the sentence says who does it."""


_TOKEN = late(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*|\d+|[^\w\s]")
_MAY_HELP = late(
    r"\b(?:(?i:am|is|are|was|were|be|been|being|get|gets|got|getting|gotten)(?!\w)(?:n['’]t)?|(?i:isn|aren|wasn|weren|ain)['’]t"
    r"|(?i:it|they|he|she|we|you|i|this|that|these|those|there|who|what|which|where|when|why|how)['’](?i:s|re|m))\b"
)
HELPER_CLUES = frozenset(
    "am is are was were be been being get gets got getting gotten isn aren wasn weren ain s re m".split()
)
"""A text without any of these has no passive. As `tokens.clues` gives them: "s" is the end of "it's"."""
_REACH = 120
_REACH_BACK = 40
"""How far around a form of "be" its participle is looked for, in characters."""
_BE = frozenset("am is are was were be been being isn't aren't wasn't weren't ain't 's 're 'm".split())
_GET = frozenset("get gets got getting gotten".split())
_BETWEEN = frozenset(
    "not never always often also only just still already now then soon usually sometimes ever even all both each "
    "being been currently recently once again perhaps maybe almost nearly first later well better best much more so "
    "too very quite rather somewhat further hereby thus therefore instead either neither apparently far in fact".split()
)
_SUBJECTS = frozenset("it they he she we you i this that these those there".split())
_ASKED = frozenset("who what which where when why how there that this".split())
_NOT_NOUNS = frozenset(
    "to by in on at of for from with as into onto upon about over under through during before after until since within "
    "without against between among across along around behind beyond off out up down away back together again here "
    "there now then today soon the a an this that these those my your his her its our their it them him me us you and "
    "or but because so if when while where which who than too also only not very more most less all both each some any "
    "no one via per i he she we they whether how why is are was were has have had will can".split()
)
"""Words after a participle that show that it is no adjective of a noun: "is written in", not "is written work"."""
_WITH_TWO = frozenset(
    "given called named made elected considered told shown offered asked paid sent taught kept left found declared "
    "deemed appointed rendered set put cut turned thought granted awarded allowed charged denied held diagnosed "
    "dubbed labelled labeled titled entitled marked painted believed reported said estimated married".split()
)
"""Participles that a noun or an adjective may follow: "was given money", "was made safe"."""
_HAVE_TOO = frozenset("been got gotten had become gone come done made taken seen said had left lost let put".split())
"""After "'s" these belong to "has": "he's done it"."""
_OF_HAVE = frozenset(
    "become come gone been gotten arisen risen fallen sat slept stood lain swum wept run begun".split()
)
"""These have no passive."""
_Token = tuple[str, int, int]


@lru_cache(maxsize=20_000)
def may_be_participle(clue: str) -> bool:
    """Whether a text with this word (`tokens.clues`) may have a participle. A figure may touch it: "2closed"."""
    return clue == FIGURE or _is_participle(clue)


def passives(text: str) -> list[Passive]:
    """Every passive verb of a text, in order."""
    found: list[Passive] = []
    last = -1
    for match in _MAY_HELP.finditer(text):
        before = _tokens(text, max(0, match.start() - _REACH_BACK), match.start())[-2:]
        if before and before[-1][2] == match.start() and before[-1][0][-1].isalnum():
            continue  # the end of a longer word
        tokens = before + _tokens(text, match.start(), min(len(text), match.end() + _REACH))
        index = len(before)
        helper = _helper(tokens[index][0])
        if not helper:
            continue
        if _comes_after(tokens, index):
            found.append(Passive(tokens[index - 1][1], tokens[index][2], False))
            continue
        place = _participle_after(tokens, index, helper)
        if place is not None and tokens[place][2] != last:
            last = tokens[place][2]
            found.append(Passive(tokens[index][1], last, _says_by(tokens, place)))
    return found


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    return [(match[0].lower().replace("’", "'"), *match.span()) for match in _TOKEN.finditer(text, start, end)]


def _helper(word: str) -> str:
    """The form of "be" or "get" that a token is or ends with, or an empty string."""
    if word in _BE or word in _GET:
        return word
    cut = word.rfind("'")
    return word[cut:] if cut > 0 and word[cut:] in _BE and word[:cut] in _SUBJECTS | _ASKED else ""


def _comes_after(tokens: list[_Token], index: int) -> bool:
    """Whether the participle stands first, as in "Attached is the form"."""
    begins = index == 1 or (index > 1 and not tokens[index - 2][0][0].isalnum())
    return begins and _is_participle(tokens[index - 1][0]) and tokens[index][0] in ("is", "are")


def _participle_after(tokens: list[_Token], index: int, helper: str) -> int | None:
    """The index of the participle that goes with the helper at `index`."""
    at = index + 1
    asked = index == 0 or tokens[index - 1][0] in _ASKED or not tokens[index - 1][0][0].isalpha()
    if asked and at < len(tokens) and tokens[at][0] in _SUBJECTS:
        at += 1
    for place in range(at, min(len(tokens), at + 5)):
        word = tokens[place][0]
        if _is_participle(word):
            return place if _is_passive(tokens, place, helper, place == index + 1) else None
        if not (word in _BETWEEN or (word.endswith("ly") and len(word) > 4)):
            break
    return _in_question(tokens, index) if asked and helper not in _GET else None


def _in_question(tokens: list[_Token], index: int) -> int | None:
    """The participle of a question, after the words of whom it asks, as in "When was the club started?"."""
    for place in range(index + 2, min(len(tokens), index + 8)):
        word = tokens[place][0]
        if word in _BE or not word[0].isalpha():
            return None
        following = tokens[place + 1][0] if place + 1 < len(tokens) else "?"
        ends = following == "?" or following in ("by", "in", "on", "for", "at", "to", "from")
        if _is_participle(word) and ends and word not in adjectives():
            asks = any(token[0] == "?" for token in tokens[place + 1 :])
            return place if asks else None
    return None


def _is_participle(word: str) -> bool:
    if word in participles():
        return True
    return word.endswith("ed") and len(word) > 3 and (not word.endswith("eed") or word.endswith("teed"))


def _is_passive(tokens: list[_Token], place: int, helper: str, is_next: bool) -> bool:
    """Whether the participle at `place` is done to somebody, and does not say how somebody is."""
    word = tokens[place][0]
    if _says_by(tokens, place):
        return True
    following = tokens[place + 1][0] if place + 1 < len(tokens) else "."
    if word in adjectives() or (helper == "'s" and word in _HAVE_TOO):
        return False
    if helper in _GET and word in ("rid", "used", "started", "going", "done", "lost"):
        return False
    if word == "done" and (following.endswith("ing") or following == "with"):
        return False
    if word == "used" and following == "to":
        after = tokens[place + 2][0] if place + 2 < len(tokens) else ""
        return not after.endswith("ing") and after not in _NOT_NOUNS
    if is_next and helper == "'s" and following[0].isalpha() and word not in _WITH_TWO:
        return following in _NOT_NOUNS or following.endswith(("ly", "ing", "ed"))
    return True


def _says_by(tokens: list[_Token], place: int) -> bool:
    return place + 1 < len(tokens) and tokens[place + 1][0] == "by"


@cache
def participles() -> frozenset[str]:
    """The participles that do not end in -ed."""
    return frozenset(row[2] for row in rows("irregular.tsv") if row[3] == "v") - _OF_HAVE


@cache
def adjectives() -> frozenset[str]:
    """Words that look like participles and are none after "be"."""
    return word_set("adjectives_in_ed.txt")
