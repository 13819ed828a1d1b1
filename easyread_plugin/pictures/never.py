"""Pictures that are never offered for a word, because they show something else that is called the same."""

from __future__ import annotations

from functools import cache, lru_cache

from ..language.likeness import Phrase, bases, phrase
from ..language.tables import rows, word_set

_EVERY_SYMBOL = "*"


def is_never(asked: Phrase, said: Phrase) -> bool:
    """Whether pictures of `said` are never offered for `asked`: no arrow to the right for "rights"."""
    return any(
        said.words == other.words and not (len(said.words) > size and _has(asked, said))
        for other, size in _refused(asked)
    )


def refuses_symbols(asked: Phrase) -> bool:
    """Whether no icon and no symbol by others is offered, because those of that name show something else."""
    main = [word for word, weight in zip(asked.words, asked.weights, strict=True) if weight >= 0.5]
    if asked.negated or (len(main) == 1 and not bases(main[0]).isdisjoint(word_set("no_icons.txt"))):
        return True
    return any(row[1].split(", ")[0] == _EVERY_SYMBOL and _has(asked, phrase(row[0])) for row in rows("never.tsv"))


def _has(whole: Phrase, part: Phrase) -> bool:
    """Whether the words stand in the phrase one after the other, as they are written or as a form of them."""
    size = len(part.words)
    runs = (whole.words[at : at + size] for at in range(len(whole.words) - size + 1))
    return any(all(word in bases(one) for one, word in zip(run, part.words, strict=True)) for run in runs)


@lru_cache(maxsize=512)
def _refused(asked: Phrase) -> tuple[tuple[Phrase, int], ...]:
    """What is never offered, each with how many words say so: “left out” not for “left”, but for “left out”."""
    return tuple((other, len(one.words)) for one, others in _never() if _has(asked, one) for other in others)


@cache
def _never() -> tuple[tuple[Phrase, tuple[Phrase, ...]], ...]:
    return tuple(
        (phrase(asked), tuple(phrase(one) for one in never.split(", ") if one != _EVERY_SYMBOL))
        for asked, never in rows("never.tsv")
    )
