"""How long large pages take to read: 2,500 statements against 5,000, in CPU seconds.

    .venv/bin/python tests/benchmarks/bench_reading.py

Stops with 1 when twice the statements take more than 3 times as long as Markdown alone would add.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from document.reading_aids import CONFIGS, EXTENSIONS, page
from document.sizes import SHAPES
from markdown import Markdown

MOST = 3.0
"""How many times as long twice the statements may take; linear is 2."""


def seconds(work: Callable[[], object]) -> float:
    """CPU time, the better of two."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> int:
    """A line for each shape."""
    is_linear = True
    print(f"{'shape':26} {'2,500':>7} {'5,000':>7} {'ratio':>6} {'Markdown alone':>15}")
    for shape, text_of in SHAPES.items():
        times, alone = [], []
        for count in (2_500, 5_000):
            text = text_of(count)
            times.append(seconds(lambda: [statement.position for statement in page(text).statements()]))  # noqa: B023
            alone.append(seconds(lambda: Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS).convert(text)))  # noqa: B023
        ratio, ratio_alone = times[1] / times[0], alone[1] / alone[0]
        slow = ratio > max(MOST, ratio_alone * 1.5)
        is_linear = is_linear and not slow
        print(f"{shape:26} {times[0]:7.2f} {times[1]:7.2f} {ratio:6.1f} {ratio_alone:15.1f}{'  SLOW' if slow else ''}")
    return 0 if is_linear else 1


if __name__ == "__main__":
    sys.exit(main())
