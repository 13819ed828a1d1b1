"""Hard words: what stands in bold, and where it is explained."""

from __future__ import annotations

import pytest

from easyread_plugin.document.hard_words import Explained, hard_words, is_wholly_bold, word_key
from easyread_plugin.document.site import Meaning
from easyread_plugin.publication.parsing import parse_text

BANK = {"vote": Meaning("vote", "A way to choose."), "Support workers": Meaning("Support workers", "They help you.")}


def explained(text: str) -> list[tuple[str, Explained]]:
    """The hard words of a page and where each is explained."""
    return [(hard.word, hard.explained) for hard in hard_words(parse_text(text), BANK)]


HERE = [
    "**Co-production** means working together.",
    "**Rights** are what you may do.",
    "A **budget** is the money that you can spend.",
    "The **AGM** (each May) is a big meeting.",
    "“**Chair**” means the person who leads.",
]
NEXT = [
    "We have a **budget**. This means the money that you can spend.",
    "We have **rights**. These mean what you may do.",
    "We have a **budget**. A budget is the money that you can spend.",
    "We have a **budget**. Budgets are money.",
    "We have a **budget**. It means the money that you can spend.",
    "We use **co-production**.\n\nCo-production means working together.",
    "We plan a **visit**. This is when we go to see it.",
    "Ask for the **register**. This is a list that your doctor keeps.",
]
NOT = [
    "We talk about **budgets** means and ends.",
    "**Co-production** is not a box.",
    "We have a **budget**. We like it.",
    "We have a **budget**. This is a good thing.",
    "We have a **budget**. Budget meetings are long.",
    "We have a **budget**.\n\n> This means money.\n> — A member",
    "We have a **budget**.\n\n## Next\n\nThis means money.",
]


@pytest.mark.parametrize("text", HERE)
def test_explained_in_its_sentence(text: str) -> None:
    """`**X** means …` or `**X** is …` at the start of its sentence explains it."""
    assert [where for _, where in explained(text)] == [Explained.HERE]


@pytest.mark.parametrize("text", NEXT)
def test_explained_in_the_next_sentence(text: str) -> None:
    """So does the next sentence, with the word itself or with "This means"."""
    assert [where for _, where in explained(text)] == [Explained.NEXT]


@pytest.mark.parametrize("text", NOT)
def test_not_explained(text: str) -> None:
    """Anything else explains nothing; own words and the words below another heading do not either."""
    assert [where for _, where in explained(text)] == [Explained.NOT]


def test_once_is_enough() -> None:
    """A word explained once on the page is explained for the page, before and after, one and many alike."""
    text = "Our **Budgets** grow. We work.\n\nA **budget** is money.\n\n> Yes.\n> — A member\n\nWe like our **budget**."

    assert explained(text) == [
        ("Budgets", Explained.ELSEWHERE),
        ("budget", Explained.HERE),
        ("budget", Explained.ELSEWHERE),
    ]


def test_word_bank_and_front_matter() -> None:
    """The page's `hard_words:` comes before the word bank, and the meaning is shown at the first place only."""
    text = (
        "---\nhard_words:\n  vote: Our own way to choose.\n  chair:\n    meaning: The person who leads.\n"
        "    picture: images/chair.svg\n---\n\n"
        "We **vote**. The **Chair** speaks.\n\nA **support worker** helps. We like **votes**."
    )
    found = hard_words(parse_text(text), BANK)

    assert [(h.word, h.explained, h.is_first) for h in found] == [
        ("vote", Explained.PAGE, True),
        ("Chair", Explained.PAGE, True),
        ("support worker", Explained.BANK, True),
        ("votes", Explained.PAGE, False),
    ]
    assert [h.meaning.meaning if h.meaning else "" for h in found] == [
        "Our own way to choose.",
        "The person who leads.",
        "They help you.",
        "Our own way to choose.",
    ]
    assert found[1].meaning is not None
    assert found[1].meaning.picture == "images/chair.svg"


def test_places() -> None:
    """A hard word knows its row, its statement and its characters, without punctuation."""
    (hard,) = hard_words(parse_text("# Money\n\nFirst.\n\nThis is a **“budget”:** see."), {})

    assert (hard.row, hard.statement.text[hard.start : hard.end], hard.word) == ("r2", "budget", "budget")


@pytest.mark.parametrize(
    "text",
    [
        "# The **budget**",
        "See [the **budget**](a.md).",
        "[**Budget**](a.md) is money.",
        "> The **budget** is big.\n> — A member",
        "| **Budget** |\n| --- |\n| 5 |",
        "**The budget is far too small for us.**",
        "**Stop.**",
        "It costs **£5**.",
    ],
)
def test_no_hard_word(text: str) -> None:
    """Bold in headings, links, table heads, own words, whole sentences and figures is no hard word."""
    assert explained(text) == []


def test_words_in_a_table_or_list() -> None:
    """A bold word by itself in a list or a cell is a word, not a whole sentence."""
    assert explained("- **budget**\n- pen") == [("budget", Explained.NOT)]
    assert explained("| A |\n| --- |\n| **budget** |") == [("budget", Explained.NOT)]


def test_wholly_bold() -> None:
    """Four words, or a full stop, make a sentence."""
    bold = {text: next(parse_text(text).statements()) for text in ("**One two three four**", "**Go!**", "**one two**")}

    assert [is_wholly_bold(statement) for statement in bold.values()] == [True, True, False]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("vote", "Votes"),
        ("policy", "policies"),
        ("box", "boxes"),
        ("bus", "bus"),
        ("member's", "members’"),
        ("class", "classes"),
    ],
)
def test_one_and_many(one: str, many: str) -> None:
    """One and many are looked up alike, in small or large letters."""
    assert word_key(one) == word_key(many)
