"""A sign-off holds while the page says what people checked, and lapses with one changed letter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from easyread_plugin.document.checking import CheckState
from easyread_plugin.together.sign_off import LineKind

from .checked_site import BANK, DAY, FILES, PAGE, WORDS, CheckedSite, checked_site, drawing


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> CheckedSite:
    """One site for all changes; each is put back."""
    return checked_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(autouse=True)
def put_back(site: CheckedSite) -> None:
    """Every test begins with the page as it was checked."""
    for name, text in FILES.items():
        site.put(name, text)


HOLDS = {
    "nothing": PAGE,
    "empty lines and blanks": PAGE.replace("\n\n", "\n\n\n").replace("We vote about", "We  vote   about"),
    "lines joined": PAGE.replace("**budget**.\nEveryone", "**budget**. Everyone"),
    "Windows line ends": PAGE.replace("\n", "\r\n"),
    "emphasis": PAGE.replace("Everyone has 1 vote", "Everyone has *1 vote*"),
    "another way to write bold": PAGE.replace("**budget**", "__budget__"),
    "another way to write a heading": PAGE.replace("# Our club\n", "Our club\n========\n"),
    "another level of heading": PAGE.replace("# Our club\n", "## Our club\n"),
    "another sign for a list": PAGE.replace("- a pen\n- a friend", "* a pen\n* a friend"),
    "a link": PAGE.replace("with the **council**", "[with](hard-words.md) the **council**"),
    "a comment": PAGE.replace("# Our club", "<!-- Ask Dev about this -->\n\n# Our club"),
    "an allow": PAGE.replace("![A plan", "<!-- easyread: allow ER-P01 because we want it -->\n\n![A plan"),
    "another path to the same picture": PAGE.replace("](../images/vote.svg)", "](../images/../images/vote.svg)"),
    "facts that nobody sees": PAGE.replace("title: Our club\n", "title: Our club\nicon: home\nurgent: true\n"),
    "the check itself": PAGE.replace(
        "title: Our club\n", "title: Our club\nmade_with:\n  - {date: 2026-11-03, what: checked, who: 3}\n"
    ),
    "quotes around a fact": PAGE.replace("title: Our club", 'title: "Our club"'),
}
LAPSES = {
    "one letter": PAGE.replace("1 vote", "2 vote"),
    "a capital": PAGE.replace("Everyone", "everyone"),
    "a full stop": PAGE.replace("1 vote.", "1 vote"),
    "a title": PAGE.replace("title: Our club", "title: The club"),
    "a description": PAGE.replace("What our club is", "What a club is"),
    "no description": PAGE.replace("description: What our club is.\n", ""),
    "a meaning": PAGE.replace("The money that we can spend", "The money that we have"),
    "a hard word with a meaning": PAGE.replace("Everyone has", "Everyone has **council**"),
    "no meaning any more": PAGE.replace("**budget**", "budget"),
    "a made up fact": PAGE.replace("The club is made up", "The club is real"),
    "a credit": PAGE.replace("Our group wrote", "Our council wrote"),
    "one fact less": PAGE.replace("credits:\n  - Our group wrote this.\n", ""),
    "a swapped picture": PAGE.replace("](../images/plan.svg)", "](../images/other.svg)"),
    "pictures changed over": PAGE.replace("plan.svg", "x").replace("vote.svg", "plan.svg").replace("x", "vote.svg"),
    "no picture": PAGE.replace("![A plan on a table](../images/plan.svg)\n", ""),
    "a second picture": PAGE.replace("![A plan on", "![-](../images/other.svg)\n![A plan on"),
    "words for a picture": PAGE.replace("A plan on a table", "A plan on a chair"),
    "a picture described by the bank": PAGE.replace("![A plan on a table]", "![]"),
    "a new row": PAGE + "\n![-](../images/vote.svg)\nWe are new.\n",
    "a new item": PAGE.replace("- a pen", "- a pen\n- paper"),
    "items in another order": PAGE.replace("- a pen\n- a friend", "- a friend\n- a pen"),
    "one letter of own words": PAGE.replace("I like the club", "I liked the club"),
    "own words of another person": PAGE.replace("@member-2", "@member-3"),
    "own words of nobody known": PAGE.replace("— @member-2", "— A member"),
    "one letter of a role's words": PAGE.replace("We are proud", "We are loud"),
    "another role": PAGE.replace("— A member", "— A friend"),
    "own words that are words now": PAGE.replace("> We are proud.\n> — A member\n", "We are proud.\n"),
}


@pytest.mark.parametrize("change", HOLDS)
def test_it_holds(site: CheckedSite, change: str) -> None:
    """Blanks, tags and comments are no words."""
    site.write(club=HOLDS[change])
    assert site.check().state is CheckState.CHECKED
    assert all(one.kind == "same" for one in site.changes())


@pytest.mark.parametrize("change", LAPSES)
def test_it_lapses(site: CheckedSite, change: str) -> None:
    """What a reader sees or hears is something else, and the page says so."""
    assert LAPSES[change] != PAGE
    site.write(club=LAPSES[change])
    assert site.check().state is CheckState.CHANGED
    assert any(one.kind != "same" for one in site.changes())
    assert site.box() == [
        "Changed since it was checked.",
        "The Tuesday Group checked it on Tuesday 3 November 2026.",
    ]


def test_a_removed_row_lapses(site: CheckedSite) -> None:
    """Wherever it stood."""
    head, *rows = PAGE.split("\n\n![")
    for number in range(len(rows)):
        site.write(club="\n\n![".join([head, *rows[:number], *rows[number + 1 :]]))
        assert site.check().state is CheckState.CHANGED


def test_other_files_count_as_far_as_the_page_shows_them(site: CheckedSite) -> None:
    """A new word in the word bank holds; another meaning of a word on the page lapses; so with descriptions."""
    meaning = FILES["content/hard-words.md"]
    site.write(words=meaning + "\n## Rights\n\n![-](../images/plan.svg)\nWhat you may do.\n")
    assert site.check().state is CheckState.CHECKED
    site.write(words=WORDS.format(means="People who run our town."))
    assert site.check().state is CheckState.CHANGED
    site.write(words=meaning.replace("vote.svg", "other.svg"))
    assert site.check().state is CheckState.CHANGED
    site.write(words=meaning, bank=BANK.replace("A plan.", "Our plan."))
    assert site.check().state is CheckState.CHECKED  # the page has words of its own for it
    site.write(bank=BANK.replace("A vote.", "Our vote."))
    assert site.check().state is CheckState.CHANGED


def test_the_bytes_of_a_picture_count_and_not_its_name(site: CheckedSite) -> None:
    """The same name with another picture lapses; the same picture under another name holds."""
    site.put("images/plan.svg", drawing(15))
    assert site.check().state is CheckState.CHANGED
    site.put("images/new/name.svg", drawing(12))
    site.write(club=PAGE.replace("../images/plan.svg", "../images/new/name.svg"))
    assert site.check().state is CheckState.CHECKED


def test_letters_that_look_the_same_are_the_same(tmp_path: Path) -> None:
    """One computer stores é as one sign, another one as two."""
    site = CheckedSite(tmp_path)
    for name, text in FILES.items():
        site.put(name, text.replace("a friend", "a caf\u00e9"))
    site.sign_off()
    site.write(club=PAGE.replace("a friend", "a cafe\u0301"))
    assert site.check().state is CheckState.CHECKED


def test_the_newest_check_counts(tmp_path: Path) -> None:
    """Of several days the last one, of one day the last one written; a day to come does not count yet."""
    site = checked_site(tmp_path)
    site.write(club=PAGE.replace("1 vote", "2 votes"))
    site.sign_off(date(2026, 11, 10), ("The Friday Group",))
    assert site.check().by == ("The Friday Group",)
    assert site.check().state is CheckState.CHECKED
    site.sign_off(date(2026, 10, 1), ("An older group",))
    assert site.check().on == date(2026, 11, 10)
    assert len(site.open().checks) == 3
    before = site.check(date(2026, 11, 5))
    assert (before.state, before.on) == (CheckState.CHANGED, DAY)
    assert site.check(date(2026, 9, 1)).state is CheckState.NOT
    site.write(club=PAGE)
    assert site.check().state is CheckState.CHANGED


WORD = st.text(alphabet="abcdefgh", min_size=2, max_size=6)
SENTENCE = st.lists(WORD, min_size=1, max_size=6).map(lambda words: f"{' '.join(words).capitalize()}.")
ROW = st.tuples(st.sampled_from(["vote", "plan", "other"]), st.lists(SENTENCE, min_size=1, max_size=3))
ROWS = st.lists(ROW, min_size=1, max_size=5)


def text_of(rows: list[tuple[str, list[str]]], *, gap: str = "\n", between: str = "\n") -> str:
    """The page with these rows."""
    said = [f"![-](../images/{name}.svg)\n{between.join(sentences)}\n" for name, sentences in rows]
    return "# Our page\n\n" + gap.join(said)


@settings(max_examples=20)
@given(rows=ROWS, data=st.data())
def test_any_change_of_words_or_pictures_lapses(
    rows: list[tuple[str, list[str]]], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """However the page is: blanks hold; a letter, a picture, a row more, less or elsewhere lapses."""
    site = CheckedSite(tmp_path_factory.getbasetemp() / "any")
    for file, text in FILES.items():
        site.put(file, text)
    site.write(club=text_of(rows))
    site.sign_off()
    site.write(club=text_of(rows, gap="\n\n<!-- A note -->\n\n", between="  \n"))
    assert site.check().state is CheckState.CHECKED
    at = data.draw(st.integers(0, len(rows) - 1))
    name, sentences = rows[at]
    line = data.draw(st.integers(0, len(sentences) - 1))
    letter = data.draw(st.integers(0, len(sentences[line]) - 2).filter(lambda k: sentences[line][k] != " "))
    changed = sentences[line][:letter] + "z" + sentences[line][letter + 1 :]
    others = [
        [*rows[:at], (name, [*sentences[:line], changed, *sentences[line + 1 :]]), *rows[at + 1 :]],
        [*rows[:at], ("lena", sentences), *rows[at + 1 :]],
        rows[:at] + rows[at + 1 :],
        [*rows[:at], ("plan", ["We are new."]), *rows[at:]],
        *([rows[::-1]] if rows != rows[::-1] else []),
    ]
    for other in others:
        site.write(club=text_of(other))
        assert site.check().state is CheckState.CHANGED, other


def test_own_words_are_not_in_the_record(tmp_path: Path) -> None:
    """The record has a hash and the id of who said it, and no word that they said."""
    checked_site(tmp_path)
    text = (tmp_path / "signed-off/club.yml").read_text("utf-8")
    for words in ("I like", "It is fun", "We are proud", "Lena", "A member"):
        assert words not in text
    assert text.count("said_by: [member-2]") == 2


def test_fields_of_a_page_kind_count_like_all_words(site: CheckedSite) -> None:
    """What the front matter becomes on the page: words, days and pictures; people by their ids."""
    facts = "kind: meeting\ndate: Tuesday 3 November 2026\nwho_led: \"@member-2\"\nagreed_for_web: yes\n"
    page = PAGE.replace("title: Our club\n", f"title: Our club\n{facts}")
    site.write(club=page)
    site.sign_off(date(2026, 11, 5))
    assert site.check().state is CheckState.CHECKED
    kept = site.open().checks[-1].lines
    assert sum(line.kind is LineKind.PICTURE for line in kept) > sum(PAGE.count(sign) for sign in ("![",))
    assert not [line for line in kept if "Lena" in line.text]
    site.write(club=page.replace("Tuesday 3 November", "Wednesday 4 November"))
    assert site.check().state is CheckState.CHANGED
    site.write(club=page.replace("agreed_for_web: yes\n", ""))
    assert site.check().state is CheckState.CHANGED
