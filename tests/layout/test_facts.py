"""Fields on the page: rows with pictures, faces, tasks with a sign and a word, and nothing of an id."""

from __future__ import annotations

import itertools
import re
from datetime import date
from xml.etree.ElementTree import fromstring

from easyread_plugin.document.people import Channel, Person, Register, Use
from easyread_plugin.document.publishing import publishable
from easyread_plugin.layout.filling import Shown, fill_words
from easyread_plugin.publication.parsing import Reader, SourceText

MEETING = """---
kind: meeting
date: Tuesday 3 November 2026
start: 2pm
chair: "@member-3"
people_came: ["@member-1", "@member-2", <script>]
tasks:
  - {what: Phone <b>, who: "@member-1", by: 13 November 2026, status: done}
  - {what: Write, status: doing}
  - {what: Ask, status: not started}
next_meeting: Tuesday 1 December 2026
---

# Our meeting

![-](a.svg)
We met.

![-](b.svg)
1 in 4.
Only 1 in 4 people came.

## What we said

![-](a.svg)
We talked.
"""


def html_of(text: str, day: date = date(2026, 11, 22), uri: str = "a/page.md") -> str:
    """The page's HTML on this day; members 1 and 3 are named."""
    page, _, html = Reader().read(SourceText(uri, uri, text))
    people = {
        id: Person(id, name, frozenset(uses), frozenset([Channel.WEBSITE]), date(2030, 1, 1))
        for id, name, uses in (
            ("member-1", "Ben & Co", [Use.NAME]),
            ("member-2", "Lena", [Use.WORDS]),
            ("member-3", "Amina", [Use.NAME]),
        )
    }
    published = publishable(page, Register(people), day, Channel.WEBSITE)
    return fill_words(html, published, Shown(), lambda uri: f"/{uri}")


def test_people_and_tasks() -> None:
    """A face with the first letter, the name bold; each task a box with a heading, a date and a sign."""
    html = html_of(MEETING)

    assert '<span aria-hidden="true" class="er-face">A</span>' in html
    assert "<b>Amina</b> led the meeting.</span>" in html
    assert "<b>Ben &amp; Co</b> did this.</span>" in html
    assert "&lt;script&gt; came." in html
    assert "1 more person came." in html
    assert html.count("er-task") >= 3
    assert re.findall(r'er-status (is-\w+)"', html) == ["is-done", "is-doing", "is-todo"]
    assert "Phone &lt;b&gt;" in html
    assert "member-" not in html
    assert "Lena" not in html


def test_it_is_well_formed_and_in_order() -> None:
    """Every element is closed, every statement has its number, headings go down one level at a time."""
    html = html_of(MEETING)
    root = fromstring(f"<div>{re.sub('<!--.*?-->', '', html)}</div>")

    ids = [int(e.get("id", "")[1:]) for e in root.iter("span") if e.get("class") == "er-s"]
    assert ids == sorted(ids)
    assert len(ids) == len(set(ids))
    levels = [int(e.tag[1]) for e in root.iter() if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    anchors = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(anchors) == len(set(anchors))


def test_a_figure_is_big() -> None:
    """A row that begins with a number and nothing else shows it big; one number as its only words stays as it is."""
    assert '<b class="er-num">1 in 4.</b>' in html_of(MEETING)
    assert "er-num" not in html_of("# A\n\n![-](a.svg)\n3.\n")
    assert "er-num" not in html_of("# A\n\n![-](a.svg)\nPart 3.\nIt goes on.\n")


def test_the_next_meeting_goes() -> None:
    """After its day, the row of the next meeting and its heading are gone."""
    assert "Our next meeting" in html_of(MEETING, date(2026, 12, 1))
    after = html_of(MEETING, date(2026, 12, 2))
    assert "Our next meeting" not in after
    assert "1 December" not in after
    assert "What we said" in after


def test_headings_are_in_the_table_of_contents() -> None:
    """What fields became can be linked to, and stands in its place in the table of contents."""
    reader = Reader()
    reader.read(SourceText("a.md", "a.md", MEETING))

    (top,) = reader.markdown.toc_tokens  # type: ignore[attr-defined]
    assert [entry["id"] for entry in top["children"]] == [
        "when-and-where", "who-came", "what-we-said", "what-happens-next", "our-next-meeting",
    ]  # fmt: skip


def test_an_anchor_is_used_once() -> None:
    """A heading of the author keeps its anchor; ours gets a number."""
    html = html_of(MEETING.replace("## What we said", "## Who came"))

    assert html.count('id="who-came"') == 1
    assert 'id="who-came-1"' in html


def test_a_film() -> None:
    """A film has its words on it, does not play by itself, and its files are found from the page's folder."""
    fields = 'kind: film\nfilm: day "1".mp4\ncaptions: ../day.vtt\nwords: [We dance.]'
    html = html_of(f"---\n{fields}\n---\n# Our day\n\n## End\n")

    assert '<video controls preload="none" src="/a/day &quot;1&quot;.mp4">' in html
    assert '<track kind="captions" srclang="en-GB" src="/day.vtt" default>' in html
    assert "<video" not in html_of("---\nkind: film\nfilm: https://x.example/a.mp4\n---\n# Our day\n")


def test_links_of_fields() -> None:
    """A phone number phones, a page leads there, and the words around stay words."""
    fields = "kind: event\ndate: 1 May 2027\nbook: {phone: 01632 960123}\nfull_version: long.md"
    html = html_of(f"---\n{fields}\n---\n# Tea\n")

    assert 'Phone: <a href="tel:+441632960123">01632 960123</a></span>' in html
    assert '<a href="long.md">Read the long version</a></span>' in html
