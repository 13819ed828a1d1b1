"""Each statement stands exactly where its position says, from its first to its last visible character."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from easyread_plugin.publication.parsing import Reader, SourceText, read_text

from .reading_aids import CONFIGS, EXTENSIONS, between, marked, page


class Case(NamedTuple):
    """A text with ⟦every statement⟧ marked, in reading order unless `order` says which comes when."""

    text: str
    order: tuple[int, ...] = ()
    """For each statement in reading order, the number of its mark (0 is the first); -1 is one with no place."""


CASES = {
    "paragraphs": Case("⟦The cat sat.⟧ ⟦The cat sat.⟧\n⟦The cat sat.⟧\n\n⟦The cat sat.⟧ ⟦Sat the cat.⟧\n"),
    "sentence over lines": Case("⟦The cat\nsat and\nthe cat ran.⟧ ⟦The\ncat sat.⟧\n"),
    "front matter": Case("---\ntitle: The cat\nkind: guide\n---\n\n\n# ⟦The cat⟧\n\n⟦The cat sat.⟧\n"),
    "headings": Case(
        "# ⟦The cat⟧\n\n## ⟦The cat⟧ ##\n⟦The cat sat.⟧\n\n⟦The dog⟧\n=======\n\n⟦The cat⟧\n---\n\n"
        "### ⟦The cat?⟧ ⟦The dog!⟧ {#dog}\n"
    ),
    "rules": Case("⟦The cat.⟧\n\n---\n\n⟦The cat.⟧\n\n* * *\n\n⟦The cat.⟧\n"),
    "lists": Case(
        "- ⟦The cat.⟧\n- ⟦The cat.⟧ ⟦The dog.⟧\n    - ⟦The cat.⟧\n        1. ⟦The cat.⟧\n        2. ⟦The cat.⟧\n"
        "- ⟦The cat.⟧\n"
    ),
    "loose lists": Case(
        "1. ⟦The cat.⟧\n\n2. ⟦The cat.⟧\n\n    ⟦The cat.⟧ ⟦The cat.⟧\n\n    - ⟦The cat.⟧\n\n"
        "3. ⟦The cat\nsat lazy.⟧\n"
    ),
    "list after a line": Case("⟦You need:⟧\n- ⟦a cat⟧\n- ⟦a cat⟧\n\n⟦You need:⟧\n1. ⟦a cat⟧\n2. ⟦a dog⟧\n"),
    "task lists": Case("- [ ] ⟦The cat.⟧\n- [x] ⟦The cat.⟧ ⟦The dog.⟧\n"),
    "definition lists": Case("⟦Cat⟧\n:   ⟦The cat.⟧ ⟦The cat.⟧\n\n⟦Dog⟧\n:   ⟦The cat.⟧\n\n    ⟦The cat.⟧\n"),
    "quotes": Case(
        "> ⟦The cat.⟧ ⟦The cat.⟧\n> ⟦The cat\nis lazy.⟧\n>\n> > ⟦The cat.⟧\n>\n> - ⟦The cat.⟧\n>     - ⟦The cat.⟧\n"
    ),
    "signed quotes": Case(
        "> ⟦Yes.⟧ ⟦Yes I do.⟧\n> — @member-7\n\n> ⟦Yes.⟧\n> ⟦Yes I do.⟧\n> -- @yes\n> ⟦Yes.⟧\n> — Yes\n\n⟦Yes.⟧\n"
    ),
    "signed lists": Case("> - ⟦Yes.⟧\n> - ⟦Yes.⟧\n> — @member-7\n\n⟦Yes.⟧\n\n> ⟦Yes.⟧\n> - @yes\n\n⟦Yes.⟧\n"),
    "fences": Case(
        "⟦The cat.⟧\n\n```\nThe cat.\n```\n\n⟦The cat.⟧\n\n- ⟦The cat.⟧\n\n    ```python\n    The cat.\n    ```\n\n"
        "    ⟦The cat.⟧\n\n⟦The cat.⟧\n"
    ),
    "equal words in fences": Case("⟦Cat⟧\n\n```\nCat\n```\n\n⟦Cat⟧\n\n~~~ text\nCat\n~~~\n\n⟦Cat⟧\n"),
    "indented code": Case("⟦The cat.⟧\n\n    The cat.\n\n⟦The cat.⟧\n"),
    "admonitions": Case(
        '!!! note "⟦The cat⟧"\n    ⟦The cat.⟧\n\n    - ⟦The cat.⟧\n\n!!! warning "⟦note⟧"\n    ⟦Note.⟧\n\n'
        "⟦The cat.⟧\n"
    ),
    "titles that Markdown makes": Case(
        '!!! warning\n    ⟦Warning⟧\n\n⟦The "Warning" cat.⟧\n\n'
        "!!! warning\n\n    | ⟦Warning⟧ | ⟦b⟧ |\n    | - | - |\n    | ⟦Warning⟧ | ⟦Warning⟧ |\n",
        (-1, 0, 1, -1, 2, 3, 4, 5),
    ),
    "details": Case(
        '??? tip "⟦The cat⟧"\n    ⟦The cat.⟧\n\n    ??? tip\n        ⟦Tip⟧\n\n⟦The cat.⟧\n',
        (0, 1, -1, 2, 3),
    ),
    "tabs": Case(
        '=== "⟦Cat⟧"\n\n    ⟦Cat.⟧ ⟦Cat.⟧\n\n=== "⟦Dog⟧"\n\n    ⟦Cat.⟧\n\n⟦Cat.⟧\n', (0, 3, 1, 2, 4, 5)
    ),
    "tabs in tabs": Case(
        '=== "⟦Cat⟧"\n\n    ```\n    x\n    ```\n\n    === "Dog"\n\n        ⟦Cat.⟧\n\n=== "Dog"\n\n    ⟦Cat.⟧\n',
        (0, -1, -1, 1, 2),
    ),
    "tables": Case(
        "| ⟦Cat⟧ | ⟦Cat⟧ |\n|-----|:---:|\n| ⟦Cat⟧ | ⟦The cat.⟧ ⟦The cat.⟧ |\n| ⟦cat⟧ | ⟦cat⟧ |\n\n"
        "⟦Cat⟧ | ⟦Dog⟧\n--- | ---\n⟦a \\| b⟧ | ⟦Cat⟧\n"
    ),
    "tables with empty cells": Case("| ⟦Cat⟧ | |\n|---|---|\n| | ⟦Cat⟧ |\n| ⟦Cat⟧ | |\n"),
    "attribute lists": Case(
        '## ⟦The cat⟧ { .cat #cat }\n\n⟦The cat.⟧\n{: .cat title="The cat" }\n\n'
        "⟦The *cat*{: .cat } and cat.⟧ ⟦Cat.⟧\n"
    ),
    "Markdown in HTML": Case(
        '<div class="cat" markdown>\n⟦The cat.⟧ ⟦The cat.⟧\n\n- ⟦The cat.⟧\n</div>\n\n⟦The cat.⟧\n\n'
        "<div markdown>\n⟦The cat.⟧\n</div>\n"
    ),
    "HTML": Case(
        "⟦The cat.⟧\n\n<p>The cat.</p>\n\n<!-- The cat. -->\n\n⟦The cat.⟧\n\n"
        "<div>\nThe cat.\n\nThe cat.\n</div>\n\n⟦The cat.⟧\n"
    ),
    "HTML in words": Case(
        '⟦The <b class="cat">cat</b> sat.⟧ ⟦The <kbd>cat</kbd>.⟧ ⟦A <!-- cat --> cat.⟧ ⟦A<br>cat.⟧\n'
    ),
    "abbreviations": Case("⟦The NHS cat.⟧ ⟦NHS cat.⟧\n\n*[NHS]: The cat.\n\n⟦The cat.⟧ ⟦The NHS.⟧\n"),
    "links": Case(
        '⟦The [cat](cat.md "The cat") sat.⟧ [⟦The cat.⟧](cat.md) [⟦Cat.⟧ ⟦Cat.⟧](my cat.md) '
        '⟦See [the cat][cat], [cat][] and [dog].⟧\n\n[cat]: cat.md "cat"\n[dog]: <dog.md>\n\n⟦The cat.⟧\n'
    ),
    "addresses": Case("⟦See <https://cat.org/cat>.⟧ ⟦Mail <cat@cat.org>.⟧ ⟦The cat.⟧\n"),
    "pictures in words": Case("⟦The ![the cat](cat.png \"The cat\") cat.⟧ ⟦Cat ![cat][cat].⟧\n\n[cat]: cat.png\n"),
    "rows": Case("![The cat](cat.png)\n⟦The cat.⟧ ⟦Cat.⟧\n\n⟦The cat.⟧\n\n![-](a.png) ![The cat](b.png)\n⟦The cat.⟧\n"),
    "footnotes": Case(
        "⟦The cat.⟧[^1] ⟦The cat!⟧[^b] ⟦The cat.⟧\n\n[^1]: ⟦The note.⟧ ⟦The cat.⟧\n[^b]: ⟦The cat.⟧\n\n"
        "    ⟦More cat.⟧\n\n⟦The cat.⟧\n",
        (0, 1, 2, 7, 3, 4, 5, 6),
    ),
    "equal footnotes": Case("⟦The cat.⟧[^2] ⟦The dog.⟧[^1]\n\n[^1]: Same.\n[^2]: Same.\n", (0, 1, -1, -1)),
    "hard breaks": Case("⟦The cat⟧  \n⟦The cat⟧  \n⟦The cat.⟧<br>\n⟦The cat.⟧\n"),
    "tabs as blanks": Case("⟦The\tcat.⟧\t⟦The\t\tcat.⟧ ⟦Cat.⟧\n\n-\t⟦The\tcat.⟧ ⟦Cat.⟧\n\t- ⟦The cat.⟧\n"),
    "form feeds and odd separators": Case(
        "\f⟦The cat.⟧\n\n⟦The\u2028cat.⟧ ⟦The\u0085cat.⟧\n\n- \f⟦The\fcat.⟧\n\n⟦The\u00a0cat.⟧\n"
    ),
    "emoji and combining marks": Case(
        "⟦😀 The cat.⟧ ⟦The 👩‍👩‍👧 cat 😀!⟧ ⟦E\u0301a cat\u0301.⟧\n\n⟦👍⟧\n\n⟦नमस्ते cat.⟧ ⟦Cat.⟧\n"
    ),
    "typography": Case(
        "⟦\"The cat\" -- it's 'the cat'...⟧\n\n⟦... \"The cat\".⟧ ⟦'The cat' --- yes.⟧ ⟦<<The cat>>.⟧\n"
    ),
    "entities": Case("⟦&quot;The cat&quot; &amp; dog.⟧ ⟦Caf&eacute;.⟧ ⟦Caf&eacute; na&iuml;ve &#8212; x&lt;⟧\n"),
    "escapes": Case("⟦The \\*cat\\*.⟧ \\⟦[The\\](cat) cat.⟧ ⟦The\\.⟧ ⟦The cat\\.⟧\n"),
    "code": Case("⟦The `cat` and `[cat](x) <b>` cat.⟧ ``⟦The ` cat`` sat.⟧ ⟦Cat `&amp;`.⟧\n"),
    "words cut by marks": Case("⟦The un**believ**able cat.⟧ ⟦The cat*s*.⟧ *⟦T*he <b>c</b>at.⟧ ⟦A_cat_b __cat__.⟧\n"),
    "marks around": Case("**⟦The cat.⟧** *⟦The cat!⟧* ***⟦The cat?⟧*** ⟦(The cat.)⟧\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_construct(name: str) -> None:
    """Every statement of this construct has its exact place, or none where there is none."""
    case = CASES[name]
    text, places = marked(case.text)
    found = list(page(text).statements())
    order = case.order or tuple(range(len(places)))

    expected = [places[number] if number >= 0 else None for number in order]

    assert [s.position for s in found] == expected, [
        (s.text, s.position, s.position and between(text, s.position)) for s in found
    ]


@pytest.mark.parametrize("name", CASES)
def test_construct_with_windows_line_ends(name: str, tmp_path: Path) -> None:
    """A byte order mark and CRLF change no position."""
    text, _ = marked(CASES[name].text)
    file = tmp_path / "page.md"
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    read = Reader("en-GB", EXTENSIONS, CONFIGS).read(read_text(file, "page.md", "page.md"))[0]

    assert [s.position for s in read.statements()] == [s.position for s in page(text).statements()]


def test_included_words_have_no_place(tmp_path: Path) -> None:
    """Words of another file are in no line of this one, also when this one says the same."""
    (tmp_path / "part.md").write_text("The cat sat.\n\nThe dog sat.\n")
    marks = '⟦Here it is.⟧\n\n--8<-- "part.md"\n\n⟦The bird sat.⟧\n\n> ⟦Last.⟧\n'
    text, places = marked(marks)
    configs = {"pymdownx.snippets": {"base_path": [str(tmp_path)]}}
    snippets = Reader("en-GB", ("pymdownx.snippets",), configs)
    found = list(snippets.read(SourceText("page.md", "page.md", text))[0].statements())
    assert [s.text for s in found] == ["Here it is.", "The cat sat.", "The dog sat.", "The bird sat.", "Last."]
    assert [s.position for s in found] == [places[0], None, None, *places[1:]]

    text = 'The cat sat.\n\n--8<-- "part.md"\n\nThe cat sat.\n\nThe dog sat.\n'
    found = list(snippets.read(SourceText("page.md", "page.md", text))[0].statements())
    lines = [(s.position.line if s.position else None) for s in found]
    assert all(line in (None, right) for line, right in zip(lines, (1, None, None, 5, 7), strict=True)), lines
