"""What makes a sentence long inside: joined ideas, clauses in clauses, stacked verbs."""

from __future__ import annotations

import re

from .late_pattern import late
from .spans import Found
from .tokens import has_any

_JOINING = late(r"(?<![\w’'-])(?:and|but|or|so|because|then|yet)(?![\w’'-])", re.IGNORECASE)
_BETWEEN_NOUNS = late(r"\A\s+(?:\w+ly\s+)?[\w’'-]+\s*(?:[.,;:!?)]|$)")
_SUBORDINATE = late(
    r"(?:(?P<which>,\s?which|(?<![\w’'-])(?:in\swhich|of\swhich|to\swhich|for\swhich|whose|whom)|,\s?who)"
    r"|(?<![\w’'-])(?P<although>although|though|even\sthough|whereas|despite|in\sspite\sof|notwithstanding)"
    r"|(?<![\w’'-])(?P<unless>unless|provided\s(?:that)?|as\slong\sas|in\scase|otherwise|whether\sor\snot)"
    r"|(?<![\w’'-])(?P<having>having\s(?:been\s)?\w+(?:ed|en|ne|wn|ft|pt|ght)))(?![\w’'-])",
    re.IGNORECASE,
)
SUBORDINATE_CLUES = frozenset(
    "which who whose whom although though whereas despite spite notwithstanding unless provided long case otherwise "
    "whether having".split()
)
JOINING_CLUES = frozenset("and but or so because then yet".split())
"""A text without any of these has no such clause, or no such join. As `tokens.clues` gives them."""
HELPER_CLUES = frozenset(
    "been had will would could should might may must ought wouldn couldn shouldn mightn mayn mustn".split()
)
VERB_CLUES = frozenset("been have had need able required want possibly expected".split())
"""A text without one of each of these two has no hard tense."""
_OF_TENSES = frozenset("been have had will would could should might may must ought".split())
_PARTICIPLE = (
    r"(?:\w+(?:ed|en|ne|wn|ght|pt|lt|ft|ung|ld|id|de)|been|gone|done|had|met|set|put|come|become|run|won|said)"
)
_ADVERB = r"(?:\s(?:not|never|always|also|already|just|only|ever|still))?"
_TENSES = late(
    r"(?<![\w’'-])(?:"
    rf"(?P<perfect_continuous>(?:has|have|had|will\shave|\w+['’]ve){_ADVERB}\sbeen\s\w{{2,}}ing)"
    rf"|(?P<would_have>(?:would|could|should|might|may|must|ought\sto)(?:n['’]t|\snot)?\shave{_ADVERB}\s{_PARTICIPLE})"
    r"|(?P<stacked>(?:may|might|will|would|should|could|must)(?:\snot)?\s(?:need\sto|have\sto|be\sable\sto|be\srequired\sto|"
    r"want\sto\sbe\sable\sto|possibly|be\sexpected\sto))"
    rf"|(?P<future_perfect>will{_ADVERB}\shave\s{_PARTICIPLE})"
    rf"|(?P<past_perfect>had{_ADVERB}\s(?!to\b|a\b|an\b|the\b){_PARTICIPLE})"
    r")(?![\w’'-])",
    re.IGNORECASE,
)


def conjunctions(text: str) -> list[Found]:
    """The words of a text that join two ideas, in order; "tea and milk" joins two things only."""
    found: list[Found] = []
    if not has_any(text, JOINING_CLUES):
        return found
    first = len(text) - len(text.lstrip(" \t\n\"'“‘("))
    for match in _JOINING.finditer(text):
        word = match[0].lower()
        if word in ("and", "or") and _BETWEEN_NOUNS.match(text[match.end() : match.end() + 40]):
            continue
        if match.start() == first or (word == "so" and _is_very(text, match.end())):
            continue
        found.append(Found(*match.span(), "", word))
    return found


def _is_very(text: str, at: int) -> bool:
    """Whether "so" means "very": "so much", "so that" is none."""
    return bool(
        re.match(r"\s(?:much|many|far|good|bad|well|long|hard|sorry|happy|sad|big|small|on\b)", text[at : at + 10])
    )


def subordinates(text: str) -> list[Found]:
    """The words that begin a clause inside another, in order; `kind` is "which", "although", "unless" or "having"."""
    if not has_any(text, SUBORDINATE_CLUES):
        return []
    return [Found(match.start(), match.end(), "", match.lastgroup or "") for match in _SUBORDINATE.finditer(text)]


def tenses(text: str) -> list[Found]:
    """Verbs in a hard tense, in order; `kind` says which: "perfect continuous", "would have", "stacked" and others."""
    if not has_any(text, _OF_TENSES) and "been" not in text:
        return []
    return [
        Found(match.start(), match.end(), "", (match.lastgroup or "").replace("_", " "))
        for match in _TENSES.finditer(text)
    ]
