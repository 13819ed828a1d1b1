"""Fits the model of how hard words are, and writes easyread_plugin/language/data/word_model.json.

    python tools/train_words.py FOLDER [--check]

FOLDER holds CompLex (Shardlow and others 2020 and 2021, CC BY 4.0): `complex_single_train.tsv` and
`complex_multi_train.tsv`. With `--check` nothing is written: the words are dealt into 5 heaps, no word in two, and each
heap is judged by a model of the other four. Same data, same bytes.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import correlation
from zlib import crc32

from ridge import Row, fit

from easyread_plugin.language.tables import DATA_DIR
from easyread_plugin.language.word_features import measures, terms
from easyread_plugin.language.word_model import context_terms, phrase_terms
from easyread_plugin.language.words import words

PULL = 5.0
_ABOUT = {
    "holds": "the weights of how hard a word is, 0 to 1: a sum of curves; a name is a curve and a point on it",
    "source": "fitted by tools/train_words.py to CompLex, by Shardlow, Cooper, Zampieri and others (2020, 2021), "
    "https://github.com/MMU-TDMLab/CompLex",
    "licence": "CC-BY-4.0 for CompLex; the weights are ours, MIT",
}


def judged(file: Path) -> Iterator[tuple[str, int, int, float]]:
    """(sentence, start, end, how hard people found it, 0 to 1)."""
    with file.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            found = re.search(rf"(?<!\w){re.escape(row['token'])}(?!\w)", row["sentence"], re.IGNORECASE)
            if found:
                yield row["sentence"], found.start(), found.end(), float(row["complexity"])


def row_of(sentence: str, start: int, end: int) -> Row:
    """What the model looks at."""
    word = sentence[start:end]
    is_first = not re.search(r"\w", sentence[:start])
    around = [other.lower() for other in words(sentence)]
    return terms(word.lower(), measures(word.lower())) + context_terms(word, is_first, around)


def value(weights: dict[str, float], row: Row) -> float:
    """What the model says."""
    return sum(weights.get(name, 0.0) * much for name, much in row)


def check(rows: Sequence[Row], wanted: Sequence[float], groups: Sequence[str]) -> float:
    """Pearson's correlation on words that the model did not see."""
    said = [0.0] * len(rows)
    heap = [crc32(group.lower().encode()) % 5 for group in groups]
    for left_out in range(5):
        seen = [index for index in range(len(rows)) if heap[index] != left_out]
        weights = fit([rows[index] for index in seen], [wanted[index] for index in seen], PULL)
        for index in range(len(rows)):
            if heap[index] == left_out:
                said[index] = value(weights, rows[index])
    return correlation(said, wanted)


def main(folder: Path, only_check: bool) -> None:
    """Fit, and write or check."""
    single = list(judged(folder / "complex_single_train.tsv"))
    rows = [row_of(*found[:3]) for found in single]
    wanted = [found[3] for found in single]
    if only_check:
        groups = [sentence[start:end] for sentence, start, end, _ in single]
        print(f"words, Pearson on words not seen: {check(rows, wanted, groups):.4f} (n={len(rows)})")
        return
    weights = fit(rows, wanted, PULL)
    phrases, hard = [], []
    for sentence, start, end, complexity in judged(folder / "complex_multi_train.tsv"):
        parts = [
            value(weights, row_of(sentence, start + found.start(), start + found.end()))
            for found in re.finditer(r"\S+", sentence[start:end])
        ]
        phrases.append(phrase_terms(parts))
        hard.append(complexity)
    model = {**_ABOUT, "word": rounded(weights), "phrase": rounded(fit(phrases, hard, 0.1))}
    (DATA_DIR / "word_model.json").write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")


def rounded(weights: dict[str, float]) -> dict[str, float]:
    """To 4 places, so that they can be read; without those that are nothing."""
    return {name: round(weight, 4) for name, weight in sorted(weights.items()) if round(weight, 4)}


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--check"]):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), "--check" in sys.argv)
