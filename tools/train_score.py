"""Fits the score of a statement, and writes easyread_plugin/language/data/score_model.json.

    python tools/train_score.py FOLDER [--check]

FOLDER holds `cefr_sp_wiki_auto_train.tsv` (CEFR-SP by Arase, Uchida and Kajiwara 2022: a sentence and two experts'
levels, 1 to 6) and `onestopenglish.jsonl` (OneStopEnglish by Vajjala and Lučić 2018: an article at three levels a
line). From the sentences it learns how hard each is; from the articles, that the mean statement of the advanced version
is one level harder than that of the elementary one. No weight goes against what a teacher expects (`way`). The words of
a statement count together by a curve, so that the weights are fitted again and again, each time along the straight line
that is nearest to the curve. With `--check` nothing is written: each is dealt into 5 heaps, sentences that are alike
into one, and each heap is judged by a model of the other four. Same data, same bytes.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import correlation, fmean
from zlib import crc32

from ridge import Row, fit_one_way
from train_words import rounded, value

from easyread_plugin.language.score_features import other_terms, sort_words, together, way, word_terms
from easyread_plugin.language.sentences import sentences
from easyread_plugin.language.tables import DATA_DIR
from easyread_plugin.language.word_features import Terms
from easyread_plugin.language.words import words

PULL = 5.0
TIMES = 6
_ABOUT = {
    "holds": "the weights of how hard a statement is, 1 (easiest) to 6: each step counts one way "
    "only; the words with a meaning count together",
    "source": "fitted by tools/train_score.py to the Wiki-Auto part of CEFR-SP, by Arase, Uchida and Kajiwara (2022), "
    "https://github.com/yukiar/CEFR-SP, and to OneStopEnglish, by Vajjala and Lučić (2018), "
    "https://github.com/nishkalavallabhi/OneStopEnglishCorpus",
    "licence": "CC-BY-SA-3.0 for that part of CEFR-SP, CC-BY-SA-4.0 for OneStopEnglish; the weights are ours, MIT, "
    "and hold no text of either",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A statement as the model sees it."""

    other: Row
    """What counts beside its words with a meaning."""
    content: tuple[str, ...]
    alike: str
    """Statements that are alike have the same: their longest words."""


def example(text: str) -> Example:
    """A statement."""
    found = words(text)
    content = tuple(word for _, word in sort_words(found).content)
    longest = sorted({word.lower() for word in found}, key=lambda word: (-len(word), word))[:2]
    return Example(other_terms(text, found), content, " ".join(longest))


def levels(file: Path) -> list[tuple[Example, float]]:
    """Each sentence with the mean level of its two experts."""
    found = []
    for line in file.read_text("utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) == 3:
            text = re.sub(r"\s+([.,;:!?)\]])", r"\1", cells[0]).replace("( ", "(")
            text = text.replace(" n't", "n't").replace(" 's", "'s")
            found.append((example(text), (int(cells[1]) + int(cells[2])) / 2))
    return found


Article = tuple[list[Example], list[Example]]
"""Its advanced version and its elementary one."""


def articles(file: Path) -> list[Article]:
    """Each article by its statements."""
    return [
        (_examples(article["advanced"]), _examples(article["elementary"]))
        for article in map(json.loads, file.read_text("utf-8").splitlines())
    ]


def _examples(text: str) -> list[Example]:
    return [example(one) for line in text.split("\n") for one in sentences(line)]


@cache
def _terms(word: str) -> Terms:
    return word_terms(word)


class Model:
    """Weights, and what they say."""

    def __init__(self, weights: dict[str, float]) -> None:
        self.weights = weights
        self._levels: dict[str, float] = {}

    def _level(self, word: str) -> float:
        if word not in self._levels:
            self._levels[word] = value(self.weights, _terms(word))
        return self._levels[word]

    def says(self, one: Example) -> float:
        """The level of a statement."""
        return value(self.weights, one.other) + together([math.exp(self._level(word)) for word in one.content])

    def straight(self, one: Example) -> tuple[dict[str, float], float]:
        """The straight line nearest to the curve: how much of each weight counts, and what is to be added."""
        row: dict[str, float] = defaultdict(float)
        for name, much in one.other:
            row[name] += much
        own = [self._level(word) for word in one.content]
        forces = [math.exp(level) for level in own]
        whole = 1.0 + math.fsum(forces)
        rest = together(forces)
        for word, level, force in zip(one.content, own, forces, strict=True):
            share = force / whole
            rest -= share * level
            for name, much in _terms(word):
                row[name] += share * much
        return row, rest

    def straight_mean(self, of: Sequence[Example]) -> tuple[dict[str, float], float]:
        """The same for the mean of some statements."""
        total: dict[str, float] = defaultdict(float)
        rest = 0.0
        for one in of:
            row, more = self.straight(one)
            rest += more / len(of)
            for name, much in row.items():
                total[name] += much / len(of)
        return total, rest


def trained(of: Sequence[tuple[Example, float]], also: Sequence[Article]) -> dict[str, float]:
    """The weights."""
    model = Model({})
    for _ in range(TIMES):
        rows: list[Row] = []
        wanted = []
        for one, level in of:
            row, rest = model.straight(one)
            rows.append(list(row.items()))
            wanted.append(level - rest)
        for advanced, elementary in also:
            hard, more = model.straight_mean(advanced)
            easy, less = model.straight_mean(elementary)
            names = sorted((hard.keys() | easy.keys()) - {"1"})
            rows.append([(name, hard.get(name, 0.0) - easy.get(name, 0.0)) for name in names])
            wanted.append(1.0 - more + less)
        model = Model(fit_one_way(rows, wanted, PULL, way))
    return model.weights


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value; equal ones share theirs."""
    places: dict[float, list[int]] = defaultdict(list)
    for place, one in enumerate(sorted(values)):
        places[one].append(place)
    return [sum(places[one]) / len(places[one]) for one in values]


def check(of: Sequence[tuple[Example, float]], also: Sequence[Article]) -> None:
    """Spearman's correlation, and articles told apart, where the model did not see them."""
    said = [0.0] * len(of)
    right = 0
    heaps = [crc32(one.alike.encode()) % 5 for one, _ in of]
    for heap in range(5):
        seen = [one for one, other in zip(of, heaps, strict=True) if other != heap]
        model = Model(trained(seen, [one for index, one in enumerate(also) if index % 5 != heap]))
        for index, (one, _) in enumerate(of):
            if heaps[index] == heap:
                said[index] = model.says(one)
        for advanced, elementary in also[heap::5]:
            right += fmean(map(model.says, advanced)) > fmean(map(model.says, elementary))
    print(f"statements, Spearman: {correlation(ranks(said), ranks([level for _, level in of])):.4f} (n={len(of)})")
    print(f"articles with the advanced version above: {right / len(also):.4f} (n={len(also)})")


def main(folder: Path, only_check: bool) -> None:
    """Fit, and write or check."""
    of = levels(folder / "cefr_sp_wiki_auto_train.tsv")
    also = articles(folder / "onestopenglish.jsonl")
    if only_check:
        check(of, also)
        return
    model = {**_ABOUT, "statement": rounded(trained(of, also))}
    (DATA_DIR / "score_model.json").write_text(json.dumps(model, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--check"]):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), "--check" in sys.argv)
