"""What easyread adds to a page of a large site, in CPU, without sound.

Builds the same generated site with and without the plugin, in turn, in processes of their own, and prints the CPU that
the plugin adds for each page, as the median of several rounds:

    python tests/benchmarks/bench_pages.py            # 40 sections of 25 pages
    python tests/benchmarks/bench_pages.py 500 1000 2000
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 3
PER_SECTION = 25
ROW = """
![-](../../images/{picture}.svg)
{words}
"""
WORDS = (
    "**Co-production** means working together.\nYou have the same power as the staff.",
    "Everyone has 1 vote.\nYour vote counts the same as a vote by staff.",
    "You can ask for:\n\n- papers in easy read\n- a break\n- someone to help you speak",
    "Staff must ask you what you want.\nYou can take your time to answer.",
    "You can read more on [our page](../section-0/page-0.md).\nYou can ask someone to read it with you.",
    "We meet on the first Tuesday of each month.\nWe meet from 2pm to 4pm.",
    "They trust that you know what works for you.\nThis is hard for some people.",
    "You can change your mind.\nIt is best to say so soon.\nNobody may be cross with you.",
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480"><title>{0}</title><circle r="{0}"/></svg>'


def make_site(folder: Path, pages: int) -> None:
    """A site of sections of 25 pages, 4 headings and 16 rows a page."""
    (folder / "images").mkdir(parents=True)
    for picture in range(1, 21):
        (folder / "images" / f"{picture}.svg").write_text(SVG.format(picture))
    for number in range(pages):
        section = folder / "content" / f"section-{number // PER_SECTION}"
        section.mkdir(parents=True, exist_ok=True)
        parts = [f"# Page {number}\n"]
        for heading in range(4):
            parts.append(f"\n## Part {heading} of page {number}\n")
            rows = range(heading * 4, heading * 4 + 4)
            parts += [ROW.format(picture=row % 20 + 1, words=WORDS[(row + number) % len(WORDS)]) for row in rows]
        (section / f"page-{number}.md").write_text("".join(parts))
    (folder / "content" / "index.md").write_text("# Home\n\n![-](../images/1.svg)\nHello.\n")
    base = (
        "site_name: Large\ndocs_dir: content\ntheme:\n  name: material\n  font: false\n  features: [navigation.prune]\n"
    )
    (folder / "with.yml").write_text(f"{base}plugins:\n  - search\n  - easyread:\n      audio: 'off'\n")
    (folder / "without.yml").write_text(f"{base}plugins:\n  - search\n")


def cpu_of(folder: Path, config: str) -> float:
    """CPU seconds of one build, children included, from the operating system."""
    before = os.times()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / config), "-d", str(folder / "site")],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def main() -> None:
    """Prints a line for each size."""
    for pages in [int(size) for size in sys.argv[1:]] or [1000]:
        folder = Path(tempfile.mkdtemp())
        try:
            make_site(folder, pages)
            cpu_of(folder, "with.yml")
            rounds = [(cpu_of(folder, "with.yml"), cpu_of(folder, "without.yml")) for _ in range(ROUNDS)]
            added = statistics.median(ours - theirs for ours, theirs in rounds) / pages * 1000
            ratio = statistics.median(ours / theirs for ours, theirs in rounds)
            print(f"{pages} pages: {added:.2f} ms CPU a page added; {ratio:.2f} times the bare build", flush=True)
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
