"""Writes the word lists that come from other people's data, from a folder with that data.

    python tools/word_lists.py FOLDER

FOLDER holds `cefrj-vocabulary-profile-1.5.csv` (CEFR-J, as published), and two tables cut from Open English WordNet:
`oewn_senses.tsv` (word, part of speech, synsets with the most usual sense first) and `oewn_synsets.tsv` (synset, its
words with `|` between). Same data, same bytes.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from easyread_plugin.language.tables import DATA_DIR

CEFRJ = """\
# holds: the levels of learners, A1 (first) to B2, each with the words that they meet there; a spelling stands once
# source: The CEFR-J Wordlist Version 1.5. Compiled by Yukio Tono, Tokyo University of Foreign Studies. \
http://www.cefr-j.org/download.html
# licence: free for research and for commerce when it is cited as above; copyright Tono Laboratory at TUFS
# made by: tools/word_lists.py
"""
NAMES = """\
# holds: words that are always written with a capital letter: people, places, peoples, months
# source: Open English WordNet, https://en-word.net (derived from Princeton WordNet)
# licence: CC-BY-4.0, and the WordNet licence
# made by: tools/word_lists.py
"""
SYNONYMS = """\
# holds: a word, its part of speech (n, v, a, r), and an easier word for the most usual sense of both
# source: Open English WordNet, https://en-word.net (from Princeton WordNet); ranked by CEFR-J levels (cefrj.tsv)
# licence: CC-BY-4.0, and the WordNet licence
# made by: tools/word_lists.py; only pairs that somebody read and found good
"""
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PLAIN = re.compile(r"[a-z]{3,}")
_EASY = ("A1", "A2", "B1")
_MOST_SENSES = 4
"""A word with more senses than this is too open to be swapped for another."""
_READ = frozenset(
    "abruptly aerodrome anyplace appalled astonished astounded attorney bedchamber campground chiefly coffeehouse "
    "cookery courageously courteously decidedly discourteously dismayed eatery evidently expressway famed "
    "fearsome fiscal freeway gargantuan gasoline hastily hatred hazardously horticulture immense impolitely "
    "influenza innumerable irksome larceny lately latterly luncheon manifestly mathematics ordinarily penalise "
    "perilously perspire principally purchaser renowned restful schoolmate seldom spectacles taxicab thievery "
    "unneeded unluckily".split()
)
"""Words of which the pair was read and is good. Most pairs of a wordnet are the same to a linguist only."""


def levels(folder: Path) -> dict[str, str]:
    """The lowest level of each spelling."""
    found: dict[str, str] = {}
    with (folder / "cefrj-vocabulary-profile-1.5.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            for word in filter(None, (spelling.strip().lower() for spelling in row["headword"].split("/"))):
                found[word] = min(row["CEFR"], found.get(word, "C9"))
    return found


def by_level(level: dict[str, str]) -> Iterator[str]:
    """A line for each level: it is read far sooner than a line for each word."""
    for name in sorted(set(level.values())):
        yield "\t".join((name, *sorted(word for word in level if level[word] == name)))


def table(file: Path) -> list[list[str]]:
    """The rows of a table with tabs."""
    return [line.split("\t") for line in file.read_text("utf-8").split("\n") if line]


def names(senses: list[list[str]]) -> Iterator[str]:
    """Single words that WordNet never writes in small letters, and that are not initials."""
    small = {word for word, *_ in senses if word.islower()}
    for word in sorted({word for word, *_ in senses}):
        capital = word[:1].isupper() and not word.isupper() and len(word) > 2
        if capital and _WORD.fullmatch(word) and word.lower() not in small:
            yield word.lower()


def easier(senses: list[list[str]], synsets: list[list[str]], level: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """(word, part of speech, easier word): both have their most usual sense in the same synset."""
    words_of = {synset: words.split("|") for synset, words, *_ in synsets}
    first: dict[tuple[str, str], str] = {}
    parts: dict[str, set[str]] = defaultdict(set)
    count: dict[tuple[str, str], int] = defaultdict(int)
    for word, part, *of in senses:
        part = part.replace("s", "a")
        first.setdefault((word, part), of[0])
        parts[word].add(part)
        count[word, part] += len(of)
    for (word, part), synset in sorted(first.items()):
        if word not in _READ or level.get(word, "C1") in ("A1", "A2") or len(parts[word]) > 1:
            continue
        if count[word, part] > _MOST_SENSES:
            continue
        better = [
            (level[other], -len(other), other)
            for other in words_of.get(synset, ())
            if other != word
            and _PLAIN.fullmatch(other)
            and level.get(other, "C1") in _EASY
            and level[other] < level.get(word, "C1")
            and first.get((other, part)) == synset
            and (not other.startswith(word[:5]) or len(other) < len(word) - 2)
        ]
        if better:
            yield word, part, min(better)[-1]


def main(folder: Path) -> None:
    """Write each list anew."""
    level = levels(folder)
    senses, synsets = table(folder / "oewn_senses.tsv"), table(folder / "oewn_synsets.tsv")
    write("cefrj.tsv", CEFRJ, by_level(level))
    write("names.txt", NAMES, names(senses))
    write("synonyms.tsv", SYNONYMS, map("\t".join, easier(senses, synsets, level)))


def write(name: str, head: str, lines: Iterator[str]) -> None:
    """One list, a line each."""
    (DATA_DIR / name).write_text(head + "".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
