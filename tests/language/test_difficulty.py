"""How hard words are, and which are named."""

from __future__ import annotations

import pytest

from easyread_plugin.language.difficulty import difficulty, hard_words, word_score
from easyread_plugin.language.words import count_words

GOOD_EASY_READ = {
    "health": """Going for your health check
A health check is a meeting with a nurse or a doctor.
They look at how well your body is.
You can have a health check every year. It is free.
Ring your doctor and ask for a health check.
You can bring someone with you.
The nurse will ask what you eat and drink. The nurse will check how tall you are.
They may take some blood from your arm. It may hurt a little.
You can say no at any time.
After the check you get a health plan.
The plan says what will help you to stay well.
If you take tablets, bring them with you.
Tell the nurse if you have pain, or if you feel sad.""",
    "money": """Looking after your money
Your money is yours. You can choose what to do with it.
A bank keeps your money safe.
You get a card. You can pay in shops with it.
You have a secret number for your card. Do not tell anyone your number.
Each month, look at what you spend.
Write down your rent, your food and your bus tickets.
Put some money away for later.
If someone asks you for money and you feel worried, tell a person you trust.
You can ask your support worker to help you with bills.
If you cannot pay a bill, ring the company. They can help you to pay a little each week.""",
    "voting": """Your vote
You can vote when you are 18.
Voting means choosing who makes the rules in our country.
You must put your name on a list first. You can do it on a computer or on paper.
On the day, go to the place where people vote. Take your photo card.
A worker gives you a paper with names on it.
Put a cross next to the name that you want.
Fold the paper and put it in the box.
Nobody can tell you who to vote for. Nobody needs to know who you chose.
You can ask for help if the paper is hard to read.
You can also vote by post.""",
}


@pytest.mark.parametrize("page", GOOD_EASY_READ)
def test_good_easy_read_is_left_in_peace(page: str) -> None:
    """Fewer than 3 words in 100 of a good page are called hard; published pages may have 5."""
    text = GOOD_EASY_READ[page]
    lines = text.split("\n")
    hard = [found.word for line in lines for found in hard_words(line)]

    assert len(hard) * 100 < 3 * sum(map(count_words, lines)), hard


@pytest.mark.parametrize(
    ("sentence", "hard"),
    [
        ("We will facilitate a consultation.", ["facilitate", "consultation"]),
        ("The safeguarding procedure is comprehensive.", ["safeguarding", "comprehensive"]),
        ("We met Mr Featherstonehaugh in Wolverhampton.", []),
        ("Birmingham is big.", []),
        ("Our friends like cake.", []),
        ("Look at https://example.org/statutory and a@b.org.", []),
        ("", []),
    ],
)
def test_hard_words(sentence: str, hard: list[str]) -> None:
    """Rare words are hard; names, addresses and everyday words are not."""
    assert [found.word for found in hard_words(sentence)] == hard


def test_the_group_knows_its_words() -> None:
    """Words of the group are easy in every form, alone and in a phrase."""
    sentence = "Advocates met the safeguarding board."

    assert hard_words(sentence)
    assert hard_words(sentence, ["advocate", "safeguarding board"]) == []


def test_a_hard_word_has_a_reason() -> None:
    """The reasons are short sentences; an easy word has none."""
    easy, hard = difficulty("People remunerate.")

    assert easy.reasons == ()
    assert not easy.is_hard
    assert hard.is_hard
    assert all(reason.endswith(".") and count_words(reason) < 10 for reason in hard.reasons)
    assert easy.score < hard.score


def test_a_rare_word_is_harder() -> None:
    """The model puts words in the order in which people do."""
    sentence = "The cat saw a hypothesis and adenocarcinoma."
    scores = [word_score(sentence, found.start, found.end) for found in difficulty(sentence)]

    assert scores == sorted(scores)
