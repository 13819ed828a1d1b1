"""Writes docs/page-kinds.md from the table of page kinds. `make docs` runs it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from easyread_plugin.document.kinds.common import COMMON, PICTURE_KEYS
from easyread_plugin.document.kinds.specs import FieldSpec, FieldType
from easyread_plugin.document.kinds.table import KINDS

PAGE = Path(__file__).parents[1] / "docs" / "page-kinds.md"

HEAD = """# Kinds of pages

<!-- Made from easyread_plugin/document/kinds/ by `make docs`. Change it there. -->

A page can be of a kind, such as an event. Write the kind at the start of the file.
`easyread new page event` does that for you: it makes the page, with words to write over.
Each kind has fields. You fill them in, and they become rows with pictures:

```markdown
---
title: Our tea afternoon
kind: event
date: Friday 22 January 2027
start: 2pm
end: 4pm
place:
  name: The Old Library
  address: [7 Mill Lane, Leeford]
cost: free
book:
  person: "@supporter-1"
  phone: 01632 960123
  by: Friday 15 January 2027
---

# Our tea afternoon

![-](../images/make-friends.svg)
We drink tea and talk.
```

- The day becomes the leaf of a calendar. The time becomes a clock.
- The rows come before your second heading. Tasks and what happens next come at the end.
- Readers hear these rows, and `easyread check` looks at them, like all other rows.
- When the event is over, the page says so. It does not ask anybody to book.
- A page of the kind `events` lists all events. A page of the kind `actions` lists what people said that they will do.
- All fields but a few can be left out. If you leave out one that a kind needs, you get a warning.

## How to write a value

| What | How |
|---|---|
| a date | `Tuesday 3 November 2026` or `2026-11-03`. With a weekday, we check that it is right. |
| a time | `2pm`, `2.30pm` or `14:30`. Readers see `2.30pm`. |
| yes or no | `yes` or `no` |
| money | `£3`, `50p` or `free`. Other words are shown as you write them. |
| a person | An id from `people.yml`, in quotes: `"@member-7"`. Then the name is shown only while they agree. |
| people | A list: `["@member-7", "@member-3", 4]`. The 4 is for 4 more people with no name. |
| words | A sentence or more. With a colon in them, they need quotes: `"like: this"`. |
| a picture | The path of it, as on a page: `../images/vote.svg`. Without one, you get one that comes with easyread. |

Somebody does not want a name on the site any more? Then they count as 1 of the “more people”.
An id never reaches the site.

## Pictures that are drawn for you

You can use these in any row. They are drawn when the site is built:

```markdown
![-](draw:1-in-4)
1 in 4.
Only 1 in 4 people could read their letters.

![-](draw:clock-14-30)
We start at 2.30pm.

![-](draw:date-2026-11-03)
We meet on Tuesday 3 November 2026.
```

- `draw:1-in-4` shows 4 people, and 1 of them stands out. The second number can be up to 100.
- `draw:clock-14-30` shows half past 2.
- `draw:date-2026-11-03` shows the leaf of a calendar.
- `![](draw:1-in-4)` with nothing between the brackets says by itself what it shows.
- A website that shows your files, such as a code-hosting site, cannot draw. There you see the words only.
- A row that begins with nothing but a number, such as “1 in 4.” or “£3.”, shows it big.
"""


def kinds_page() -> str:
    """The whole page."""
    return HEAD + "".join(_entries())


def _entries() -> Iterator[str]:
    yield "\n## Fields that every page can have\n\n"
    yield from _table(COMMON, "")
    yield f"\nUnder `pictures` you can name a picture for: {', '.join(f'`{key}`' for key in PICTURE_KEYS)}.\n"
    for kind in KINDS.values():
        yield f"\n## {kind.name}\n\n{kind.says}"
        yield f" You can also write {' or '.join(f'`{name}`' for name in kind.also)}.\n" if kind.also else "\n"
        if kind.fields:
            yield "\n"
            yield from _table(kind.fields, "")
        else:
            yield "It has no fields of its own. You write its rows as on every page.\n"


def _table(fields: tuple[FieldSpec, ...], inside: str) -> Iterator[str]:
    if not inside:
        yield "| Field | What it is | Write | For example |\n|---|---|---|---|\n"
    for spec in fields:
        name = f"{inside}{spec.name}"
        needed = " **Needed.**" if spec.is_required else ""
        choices = f" It can be: {', '.join(f'`{choice}`' for choice in spec.choices)}." if spec.choices else ""
        example = f"`{spec.example}`" if spec.example else ""
        yield f"| `{name}` | {spec.says}{choices}{needed} | {spec.type} | {example} |\n"
        if spec.type in (FieldType.GROUP, FieldType.GROUPS) and spec.name != "pictures":
            yield from _table(spec.fields, f"{name}: ")


if __name__ == "__main__":
    PAGE.write_text(kinds_page(), encoding="utf-8")
    print("Wrote docs/page-kinds.md")
