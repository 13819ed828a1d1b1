"""Every rule is what its examples say: they are tests and documentation at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from easyread_plugin.checks.examples import Example, examples_of, parse_examples
from easyread_plugin.document.findings import Rule
from easyread_plugin.publication.rules import ALL_RULES, CARDS

from .examples_project import findings_in

EXAMPLES = [
    pytest.param(rule.card.id, example, id=f"{rule.card.id}-{'good' if example.good else 'bad'}-{number}")
    for rule in ALL_RULES
    for number, example in enumerate(examples_of(rule.card.id), 1)
]


@pytest.fixture(scope="module")
def project_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One project for all examples, so that its pictures are made once."""
    return tmp_path_factory.mktemp("project")


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: str, example: Example, project_dir: Path) -> None:
    """A good example gives no finding of its rule; a bad one does, at the line and with the words that it names."""
    found = [finding for finding in findings_in(project_dir, example) if finding.rule == rule]

    if example.good:
        assert found == []
        return
    assert found != []
    if CARDS[rule].on_pages:
        assert found[0].file == example.file
    assert example.expect in found[0].message
    if example.line is not None:
        assert found[0].position is not None
        assert found[0].position.line == example.line


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.card.id)
def test_every_rule_has_examples(rule: Rule) -> None:
    """Every rule has at least two good and two bad examples, and two bad ones name the line or the words."""
    examples = examples_of(rule.card.id)
    bad = [example for example in examples if not example.good]

    assert len(examples) - len(bad) >= 2
    assert len(bad) >= 2
    assert any(example.expect or example.line for example in bad)


def test_every_file_of_examples_has_a_rule() -> None:
    """No examples are left over from a rule that is gone."""
    folder = Path(examples_of.__code__.co_filename).parent / "examples"

    assert {file.stem for file in folder.glob("*.md")} == {rule.card.id for rule in ALL_RULES}


def test_parsing() -> None:
    """Notes, options and longer fences are read as the top of examples.py says."""
    text = (
        "## Good\n\nA note\nof two lines.\n\n````markdown\n```text\nx\n```\n````\n\n"
        "## Bad\n\n```yaml line=3 file=people.yml saved-as=latin-1 expect: of a line=9 kind\na\n\nb\n```\n"
    )

    assert parse_examples(text) == (
        Example(True, "```text\nx\n```\n", "A note of two lines."),
        Example(False, "a\n\nb\n", "", "of a line=9 kind", 3, "people.yml", "latin-1"),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("```\nx\n```\n", "line 1: this block stands below no"),
        ("## Good\n```\nx\n", "not closed"),
        ("## Good\n```markdown lines=3\nx\n```\n", "line 4: nobody knows what “lines=3” is"),
    ],
)
def test_parsing_problems(text: str, problem: str) -> None:
    """A mistake in a file of examples is said, not passed over."""
    with pytest.raises(ValueError, match=problem):
        parse_examples(text)
