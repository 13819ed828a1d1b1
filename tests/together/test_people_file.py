"""Lists of people are cut exactly: one part goes, and every other byte stays as it was."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.document.people import Use
from easyread_plugin.document.yaml_edits import entries_naming, with_entry, with_value, without, without_name
from easyread_plugin.document.yaml_tree import read_tree
from easyread_plugin.errors import ProjectError
from easyread_plugin.together.people_file import Keep, changed_mind, line_of, notes_above, with_less, without_person

DAY = date(2026, 11, 22)
LIST = """\
# Who agreed.
people:
  # About all.
  member-1:
    shown_as: Ben  # yes
    agreed: [words, name]

  # About 2.
  member-2: {shown_as: Lena, agreed: [words], until: 2027-01-01}
  member-7:   # behind
    shown_as: "Sam"
    agreed:
      - words
      - name
    # inside
    until: 2027-08-31
    # at the end

  # About 8.
  member-8:
    shown_as: |
      long
      words

    until: 2027-08-31
# The end.
"""


@pytest.mark.parametrize(
    ("person", "gone"),
    [
        ("member-1", "  member-1:\n    shown_as: Ben  # yes\n    agreed: [words, name]\n"),
        ("member-2", "  member-2: {shown_as: Lena, agreed: [words], until: 2027-01-01}\n"),
        ("member-7", LIST[LIST.index("  member-7") : LIST.index("\n  # About 8")]),
        ("member-8", LIST[LIST.index("  member-8") : LIST.index("# The end")]),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_one_part_goes(person: str, gone: str, newline: str, mark: str) -> None:
    """With the comments inside it; those outside stay, and so do line ends and the mark at the start."""
    text = mark + LIST.replace("\n", newline)
    assert without_person(text, person) == mark + LIST.replace(gone, "").replace("\n", newline)
    assert line_of(text, person) == LIST[: LIST.index(f"  {person}:")].count("\n") + 1


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("people: {a: {x: 1}, b: {x: 2}, c: {x: 3}}\n", "people: {a: {x: 1}, c: {x: 3}}\n"),
        ("people: {a: {x: 1}, b: {x: 2}}\n", "people: {a: {x: 1}}\n"),
        ("people: {b: {x: 2}}\n", "people: {}\n"),
        ("people:\n  b:\n    x: 2", "people:\n"),
        ("people:\n  b:\n    x: 2\n\n  c: {}\n", "people:\n\n  c: {}\n"),
        ("people:\n  a: {}\n  b: {x: 1}\n  a2: {}\n  b: {x: 2}\n", "people:\n  a: {}\n  a2: {}\n"),
        ('people:\n  "b":\n    x: "a: b # c"\n  c: {}\n', "people:\n  c: {}\n"),
        ("people:\n  b:\n    x: >-\n      one\n\n      # no comment\n  c: {}\n", "people:\n  c: {}\n"),
        ("people:\n  b:\n  c: {}\n", "people:\n  c: {}\n"),
        ("people:\n  b: # nothing\n  # note of c\n  c: {}\n", "people:\n  # note of c\n  c: {}\n"),
        ("before: 1\npeople:\n  b: {}\nafter: 2\n", "before: 1\npeople:\nafter: 2\n"),
    ],
)
def test_however_it_is_written(text: str, left: str) -> None:
    """Between brackets, quoted, twice, as the only one, with nothing in it, at the end of a file without a line end."""
    assert without_person(text, "b") == left


@pytest.mark.parametrize(
    "text",
    [
        "people:\n  a: &shared {x: 1}\n  b: *shared\n",
        "people:\n  a: {x: 1}\n---\npeople: {}\n",
        "people:\n  a: {x: 1}\n b: [\n",
        "people:\n\ta: 1\n",
    ],
)
def test_what_cannot_be_cut_is_left(text: str) -> None:
    """A part that another one is made from, a second document, a broken file: one sentence, and nothing changed."""
    with pytest.raises(ProjectError, match="cannot be taken out by a program"):
        without(text, "people", "a")


def test_less_is_agreed() -> None:
    """What is taken back goes from the list of uses, however that is written; the name goes with its line."""
    changed = with_less(LIST, "member-7", {Use.WORDS, Use.NAME})
    old = '    shown_as: "Sam"\n    agreed:\n      - words\n      - name\n'
    assert changed == LIST.replace(old, "    agreed: []\n")
    assert with_less(LIST, "member-1", {Use.NAME}) == LIST.replace(
        "    shown_as: Ben  # yes\n    agreed: [words, name]\n", "    agreed: [words]\n"
    )
    assert with_less(LIST, "member-2", {Use.PHOTO}) == LIST


def test_the_private_list() -> None:
    """Only the day is kept, or nothing, or everything and the day."""
    whole = LIST[LIST.index("  member-7") : LIST.index("\n  # About 8")]
    day = "  member-7: {changed_mind_on: 2026-11-22}\n"
    assert changed_mind(LIST, "member-7", DAY, Keep.DAY) == LIST.replace(whole, day)
    assert changed_mind(LIST, "member-7", DAY, Keep.NOTHING) == LIST.replace(whole, "")
    kept = "    until: 2027-08-31\n"
    more = LIST.replace(f"{kept}    # at", f"{kept}    changed_mind_on: 2026-11-22\n    # at")
    assert changed_mind(LIST, "member-7", DAY, Keep.ALL) == more
    assert changed_mind(more, "member-7", DAY, Keep.ALL) == more
    assert changed_mind(LIST, "nobody", DAY, Keep.DAY) == LIST
    assert changed_mind("people:\n  a:\n", "a", DAY, Keep.ALL) == "people:\n  a: {changed_mind_on: 2026-11-22}\n"


def test_notes_above() -> None:
    """Comments right above a part are found: a person decides whether they are about somebody."""
    assert notes_above(LIST, "member-1") == [3]
    assert notes_above(LIST, "member-7") == []


def test_entries_that_name_somebody() -> None:
    """As a value, in a list of values, with @, or as the name of the entry; not inside other words."""
    text = "a.wav:\n  who: member-7\nb.wav:\n  people: [x, '@member-7']\nc.wav: {says: member-7 sings}\n"
    text += "member-7: {x: 1}\n"
    assert [entry.way for entry in entries_naming(text, "member-7")] == [("member-7",), ("b.wav",), ("a.wav",)]
    assert [entry.line for entry in entries_naming(text, "member-7")] == [6, 3, 1]


def test_facts_that_name_somebody() -> None:
    """Single values go: an item of a list, or a fact with its name; what stands beside them stays."""
    text = "title: x\npeople_came: ['@member-7', member-1]\ntasks:\n  - what: tea\n    who: member-7\n"
    left = "title: x\npeople_came: [member-1]\ntasks:\n  - what: tea\n"
    assert without_name(text + "  - who: member-7\n", "member-7") == left


def test_a_new_value_and_a_new_entry() -> None:
    """In lines and between brackets."""
    assert with_value("a:\n  - x\n  - y\nb: 1\n", "[z]", "a") == "a: [z]\nb: 1\n"
    assert with_value("a:\nb: 1\n", "2", "a") == "a: 2\nb: 1\n"
    assert with_entry("a: {b: 1}\n", "c", "2", "a") == "a: {b: 1, c: 2}\n"
    assert with_entry("a:\n  b: 1", "c", "2", "a") == "a:\n  b: 1\n  c: 2\n"


def test_a_file_that_wants_to_grow() -> None:
    """Aliases of aliases stay aliases: it is read and cut in no time."""
    lines = ["x0: &x0 [a, a, a, a, a, a, a, a]"]
    lines += [f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 8)}]" for n in range(1, 30)]
    text = "\n".join(lines) + "\npeople:\n  a: {}\n  b: {}\n"
    assert without(text, "people", "a") == text.replace("  a: {}\n", "")


NAMES = st.sampled_from(["a", "b-1", "c d", "'e'", '"f: g"', "h"])
WORDS = st.sampled_from(["x", '"y # no"', "2027-01-01", "[p, q]", "{r: s}", "|\n{i}  t\n{i}  u", ">-\n{i}  v\n", ""])


@st.composite
def lists(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A list of people as anybody may write it, and its ids."""
    out, ids = ["people:\n"], []
    for name in draw(st.lists(NAMES, min_size=1, unique=True)):
        out += draw(st.lists(st.sampled_from(["\n", "  # note\n", "# note\n", "  \n"]), max_size=2))
        ids.append(name)
        facts = draw(st.lists(st.tuples(st.sampled_from("klmn"), WORDS), max_size=3, unique_by=lambda fact: fact[0]))
        out.append(f"  {name}:{draw(st.sampled_from(['', '  # behind']))}\n")
        for fact, words in facts:
            out.append(f"    {fact}: {words.replace('{i}', '    ')}\n")
            out += draw(st.lists(st.sampled_from(["    # inside\n", "\n"]), max_size=1))
    out += draw(st.lists(st.sampled_from(["# end\n", "\n", "other: 1\n"]), max_size=2, unique=True))
    return "".join(out), ids


@given(lists(), st.data(), st.booleans())
def test_any_list_is_cut_exactly(made: tuple[str, list[str]], data: st.DataObject, is_windows: bool) -> None:
    """What is left are lines of the old file in their order, and it says all that it said but for one person."""
    text, ids = made
    text = text.replace("\n", "\r\n") if is_windows else text
    name = yaml.safe_load(data.draw(st.sampled_from(ids)))
    after = without_person(text, str(name))
    lines = iter(text.splitlines(keepends=True))
    assert all(line in lines for line in after.splitlines(keepends=True))
    was, now = read_tree(text).child("people"), read_tree(after).child("people")
    assert was is not None
    assert now is not None
    assert [key.said() for key, _ in now.pairs] == [key.said() for key, _ in was.pairs if key.value != name]
    assert after.count("# note") == text.count("# note")
