"""Own words are cut out of any page: nothing of the person is left, and all the rest says what it said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pictures.files import put

from easyread_plugin.document.people import Use
from easyread_plugin.project import load_project
from easyread_plugin.publication.every_page import every_page
from easyread_plugin.publication.parsing import reader_for
from easyread_plugin.publication.withdrawing import plan_withdrawal
from easyread_plugin.together.withdrawal import ALL_USES, carry_out

CONFIG = "site_name: A\ndocs_dir: content\nmarkdown_extensions: [admonition, tables, attr_list, footnotes]\n"
DAY = date(2026, 11, 22)


def said(root: Path) -> list[tuple[str, str]]:
    """Every statement of the page, and who signs it."""
    (ready,), _ = every_page(load_project(root / "mkdocs.yml"), reader_for(load_project(root / "mkdocs.yml")))
    by = {words.id: words.person or words.role for words in ready.page.own_words()}
    return [(s.text, by.get(s.own_words or "", "")) for s in ready.page.statements()]


def without(root: Path, text: str, person: str = "member-7") -> tuple[str, str]:
    """The page after this person left, and what is to be done by hand."""
    put(root, "mkdocs.yml", CONFIG)
    put(root, "people.yml", "people: {}\n")
    put(root, "content/index.md", text)
    plan = plan_withdrawal(load_project(root / "mkdocs.yml"), person, ALL_USES, DAY)
    assert carry_out(plan) == ()
    by_hand = "\n".join(f"{thing.file}:{thing.line} {thing.said}" for thing in plan.by_hand)
    return (root / "content/index.md").read_bytes().decode(), by_hand


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("# A\n\n> One.\n> — @member-7\n", "# A\n"),
        ("# A\n\n> One.\n>\n> Two.\n>\n> — @member-7\n\nB.\n", "# A\n\nB.\n"),
        ("# A\n\nB.\n> One.\n> — @member-7\n\nC.\n", "# A\n\nB.\n\nC.\n"),
        ("# A\n\n> One.\n> — @member-1\n> Two.\n> — @member-7\n", "# A\n\n> One.\n> — @member-1\n"),
        ("# A\n\n> One.\n> — @member-7\n> Two.\n> — @member-1\n", "# A\n\n> Two.\n> — @member-1\n"),
        ("# A\n\n> One.\n\n— @member-7\n\nB.\n", "# A\n\nB.\n"),
        ("# A\n\n> lazy one\ngoes on\n— @member-7\n\nB.\n", "# A\n\nB.\n"),
        ("# A\n\n> - One.\n> - Two.\n>\n> — @member-7\n\nB.\n", "# A\n\nB.\n"),
        ("# A\n\n- B.\n\n    > One.\n    > — @member-7\n\n- C.\n", "# A\n\n- B.\n\n- C.\n"),
        ("# A\n\n!!! note\n    B.\n\n    > One.\n    > — @member-7\n\nC.\n", "# A\n\n!!! note\n    B.\n\nC.\n"),
        ("# A\n\n> Outer.\n>\n> > Inner.\n> > — @member-1\n>\n> — @member-7\n\nB.\n", "# A\n\nB.\n"),
        ("# A\n\n> One. — @member-7\n\nB.\n", "# A\n\nB.\n"),
        ("# A\n\n> ![x](y.svg)\n> One.\n> — @member-7\n\nB.\n", "# A\n\nB.\n"),
        ("# A\n\n![x](y.svg)\n![x](z.svg)\n> One.\n> — @member-7\n\n## B\n", "# A\n\n## B\n"),
        ("# A\n\n![x](y.svg)\n> One.\n> — @member-7\n\nB.\n", "# A\n\n![x](y.svg)\n\nB.\n"),
        ("# A\n\n![x](y.svg)\nB.\n\n> One.\n> — @member-7\n", "# A\n\n![x](y.svg)\nB.\n"),
        ("# A\n\n> We both say so.\n> — @member-1 and @member-7\n\nB.\n", "# A\n\nB.\n"),
    ],
)
def test_however_they_are_written(tmp_path: Path, text: str, left: str) -> None:
    """In lines of their own, in the same block as others, in lists and boxes, with pictures, by two together."""
    after, by_hand = without(tmp_path, text)
    assert after == left
    assert by_hand == ""


def test_what_cannot_be_cut_is_said(tmp_path: Path) -> None:
    """Words that stand in a line with others are left for a person, with their line; and the gate holds them back."""
    text = '# A\n\nB <blockquote markdown="1">One. — @member-7</blockquote> C.\n\n> Two.\n> — @member-7\n'
    after, by_hand = without(tmp_path, text)
    assert "Two." not in after
    assert "B <blockquote" in after
    assert "content/index.md:3" in by_hand


PIECES = st.one_of(
    st.builds("{} says {}.\n".format, st.sampled_from(["He", "She"]), st.integers(100, 999)),
    st.builds("## Part {}\n".format, st.integers(100, 999)),
    st.builds("![x](p{}.svg)\nWe see {}.\n".format, st.integers(1, 9), st.integers(100, 999)),
    st.builds("- one {}\n- two\n".format, st.integers(100, 999)),
    st.builds("| a | b |\n|---|---|\n| {} | c |\n".format, st.integers(100, 999)),
)
WHO = st.sampled_from(["@member-7", "@member-1", "A member"])
LINES = st.lists(st.builds("word{}".format, st.integers(100, 999)), min_size=1, max_size=3)


@st.composite
def quotes(draw: st.DrawFn) -> str:
    """One block of own words, of one or two people, in some shape."""
    out = []
    for _ in range(draw(st.integers(1, 2))):
        out += [f"> {line}" for line in draw(LINES)]
        if draw(st.booleans()):
            out.append(">")
        out.append(f"> — {draw(WHO)}")
        if draw(st.booleans()):
            out.append(">")
    picture = draw(st.sampled_from(["", "![x](q.svg)\n"]))
    indent = draw(st.sampled_from(["", "", "    "]))
    head = "- item\n\n" if indent else picture
    return head + "".join(f"{indent}{line}\n" for line in out)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(PIECES, quotes()), max_size=6), st.booleans())
def test_any_page(tmp_path: Path, pieces: list[str], is_windows: bool) -> None:
    """What others say stays as it was, in its order; what the person said is gone, or a person is told where it is."""
    text = "# A page\n\n" + "\n".join(pieces)
    put(tmp_path, "mkdocs.yml", CONFIG)
    put(tmp_path, "content/index.md", text)
    before = said(tmp_path)
    after, by_hand = without(tmp_path, text.replace("\n", "\r\n") if is_windows else text)
    assert is_windows is False or "\n" not in after.replace("\r\n", "")
    now = said(tmp_path)
    others = [one for one in before if "member-7" not in one[1]]
    assert [one for one in now if "member-7" not in one[1]] == others
    left = [one for one in now if "member-7" in one[1]]
    assert bool(left) == ("We cannot cut this out" in by_hand)
    for number, line in enumerate(after.split("\n"), 1):
        assert "member-7" not in line or f"content/index.md:{number} " in by_hand


def test_only_words_are_taken_back(tmp_path: Path) -> None:
    """A story stays when only words are taken back, and the words in it go."""
    story = "---\nkind: story\nteller: member-7\n---\n\n# Me\n\nShe sings.\n\n> One.\n> — @member-7\n"
    put(tmp_path, "mkdocs.yml", CONFIG)
    put(tmp_path, "content/index.md", story)
    plan = plan_withdrawal(load_project(tmp_path / "mkdocs.yml"), "member-7", frozenset([Use.WORDS]), DAY)
    assert carry_out(plan) == ()
    assert (tmp_path / "content/index.md").read_text() == story.partition("\n> One.")[0]


def test_a_page_of_several_people_is_held_back(tmp_path: Path) -> None:
    """It stays, with the id, so that the gate keeps holding it back; and a person is told."""
    page = "---\npeople: [member-1, member-7]\n---\n\n# Us\n\nWe sing.\n"
    after, by_hand = without(tmp_path, page)
    assert after == page
    assert "content/index.md:2 Others are in this page too. It is held back." in by_hand
