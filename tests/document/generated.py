"""Documents made by chance, which know where each of their sentences stands.

The vocabulary is small on purpose: equal words, lines and sentences are everywhere, which is the worst case for finding
out which is which. Each sentence is marked with ⟦ ⟧ (see `reading_aids.marked`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

WORDS = (
    "we you they people meeting picture vote bus help read word story ask share happy room day tea group talk write"
    " choose money plan"
).split()


@dataclass
class Text:
    """Lines with marks, and which mark is read when."""

    lines: list[str] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    """For each statement in reading order, the number of its mark; -1 for one that is written nowhere."""

    def add(self, lines: list[str], order: list[int] | None = None) -> None:
        """More lines. Their marks are read in their own order unless said."""
        before = self.marks
        count = sum(line.count("⟦") for line in lines)
        self.lines += lines
        self.order += [before + n if n >= 0 else -1 for n in (range(count) if order is None else order)]

    @property
    def marks(self) -> int:
        """How many marks the lines have."""
        return sum(line.count("⟦") for line in self.lines)


class Maker:
    """Makes one document."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.references: set[str] = set()
        self.notes: list[list[str]] = []

    def document(self) -> tuple[str, list[int]]:
        """The marked document and the order of its marks."""
        text = Text()
        if self.random.random() < 0.3:
            text.add(["---", "title: The meeting", f"kind: {self.word()}", "---", ""])
        for _ in range(self.random.randint(1, 12)):
            self.block(text, 0)
        for word in sorted(self.references):
            text.add([f'[{word}]: {word}.md "{self.word()} {self.word()}"'])
        return "\n".join(text.lines) + "\n", text.order

    def word(self) -> str:
        """One of the words."""
        return self.random.choice(WORDS)

    def block(self, text: Text, depth: int) -> None:
        """One block and the blank line behind it."""
        kinds = [self.paragraph] * 4 + [self.list_, self.list_, self.quote, self.fence, self.admonition, self.html]
        if depth == 0:
            kinds += [self.heading, self.heading, self.table, self.row, self.row, self.after_line, self.tabs, self.rule]
        elif depth > 1:
            kinds = [self.paragraph, self.list_, self.fence]
        self.random.choice(kinds)(text, depth)
        text.add([""])

    # Words

    def sentences(self, most: int = 3) -> str:
        """Marked sentences in one piece; a newline is a line break in the source."""
        made = [self.sentence() for _ in range(self.random.randint(1, most))]
        joined = made[0]
        for sentence in made[1:]:
            joined += self.random.choice([" ", " ", " ", "\n", "  \n", "<br>\n"]) + sentence
        return joined

    def sentence(self) -> str:
        """One marked sentence."""
        words = [self.word() for _ in range(self.random.randint(1, 6))]
        words[0] = words[0].capitalize()
        pieces = [self.dressed(word) if self.random.random() < 0.15 else word for word in words]
        blanks = [self.random.choice([" ", " ", " ", " ", " ", "  ", "\n", "\t"]) for _ in pieces]
        body = pieces[0] + "".join(blank + piece for blank, piece in zip(blanks, pieces[1:], strict=False))
        stop = self.random.choice([".", ".", ".", "!", "?", "...!"])
        quoted = self.random.choice(['"{}"', "({})", "&quot;{}&quot;", "**{}**", "*{}*", "[{}](tea.md)"])
        if self.random.random() < 0.1 and pieces == words:
            # Marks around the sentence are not part of it; quotes and brackets are.
            if quoted[0] in '"(&':
                return f"⟦{quoted.format(body + stop)}⟧"
            return quoted.format(f"⟦{body}{stop}⟧")
        # The words begin at the first capital letter: all others are small.
        lead = body.index(words[0][0])
        return f"{body[:lead]}⟦{body[lead:]}{stop}⟧"

    def dressed(self, word: str) -> str:
        """A word with marks on it. What they hide says other words of the vocabulary."""
        other = self.word()
        middle = len(word) // 2
        kind = self.random.randrange(9)
        if kind == 6:
            self.references.add(other)
        return (
            f"**{word}**",
            f"*{word}*",
            f"`{word}`",
            f'[{word}]({other}.md "{other}")',
            f"{word[:middle]}**{word[middle:]}**",
            f'<b class="{other}">{word}</b>',
            f"[{word}][{other}]",
            f"{word} ![{other}]({other}.png)",
            f"{word} caf&eacute;",
        )[kind]

    # Blocks

    def paragraph(self, text: Text, depth: int) -> None:
        """Sentences, some of them on new lines."""
        text.add(self.sentences().split("\n"))

    def heading(self, text: Text, depth: int) -> None:
        """Three levels; with closing marks; with an id."""
        words = self.sentences(1).replace("  \n", " ").replace("\n", " ")
        text.add([self.random.choice(["# {}", "## {} ##", "### {} {{#here}}"]).format(words)])

    def rule(self, text: Text, depth: int) -> None:
        """Three dashes."""
        text.add(["---"])

    def fence(self, text: Text, depth: int) -> None:
        """Code that says what the words say."""
        code = self.sentences().replace("⟦", "").replace("⟧", "").split("\n")
        text.add(["```", *code, "```"])

    def list_(self, text: Text, depth: int) -> None:
        """A tight list, perhaps with another in it, or a loose one."""
        if self.random.random() < 0.3:
            return self.loose_list(text, depth)
        for _ in range(self.random.randint(1, 4)):
            item = Text()
            item.add(self.sentences(2).split("\n"))
            if depth < 2 and self.random.random() < 0.25:
                self.tight_list(item)
            text.add(indented("- ", item.lines), item.order)
        return None

    def tight_list(self, text: Text) -> None:
        """Numbers."""
        for number in range(self.random.randint(1, 3)):
            text.add(indented(f"{number + 1}. ", self.sentences(2).split("\n")))

    def loose_list(self, text: Text, depth: int) -> None:
        """Items that are paragraphs, perhaps with more blocks."""
        for number in range(self.random.randint(1, 3)):
            item = Text()
            item.add(self.sentences(2).split("\n"))
            if self.random.random() < 0.3:
                item.add([""])
                self.random.choice([self.paragraph, self.fence, self.quote])(item, depth + 1)
            text.add([*indented(f"{number + 1}. ", item.lines), ""], item.order)
        text.lines.pop()

    def after_line(self, text: Text, depth: int) -> None:
        """A list right after a line."""
        text.add([f"⟦{self.word().capitalize()} {self.word()}:⟧"])
        text.add([f"- ⟦{self.word()} {self.word()}⟧" for _ in range(self.random.randint(1, 3))])

    def quote(self, text: Text, depth: int) -> None:
        """One or two blocks, perhaps signed; then a heading, so that the next quote is another."""
        inner = Text()
        for _ in range(self.random.randint(1, 2)):
            self.block(inner, depth + 1)
        signature = self.random.choice([[], ["— @member-7"], ["-- A member"], ["- @" + self.word()]])
        last = inner.lines[:-1]
        if signature and not last[-1].startswith((" ", ">", "```")):
            inner.lines = [*last, *signature]
        is_plain = not any(line.startswith((" ", "-")) for line in inner.lines)
        prefix = self.random.choice(["> ", ">"]) if is_plain else "> "
        text.add([prefix + line if line else ">" for line in inner.lines], inner.order)
        text.add(["", f"## ⟦{self.word().capitalize()}⟧"] if depth == 0 else [])

    def admonition(self, text: Text, depth: int) -> None:
        """A box or a folded part, with a title or without."""
        titled = self.random.random() < 0.6
        mark = self.random.choice(["!!!", "???"])
        inner = Text()
        for _ in range(self.random.randint(1, 2)):
            self.block(inner, depth + 1)
        title = f' "⟦{self.word()} {self.word()}⟧"' if titled else ""
        order = [0, *(n + 1 if n >= 0 else -1 for n in inner.order)] if titled else [-1, *inner.order]
        text.add([f"{mark} note{title}", *("    " + line if line else "" for line in inner.lines)], order)

    def tabs(self, text: Text, depth: int) -> None:
        """Two or three; their titles are read first."""
        count = self.random.randint(2, 3)
        lines: list[str] = []
        titles: list[int] = []
        contents: list[int] = []
        for _ in range(count):
            at = sum(line.count("⟦") for line in lines)
            inner = Text()
            self.paragraph(inner, 1)
            titles.append(at)
            contents += [at + 1 + n for n in inner.order]
            lines += [f'=== "⟦{self.word()}⟧"', "", *("    " + line for line in inner.lines), ""]
        text.add(lines, titles + contents)
        text.add(["---"])

    def html(self, text: Text, depth: int) -> None:
        """Raw HTML that hides words, or with Markdown inside."""
        if depth:
            return self.paragraph(text, depth)
        if self.random.random() < 0.5:
            hidden = self.sentences().replace("⟦", "").replace("⟧", "").split("\n")
            return text.add(["<div>", *hidden, "</div>"])
        inner = Text()
        self.paragraph(inner, 1)
        return text.add([f'<div class="{self.word()}" markdown>', *inner.lines, "</div>"], inner.order)

    def table(self, text: Text, depth: int) -> None:
        """One word a cell."""
        cells = self.random.randint(2, 3)

        def line() -> str:
            return "| " + " | ".join(f"⟦{self.word()}⟧" for _ in range(cells)) + " |"

        text.add([line(), "|" + " --- |" * cells, *(line() for _ in range(self.random.randint(1, 3)))])

    def row(self, text: Text, depth: int) -> None:
        """One or two pictures first."""
        description = self.random.choice(["-", "", self.word()])
        pictures = [f"![{description}]({self.word()}.png)"] * self.random.choice([1, 1, 2])
        text.add([" ".join(pictures), *self.sentences().split("\n")])


def indented(mark: str, lines: list[str]) -> list[str]:
    """A list item: the mark before the first line, four spaces before the others."""
    return [mark + lines[0], *("    " + line if line else "" for line in lines[1:])]
