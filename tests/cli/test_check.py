"""`easyread check` as people use it: real folders, real files, what it says and how it ends."""

from __future__ import annotations

import codecs
import json
import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from easyread_plugin.cli import main

CONFIG = "site_name: Our group\ndocs_dir: content\nplugins:\n  - easyread:\n      audio: 'off'\n"
AWFUL = "# Our group\n\nWe met on 13/03/27 with three people.\n"
Site = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Writes a site, and goes into its folder."""

    def write(files: Mapping[str, str | bytes]) -> Path:
        for name, content in {"mkdocs.yml": CONFIG, **files}.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return write


def run(*arguments: str, typed: str | None = None) -> Result:
    """The command with these arguments."""
    return CliRunner().invoke(main, ["check", *arguments], input=typed)


def rules_in(*arguments: str) -> list[str]:
    """The rules that found something, sorted, without the rule that wants a picture."""
    report = json.loads(run(*arguments, "--format", "json").stdout)
    return sorted(finding["rule"] for finding in report["findings"] if finding["rule"] != "ER-P01")


# --fix


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_fix_keeps_everything_else(site: Site, mark: bytes, end: str) -> None:
    """Only the words change: line ends, byte order mark, own words and code stay; a second run changes nothing."""
    text = (
        f"{AWFUL}\n> We met on 13/03/27, we three.\n> — A member\n\n"
        "Type `three` or [two pens](a.md).\n\n```text\nthree\n```\n\nCome at 14:30, e.g. today.\n"
    )
    folder = site({"content/index.md": mark + text.replace("\n", end).encode()})
    expected = (
        text.replace("on 13/03/27 with three", "on Saturday 13 March 2027 with 3")
        .replace("[two pens]", "[2 pens]")
        .replace("14:30, e.g.", "2.30pm, for example")
    )
    run("--fix", "--yes")

    assert (folder / "content/index.md").read_bytes() == mark + expected.replace("\n", end).encode()
    assert "nothing that we can change" in run("--fix", "--yes").stdout


def test_fix_shows_first(site: Site) -> None:
    """--dry-run shows the change and writes nothing; without --yes it asks, and takes no for an answer."""
    folder = site({"content/index.md": AWFUL})
    shown = run("--fix", "--dry-run")

    assert shown.exit_code == 0
    assert "-We met on 13/03/27 with three people.\n+We met on Saturday 13 March 2027 with 3 people.\n" in shown.stdout
    assert "We would make 2 changes in 1 file. Nothing is changed." in shown.stdout
    assert "add --yes" in run("--fix").stderr
    assert (folder / "content/index.md").read_text() == AWFUL


def test_fix_changes_no_list(site: Site) -> None:
    """A change that would turn a line into a list is left to a person; the others in the file are made."""
    folder = site({"content/index.md": "# Our group\n\nTwo. That is how many.\n\nThree people came.\n"})
    run("--fix", "--yes")

    assert (folder / "content/index.md").read_text() == "# Our group\n\nTwo. That is how many.\n\n3 people came.\n"


@pytest.mark.parametrize(
    "words",
    ["We met on 04/03/27.", "It's been good.", "Don't you like it?", "He'd like it.", "We met on 31 February 2027."],
)
def test_fix_leaves_what_is_not_sure(site: Site, words: str) -> None:
    """Nothing is changed where a person must decide."""
    folder = site({"content/index.md": f"# Our group\n\n{words}\n"})
    run("--fix", "--yes")

    assert (folder / "content/index.md").read_text() == f"# Our group\n\n{words}\n"


def test_fix_options_go_together(site: Site) -> None:
    """--yes and --dry-run mean nothing without --fix, and it says so."""
    site({"content/index.md": AWFUL})

    assert [run(option).exit_code for option in ("--yes", "--dry-run")] == [2, 2]


# --changed-since


def git(folder: Path, *arguments: str) -> None:
    """Git in a folder."""
    names = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org"}
    names |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, env={**os.environ, **names})


def test_changed_since(site: Site) -> None:
    """Only findings on new lines and new files are told, from where this line of work left the branch."""
    folder = site({"content/index.md": AWFUL, "content/old page.md": AWFUL, ".gitignore": "/.cache/\n"})
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "One")
    git(folder, "checkout", "-q", "-b", "work")
    (folder / "content/old page.md").write_text(f"{AWFUL}\nFour people left.\n")
    (folder / "content/née.md").write_text("# New\n\nFive people came.\n")
    report = json.loads(run("--changed-since", "main", "--format", "json").stdout)

    assert [(f["file"], f["line"]) for f in report["findings"] if f["rule"] == "ER-N01"] == [
        ("content/née.md", 3),
        ("content/old page.md", 5),
    ]
    assert len(report["pages"]) == 3


def test_changed_since_without_git(site: Site) -> None:
    """Outside a repository, and for a branch that is not there, it says so and ends with 2."""
    folder = site({"content/index.md": AWFUL})
    outside = run("--changed-since", "main")
    git(folder, "init", "-q")
    unknown = run("--changed-since", "--output=x")

    assert (outside.exit_code, unknown.exit_code) == (2, 2)
    assert "not kept with Git" in outside.stderr
    assert "Git knows nothing called “--output=x”" in unknown.stderr


# Settings


def test_levels(site: Site) -> None:
    """A rule can be off for the site, milder in a folder, stricter on a page; names and ids both work."""
    config = f"{CONFIG}      rules: {{number-as-word: off}}\n      folders: {{old: {{rules: {{ER-N04: advice}}}}}}\n"
    page = "---\neasyread:\n  rules:\n    ER-N01: error\n---\n\n"
    site({"mkdocs.yml": config, "content/index.md": AWFUL, "content/old/a.md": AWFUL, "content/b.md": page + AWFUL})
    found = json.loads(run("--format", "json").stdout)["findings"]

    assert sorted((f["file"], f["rule"], f["level"]) for f in found if f["rule"].startswith("ER-N")) == [
        ("content/b.md", "ER-N01", "error"),
        ("content/b.md", "ER-N04", "error"),
        ("content/index.md", "ER-N04", "error"),
        ("content/old/a.md", "ER-N04", "advice"),
    ]


def test_limits_for_a_page(site: Site) -> None:
    """A page can have its own limits; what cannot be used is told with its line."""
    facts = "easyread:\n  sentence_words: 3\n  voice: loud\n  rules: {ER-C05: off, ER-N99: off}\n"
    site({"content/index.md": f"---\n{facts}---\n\n# Us\n\nWe go out now.\n"})
    found = json.loads(run("--format", "json").stdout)["findings"]

    assert [(f["line"], f["rule"]) for f in found if f["rule"] in ("ER-S01", "ER-F05")] == [
        (4, "ER-F05"),
        (5, "ER-F05"),
        (5, "ER-F05"),
        (10, "ER-S01"),
    ]


# Files


def test_no_file_is_passed_over_in_silence(site: Site) -> None:
    """Files of words that are not looked at are named; one that was asked for and cannot be read ends with 2."""
    folder = site({"content/index.md": "# Our group\n", "content/rules.pdf": b"%PDF", "content/a.docx": b"PK"})
    whole, named = run(), run("content/rules.pdf")

    assert "rules.pdf: We did not look at this file." in whole.stderr
    assert "a.docx: We did not look at this file." in whole.stderr
    assert named.exit_code == 2
    assert "This kind of file cannot be read." in named.stderr
    assert "Word file is broken" in run(str(folder / "content")).stderr


def test_output(site: Site) -> None:
    """A report can go to a file; a folder that is not there is said."""
    folder = site({"content/index.md": AWFUL})
    run("--format", "html", "-o", "meeting.html")

    assert "What we can make easier" in (folder / "meeting.html").read_text()
    assert run("-o", "nowhere/a.txt").exit_code == 2


def test_paths_from_the_top_of_the_repository(site: Site) -> None:
    """A site in a folder of a repository is named from the top of the repository, for GitHub and for SARIF."""
    folder = site({"web/mkdocs.yml": CONFIG, "web/content/index.md": AWFUL})
    git(folder, "init", "-q")
    config = str(folder / "web/mkdocs.yml")

    assert "file=web/content/index.md,line=3" in run("-f", config, "--format", "github").stdout
    assert '"uri": "web/content/index.md"' in run("-f", config, "--format", "sarif").stdout


def test_scores_without_a_network(site: Site) -> None:
    """Scores with known names are told with our own sentences: a list of six short lines is six sentences."""
    site({"content/index.md": "# Bring\n\n- a pen\n- a cup\n- a hat\n- a bag\n- a coat\n"})
    (page,) = json.loads(run("--scores", "--format", "json").stdout)["pages"]

    assert page["scores"]["flesch_kincaid_grade"] < 1
    assert 0 <= page["difficulty"] < 40
    assert len(page["hardest"]) == 3
    assert page["hardest"][0]["difficulty"] >= page["hardest"][-1]["difficulty"]
    assert "6 sentences" in run("--scores").stdout
    assert run("--scores", "--format", "html").exit_code == 2
