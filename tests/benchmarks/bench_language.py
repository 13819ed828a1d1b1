"""How fast pages are read and words judged, one core: by all rules, the score, each function, the command.

    .venv/bin/python tests/benchmarks/bench_language.py [FILE…]

Without files it reads the pages in content/ and docs/. Each line: the first time, with empty memories, and the best of
5 times after that, in words a CPU second. Reading is from a text to a page: for a check, and with its HTML for a build.
The rules look at pages that were read before; then every place on the pages is worked out, as if all had a finding.
The command looks at 20 copies of each file, and its start is taken along.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from easyread_plugin.checks.running import find
from easyread_plugin.document.model import Page
from easyread_plugin.document.site import Site
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
from easyread_plugin.publication.parsing import Reader, SourceText
from easyread_plugin.publication.rules import ALL_RULES
from easyread_plugin.settings import Settings

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


def of_the_pages(files: list[Path]) -> None:
    """Lines for reading pages, for all rules together, and for places."""
    sources = [SourceText(file.name, file.name, file.read_text("utf-8")) for file in files]

    def read(*, only_reads: bool) -> list[Page]:
        reader = Reader(only_reads=only_reads)
        return [reader.read(source)[0] for source in sources]

    def told(name: str, work: Callable[[], object]) -> None:
        times = [seconds(work) for _ in range(6)]
        print(f"{name:18} {count / times[0]:12,.0f} {count / min(times[1:]):12,.0f}   ({count} words)")

    site, pages = Site(Settings()), read(only_reads=True)
    count = sum(len(statement.text.split()) for page in pages for statement in page.statements())
    told("read for a check", lambda: read(only_reads=True))
    told("read for a build", lambda: read(only_reads=False))
    told("all rules", lambda: find(pages, ALL_RULES, site))
    # What was worked out is kept, so each time has pages of its own.
    fresh = iter([read(only_reads=True) for _ in range(6)])
    told("places", lambda: [statement.position for page in next(fresh) for statement in page.statements()])


def of_the_command(files: list[Path]) -> None:
    """A line for `easyread check` on 20 copies of each file."""
    with tempfile.TemporaryDirectory() as name:
        count = 0
        for number in range(20):
            for at, file in enumerate(files):
                text = file.read_text("utf-8")
                (Path(name) / f"{number}-{at}.md").write_text(text, "utf-8")
                count += len(text.split())
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "easyread_plugin", "check", "."], cwd=name, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{'easyread check':18} {count / taken:12,.0f}                ({count} words)")


def main(files: list[str]) -> None:
    """A line for each function, and one for all."""
    names = [Path(file) for file in files] or sorted([*ROOT.glob("content/*.md"), *ROOT.glob("docs/**/*.md")])
    pages = [[one for line in file.read_text("utf-8").split("\n") for one in sentences(line)] for file in names]
    os.environ["EASYREAD_CORES"] = "1"
    of_the_pages(names)
    of_the_command(names)
    count = sum(len(statement.split()) for page in pages for statement in page)
    total = [0.0, 0.0]
    print(f"{'function':18} {'first time':>12} {'again':>12}   ({count} words)")
    for name, work in [
        ("sentences", lambda: [sentences(" ".join(page)) for page in pages]),
        ("score_page", lambda: [score_page(page) for page in pages]),
        *((each.__name__, lambda each=each: [each(one) for page in pages for one in page]) for each in EACH),
    ]:
        times = [seconds(work), min(seconds(work) for _ in range(5))]
        total = [total[0] + times[0], total[1] + times[1]]
        print(f"{name:18} {count / times[0]:12,.0f} {count / times[1]:12,.0f}")
    print(f"{'all together':18} {count / total[0]:12,.0f} {count / total[1]:12,.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
