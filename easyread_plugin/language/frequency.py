"""How often words are used: read from wordfreq's own tables, which stay in its package.

The tables are read without wordfreq's code. That takes a twentieth of a second, once, at the first word asked for.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.util import find_spec
from itertools import chain, repeat
from pathlib import Path

RARE = 2.0
"""Words below this are all the same: once in ten million words. Zipf's scale: "the" is 7.7, "advocate" 3.6."""

_STEPS = 100  # the tables keep a word by its steps of a hundredth
_READ = 1 << 17  # bytes


@cache
def frequencies() -> dict[str, float]:
    """Zipf's scale for each English word that is used often enough: log10 of how often in a thousand million words."""
    import msgpack  # late: nothing else needs it

    with gzip.open(_table_file()) as stream:
        # Two thirds of the table are rarer words: those are not even unpacked.
        unpacker = msgpack.Unpacker(stream, raw=False, read_size=_READ)
        unpacker.read_array_header()
        unpacker.skip()  # its name and version
        steps = [unpacker.unpack() for _ in range(int((9 - RARE) * _STEPS))]
    values = (repeat(9 - step / _STEPS, len(words)) for step, words in enumerate(steps))
    return dict(zip(chain.from_iterable(steps), chain.from_iterable(values), strict=True))


def frequency(word: str) -> float:
    """How often a word is used, on Zipf's scale; 0 when it is rarer than RARE or unknown. Small letters."""
    return frequencies().get(word, 0.0)


def _table_file() -> Path:
    spec = find_spec("wordfreq")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("The package wordfreq is not installed. Install easyread again.")
    return Path(spec.origin).parent / "data" / "large_en.msgpack.gz"
