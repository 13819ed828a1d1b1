"""Bad input gets one clear sentence with file and line, and the rest of the site is built."""

from __future__ import annotations

import re

import pytest

from .conftest import CONFIG, Build, run, write

BAD = "# Bad\n\n![-](../images/plan.svg)\nWords stay.\n"
GOOD = "# Good\n\n![-](../images/vote.svg)\nThis page is fine.\n"

CASES: dict[str, tuple[dict[str, str | bytes], str, str]] = {
    "a missing picture": (
        {"content/bad.md": "# Bad\n\n![-](../images/vot.svg)\nWords stay.\n"},
        "content/bad.md:3:1: ER-F20 ",
        "Did you mean",
    ),
    "a broken picture": (
        {"content/bad.md": BAD.replace("plan.svg", "cut.png"), "images/cut.png": b"\x89PNG\r\n\x1a\n\0\0"},
        "content/bad.md:3:1: ER-F21 ",
        "damaged",
    ),
    "a text named .png": (
        {"content/bad.md": "# Bad\n\n![-](../images/note.png)\nWords stay.\n", "images/note.png": "Dear all,\n"},
        "content/bad.md:3:1: ER-F21 ",
        "This is text",
    ),
    "a path that leaves the project": (
        {"content/bad.md": "# Bad\n\n![-](../../../../etc/vote.svg)\nWords stay.\n"},
        "content/bad.md:3:1: ER-F21 ",
        "outside",
    ),
    "a picture from another host": (
        {"content/bad.md": "# Bad\n\n![-](https://example.org/x.png)\nWords stay.\n"},
        "content/bad.md:3:1: ER-F21 ",
        "",
    ),
    "invalid UTF-8": (
        {"content/bad.md": b"# Bad\n\n![-](../images/plan.svg)\nWords stay. Caf\xe9.\n"},
        "content/bad.md:4:16: ER-F03 ",
        "UTF-8",
    ),
    "front matter that is a list": (
        {"content/bad.md": "---\n- one\n- two\n---\n# Bad\n\n![-](../images/plan.svg)\nWords stay.\n"},
        "content/bad.md:2:1: ER-F02 ",
        "",
    ),
    "front matter that is broken": (
        {"content/bad.md": "---\ntitle: a: b\n---\n# Bad\n\n![-](../images/plan.svg)\nWords stay.\n"},
        "content/bad.md:2:9: ER-F02 ",
        "quotes",
    ),
    "a first line that MkDocs would take away": (
        {"content/bad.md": "Words: stay.\n\n# Bad\n\n![-](../images/plan.svg)\nWords stay.\n"},
        "content/bad.md:1:1: ER-F01 ",
        "",
    ),
    "an unknown id": (
        {"content/bad.md": BAD + "\n> Nobody may hear this.\n> — @member-77\n"},
        "content/bad.md:7:3: ER-C05 ",
        "member-77",
    ),
    "an unknown option with a near miss": (
        {"content/bad.md": BAD, "mkdocs.yml": CONFIG + "      spead: 90\n"},
        "mkdocs.yml:11:1: ER-F05 ",
        'Did you mean "speed"?',
    ),
    "a register that is broken": (
        {
            "content/bad.md": BAD,
            "people.yml": "people:\n  member-1:\n    agreed: [words]\n    where: [website]\n    until: soon\n",
        },
        "people.yml:5:12: ER-C06 ",
        "must be a day",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_one_sentence_and_the_rest_is_built(build: Build, case: str) -> None:
    """The message names file, line and column; the words stay, and the other page is as good as ever."""
    files, start, part = CASES[case]
    built = build({"content/index.md": GOOD, **files})

    assert built.code == 0, built.output
    told = [warning for warning in built.warnings if warning.startswith(start)]
    assert len(told) == 1, built.output
    assert part in told[0]
    assert len(built.warnings) == 1, built.output
    assert "Traceback" not in built.output
    assert "This page is fine." in built.page()
    assert "Words" in built.page("bad.html")
    assert "stay." in built.page("bad.html")
    assert b"Nobody may hear this" not in built.bytes_everywhere()
    assert b"member-77" not in built.bytes_everywhere()


def test_no_content_folder(build: Build) -> None:
    """Both commands say which folder is missing."""
    built = build({})

    assert built.code == 1
    assert "content" in built.output
    assert "Traceback" not in built.output
    checked = run(built.folder, "check", program="easyread_plugin")
    assert checked.returncode == 2
    assert checked.stderr.count("\n") == 1
    assert "There is no folder content." in checked.stderr


def test_an_empty_page(build: Build) -> None:
    """It is a warning of the check, and the build goes on."""
    built = build({"content/index.md": GOOD, "content/bad.md": "\n \n"})

    assert built.code == 0, built.output
    assert "Traceback" not in built.output
    checked = run(built.folder, "check", program="easyread_plugin")
    assert "content/bad.md:1:1 ER-F04 warning" in checked.stdout


def test_a_page_of_5000_statements(build: Build) -> None:
    """Every one is on the page, and has its time in the sound."""
    lines = "".join(f"You can say number {n}.\n\n" for n in range(5000))
    built = build({"content/index.md": "# Long\n\n" + lines})

    assert built.code == 0, built.output[-2000:]
    page = built.page()
    # The sentences, the heading and “Not checked yet.”.
    assert len(set(re.findall(r'class="er-s" id="(s\d+)"', page))) == 5002
    assert page.count("You can say number") == 5000


def test_settings_that_are_no_yaml(build: Build) -> None:
    """The check says the line, as one sentence, and ends with 2."""
    built = build({"mkdocs.yml": "site_name: A\nplugins:\n  - easyread: [\n", "content/index.md": GOOD})

    assert built.code == 1
    checked = run(built.folder, "check", program="easyread_plugin")
    assert checked.returncode == 2
    assert re.match(r"easyread: mkdocs\.yml:\d+: ", checked.stderr)


def test_files_that_cannot_be_checked(build: Build) -> None:
    """No file is passed over in silence."""
    folder = build({"content/index.md": GOOD}).folder
    write(folder, {"report.pdf": b"%PDF-1.4"})
    checked = run(folder, "check", "report.pdf", "nothing.md", "content", program="easyread_plugin")

    assert checked.returncode == 2
    assert "report.pdf: This kind of file cannot be read." in checked.stderr
    assert "nothing.md: There is no such file." in checked.stderr
    assert "We looked at 1 page." in checked.stdout
