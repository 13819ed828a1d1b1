"""How fast words are judged, one core: the score, the hard words, and every function of language/ on a page.

    .venv/bin/python tests/benchmarks/bench_language.py [FILE…]

Without files it reads the pages in content/ and docs/. Each line: the first time, with empty memories, and again, in
words a CPU second.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from easyread_plugin.language import amounts, clauses
from easyread_plugin.language.difficulty import hard_words
from easyread_plugin.language.easier import easier_words
from easyread_plugin.language.idioms import idioms
from easyread_plugin.language.latin import foreign_words
from easyread_plugin.language.negatives import double_negatives
from easyread_plugin.language.passives import passives
from easyread_plugin.language.people_words import people_words
from easyread_plugin.language.roman_numerals import roman_numerals
from easyread_plugin.language.score import score_page
from easyread_plugin.language.sentences import sentences

ROOT = Path(__file__).parents[2]
EACH: list[Callable[[str], object]] = [
    hard_words, passives, idioms, foreign_words, people_words, easier_words, double_negatives, roman_numerals,
    amounts.percentages, amounts.fractions, amounts.big_numbers, amounts.money, amounts.phone_numbers,
    clauses.conjunctions, clauses.subordinates, clauses.tenses,
]  # fmt: skip


def seconds(work: Callable[[], object]) -> float:
    """CPU time."""
    start = time.process_time()
    work()
    return max(time.process_time() - start, 1e-9)


def main(files: list[str]) -> None:
    """A line for each function, and one for all."""
    names = [Path(file) for file in files] or sorted([*ROOT.glob("content/*.md"), *ROOT.glob("docs/**/*.md")])
    pages = [[one for line in file.read_text("utf-8").split("\n") for one in sentences(line)] for file in names]
    count = sum(len(statement.split()) for page in pages for statement in page)
    total = [0.0, 0.0]
    print(f"{'function':18} {'first time':>12} {'again':>12}   ({count} words)")
    for name, work in [
        ("sentences", lambda: [sentences(" ".join(page)) for page in pages]),
        ("score_page", lambda: [score_page(page) for page in pages]),
        *((each.__name__, lambda each=each: [each(one) for page in pages for one in page]) for each in EACH),
    ]:
        times = [seconds(work), seconds(work)]
        total = [total[0] + times[0], total[1] + times[1]]
        print(f"{name:18} {count / times[0]:12,.0f} {count / times[1]:12,.0f}")
    print(f"{'all together':18} {count / total[0]:12,.0f} {count / total[1]:12,.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
