"""Fits the score of a statement, and writes easyread_plugin/language/data/score_model.json.

    python tools/train_score.py FOLDER [--check]

FOLDER holds `cefr_sp_wiki_auto_train.tsv` (CEFR-SP by Arase, Uchida and Kajiwara 2022: a sentence and two experts'
levels, 1 to 6) and `onestopenglish.jsonl` (OneStopEnglish by Vajjala and Lučić 2018: an article at three levels a
line). From the sentences it learns how hard each is; from the articles, that the mean statement of the advanced version
is one level harder than that of the elementary one. With `--check` nothing is written: each is dealt into 5 heaps, and
each heap is judged by a model of the other four. Same data, same bytes.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import correlation

from ridge import Row, fit
from train_words import rounded, value

from easyread_plugin.language.score_features import statement_terms
from easyread_plugin.language.sentences import sentences
from easyread_plugin.language.tables import DATA_DIR
from easyread_plugin.language.words import words

PULL = 2.0
_ABOUT = {
    "holds": "the weights of how hard a statement is, 1 (easiest) to 6: a sum of curves; a name is a curve and a point",
    "source": "fitted by tools/train_score.py to the Wiki-Auto part of CEFR-SP, by Arase, Uchida and Kajiwara (2022), "
    "https://github.com/yukiar/CEFR-SP, and to OneStopEnglish, by Vajjala and Lučić (2018), "
    "https://github.com/nishkalavallabhi/OneStopEnglishCorpus",
    "licence": "CC-BY-SA-3.0 for that part of CEFR-SP, CC-BY-SA-4.0 for OneStopEnglish; the weights are ours, MIT, "
    "and hold no text of either",
}
Pair = tuple[Row, float]


def levels(file: Path) -> list[Pair]:
    """Each sentence with the mean level of its two experts."""
    found = []
    for line in file.read_text("utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) == 3:
            text = re.sub(r"\s+([.,;:!?)\]])", r"\1", cells[0]).replace("( ", "(")
            text = text.replace(" n't", "n't").replace(" 's", "'s")
            found.append((statement_terms(text, words(text)), (int(cells[1]) + int(cells[2])) / 2))
    return found


def pairs(file: Path) -> list[Pair]:
    """Each article: its advanced version less its elementary one is one level."""
    return [
        (_less(_mean(article["advanced"]), _mean(article["elementary"])), 1.0)
        for article in map(json.loads, file.read_text("utf-8").splitlines())
    ]


def _mean(text: str) -> dict[str, float]:
    statements = [one for line in text.split("\n") for one in sentences(line)]
    total: dict[str, float] = defaultdict(float)
    for statement in statements:
        for name, much in statement_terms(statement, words(statement)):
            total[name] += much / len(statements)
    return total


def _less(one: dict[str, float], other: dict[str, float]) -> Row:
    names = sorted((one.keys() | other.keys()) - {"1"})
    return [(name, one.get(name, 0.0) - other.get(name, 0.0)) for name in names]


def trained(of: Sequence[Pair]) -> dict[str, float]:
    """The weights."""
    return fit([row for row, _ in of], [wanted for _, wanted in of], PULL)


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value; equal ones share theirs."""
    places: dict[float, list[int]] = defaultdict(list)
    for place, one in enumerate(sorted(values)):
        places[one].append(place)
    return [sum(places[one]) / len(places[one]) for one in values]


def check(of: Sequence[Pair], also: Sequence[Pair]) -> None:
    """Spearman's correlation, and articles told apart, where the model did not see them."""
    said = [0.0] * len(of)
    right = 0
    for heap in range(5):
        seen = [one for index, one in enumerate(of) if index % 5 != heap]
        weights = trained([*seen, *(one for index, one in enumerate(also) if index % 5 != heap)])
        for index in range(heap, len(of), 5):
            said[index] = value(weights, of[index][0])
        right += sum(value(weights, also[index][0]) > 0 for index in range(heap, len(also), 5))
    print(f"statements, Spearman: {correlation(ranks(said), ranks([level for _, level in of])):.4f} (n={len(of)})")
    print(f"articles with the advanced version above: {right / len(also):.4f} (n={len(also)})")


def main(folder: Path, only_check: bool) -> None:
    """Fit, and write or check."""
    of = levels(folder / "cefr_sp_wiki_auto_train.tsv")
    also = pairs(folder / "onestopenglish.jsonl")
    if only_check:
        check(of, also)
        return
    model = {**_ABOUT, "statement": rounded(trained([*of, *also]))}
    (DATA_DIR / "score_model.json").write_text(json.dumps(model, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--check"]):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), "--check" in sys.argv)
