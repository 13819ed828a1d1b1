"""The examples of a rule: its tests and its documentation at once.

They lie in `examples/<ID>.md`, one file a rule:

    ## Good

    ```markdown
    We meet on Monday 4 March 2027.
    ```

    ## Bad

    ```markdown line=3 expect: 2 different days
    # Meetings

    We meet on 04/03/27.
    ```

Every block of `## Good` must give no finding of this rule, and every block of `## Bad` at least one. Plain words before
a block are shown with it. A block that holds a fence itself is fenced with more backticks. After the language may come:

    line=3              the line of the first finding
    file=people.yml     the file of the project that the block is; a page of the site unless said
    saved-as=latin-1    how the file is saved; UTF-8 unless said
    times=50            how often the block stands in the file, one after the other; once unless said
    expect: some words  a part of the first finding's message, to the end of the line: so it comes last

The tests run each block in a project with the drawings `plan` (that nobody has described), `vote`, `sam` (who is
`member-7`) and `ali` (who is `member-3`) in `images/`. In `content/photos/` are: `broken.png`, which is a text;
`copy.svg`, the same as `vote`; `phone.jpg` and `notes.svg`, which say too much; `small.png` and `small.jpg`;
`moving.gif` and `moving.webp`; `wrong.png` and `wrong.jpg`, which are not what they are called; `first.png` and
`again.jpg`, which show the same. In `content/films/` are `day.mp4`, `day.vtt`, `wrong.vtt` and `empty.vtt`. In the
list of people are `member-7`, who agreed, and `member-3`, whose yes has ended. People checked the page `checked.md`,
and the project says `not_checked: stop`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

from ..values import Value

_FENCE = re.compile(r"(`{3,}|~{3,})(.*)")
_OPTION = re.compile(r"(line|file|saved-as|times)=(\S+)|expect:\s*(\S.*)|(\S+)")
PAGE = "content/page.md"


class Example(Value):
    """One page or part of a page, and what the rule should say about it."""

    good: bool
    text: str
    """What the author wrote. It ends with a line break."""
    note: str = ""
    """Why it is good or bad, or an empty string."""
    expect: str = ""
    """A part of the first finding's message; empty for any message."""
    line: int | None = None
    """The line of the first finding, 1-based; None for any line."""
    file: str = PAGE
    """Which file of a project it is."""
    encoding: str = "utf-8"
    """How the file is saved."""
    times: int = 1
    """How often the text stands in the file."""

    @property
    def whole(self) -> str:
        """Everything that stands in the file."""
        return "\n".join([self.text] * self.times)


def examples_of(rule: str) -> tuple[Example, ...]:
    """The examples of the rule with this id; none when it has no file."""
    file = files(__package__) / "examples" / f"{rule}.md"
    return parse_examples(file.read_text("utf-8")) if file.is_file() else ()


def parse_examples(text: str) -> tuple[Example, ...]:
    """The examples in a file of examples.

    Raises ValueError when a block is not closed, stands below no heading, or has an option that is not known.
    """
    return tuple(_parse(text.split("\n")))


def _parse(lines: list[str]) -> Iterator[Example]:
    good: bool | None = None
    note: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        heading = line.strip().lower()
        if heading in ("## good", "## bad"):
            good, note = heading == "## good", []
            continue
        opening = _FENCE.match(line)
        if opening is None:
            note.append(line.strip())
            continue
        if good is None:
            raise ValueError(f"line {at}: this block stands below no “## Good” or “## Bad”")
        body = []
        while at < len(lines) and not _closes(lines[at], opening[1]):
            body.append(lines[at])
            at += 1
        if at == len(lines):
            raise ValueError("the last block is not closed")
        at += 1
        yield _example(good, "\n".join(body) + "\n", " ".join(filter(None, note)), opening[2], at)
        note = []


def _example(good: bool, text: str, note: str, info: str, at: int) -> Example:
    options: dict[str, str] = {}
    for name, value, expect, other in _OPTION.findall(info.partition(" ")[2]):
        if other:
            raise ValueError(f"line {at}: nobody knows what “{other}” is")
        options[name or "expect"] = value or expect.strip()
    return Example(
        good,
        text,
        note,
        options.get("expect", ""),
        int(options["line"]) if "line" in options else None,
        options.get("file", PAGE),
        options.get("saved-as", "utf-8"),
        int(options.get("times", "1")),
    )


def _closes(line: str, opening: str) -> bool:
    stripped = line.rstrip()
    return len(stripped) >= len(opening) and set(stripped) == {opening[0]}
