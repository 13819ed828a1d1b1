"""Where sentences end: golden cases, and what holds for every text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.language.sentences import sentence_spans, sentences

# Each line is one text; `|` stands where one sentence ends and the next begins.
GOLDEN = """
We meet at 5.30pm.| Bring a pen.
It starts at 5.30pm on Monday.
It opens at 9 a.m. and shuts at 5 p.m.| Come early.
We eat at 1 p.m. Monday to Friday.
Ask Dr. Smith.| She can help.
Mr. and Mrs. Smith came.| So did Prof. Lee.
Cllr. Jones spoke.| Rev. Green sang.
J. K. Rowling wrote it.| A. A. Milne wrote that.
Look at Plan B.| It is short.
My friend and I.| We sang.
Bring a drink, e.g. water.| Bring food too.
Bring a drink (e.g. Water).| Bring food too.
The last day, i.e. Friday, is fun.
Pens, paper, etc. are on the table.
Bring pens, paper, etc.| We start at 2pm.
We live in the U.K. and like it.
The U.K. Government wrote it.
We live in the U.K.| We like it here.
She lives at No. 10 Downing Street.
No.| We do not agree.
They said no.| We went home.
See p. 5 and fig. 3.| Then stop.
You get 1-2-1 support.| It is free.
It costs £5.50.| It is 2.5 miles away.
It costs £5.| 3 people paid.
Open letter.docx or page.v2.md.| Use version 1.2.3.| It works.
Go to www.easyread.org.uk/news.| Read it.
Go to easyread.org.| It is new.
Write to info@easyread.org.uk.| We will answer.
Visit https://example.org/a.b?c=d!e now.| Thanks.
“Come in,” she said.| “Sit down.”| He sat.
“Stop!” said Anna.| “Why?” asked Tom.
“Stop!” Anna said.| We stopped.
"What is it?" he asked.
'It is mine.'| Then he left.
He said “no.”| Then he left.
(We met in May.)| It was fun.
We met (in May!) and talked.
Really?| Yes!| No way?!| Wait...| What?
Well... maybe.
Well … maybe.| Then we left…| He sang.
What?!| No!!!| Yes.
Do you want tea?| yes please.
We won! 🎉| We danced.
Great 👍🏽 work.| Thanks ❤️
“It’s ours,” they said.| It’s true.
That’s it.| ‘Fine.’| Go.
It is 4 March.| We meet.
We met on Mon. and Tue. last week.
1. Ask first.| 2. Then listen.
a. Ask first.
He likes St. Helens.| He lives in High St.| It is long.
Is it £3.50?| No, it is £4.
שלום.| מה שלומך?| טוב.
مرحبا.| كيف حالك؟| جيد.
今日は。| 元気ですか？| はい。
v2.0 is out.| v2.1 is not.
It is approx. five miles.
We like tea vs. coffee.
She has a Ph.D. and a B.A. in art.
The time is 12.30.| It is lunch.
The Rt. Hon. Sam Lee came.
Smith Ltd. made it.| We like Smith Ltd.| We do.
We won! 🎉🎊 😀| We danced.
Eat vitamin C.| It is good.
It was made c. 1900.| It is old.
Name it file.Name.md now.| Then stop.
(Is it?)| Yes.
It is ours (we made it).| It is new.
He sang: “We shall.”| She sang too.
Use Node.js or ASP.Net.| Both work.
Sam's dog.| The dogs' home.
It is 20°C.| It is hot.
Room 3.| Floor 2.
What is 3.5?| 3.6?
""".strip().split("\n")

UNSEEN = {
    "no-space": ("We met.They came.Why?Because!I know.", ["We met.", "They came.", "Why?", "Because!", "I know."]),
    "no-break-space": ("One.\u00a0Two.\u00a0\u00a0Three.", ["One.", "Two.", "Three."]),
    "no-break-space-inside": ("Ask Dr.\u00a0Lee. No.\u00a010.", ["Ask Dr.\u00a0Lee.", "No.\u00a010."]),
    "windows-lines": ("One\r\ntwo. Three.\r\nFour\r\n\r\nFive", ["One\r\ntwo.", "Three.", "Four", "Five"]),
    "blank-line": ("A heading\n \t\nA line", ["A heading", "A line"]),
    "many-blank-lines": ("One\n\n\n\nTwo.\n\n\nThree", ["One", "Two.", "Three"]),
    "right-to-left-marks": ("\u200fשלום.\u200f כן.", ["\u200fשלום.\u200f", "כן."]),
    "narrow-space": ("One.\u202fTwo.", ["One.", "Two."]),
    "white-space": (" \n One. \n", ["One."]),
    "nothing": (" \n\t ", []),
    "empty": ("", []),
    "only-stops": ("...", ["..."]),
    "only-emoji": ("🎉", ["🎉"]),
}


@pytest.mark.parametrize("line", GOLDEN)
def test_golden(line: str) -> None:
    """A text is cut where a reader would say that a sentence ends."""
    assert sentences(line.replace("|", "")) == [sentence.strip() for sentence in line.split("|")]


@pytest.mark.parametrize(("text", "wanted"), UNSEEN.values(), ids=UNSEEN)
def test_what_is_not_seen(text: str, wanted: list[str]) -> None:
    """Line ends, special spaces and invisible marks are cut as their visible fellows are."""
    assert sentences(text) == wanted


PIECES = st.sampled_from(
    ["a", "B", "Dr", "e.g", "1", ".", "!", "?", "…", "...", " ", "\n", "\n\n", "\u00a0", "”", ")", "🎉", "。"]
)


@given(st.text() | st.lists(PIECES).map("".join))
def test_every_character_is_in_one_sentence(text: str) -> None:
    """Spans are in order, trimmed, never empty, and leave out white space only."""
    at = 0
    for start, end in sentence_spans(text):
        assert not text[at:start].strip()
        assert start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        ".",
        "?!",
        " ",
        "\n",
        "\n ",
        ". ",
        "e.g. ",
        "🎉",
        ".🎉",
        ". 🎉",
        "Dr. ",
        "A.",
        "“",
        ".”",
        "…",
        "a.B",
        "1.",
        "。",
    ],
)
def test_time_grows_with_length(piece: str) -> None:
    """A line of a megabyte is cut without looking at any character more than a few times.

    Time would depend on the machine. A pattern that looks back again and again would need hours here.
    """
    text = (piece * (1_000_000 // len(piece)))[:1_000_000]

    spans = sentence_spans(text)

    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
