"""Styles and scripts go to readers without comments and indents, and say the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser.conftest import Visits

import easyread_plugin
from easyread_plugin.layout.assets import STATIC_DIR, lean_file
from easyread_plugin.layout.lean import lean_script, lean_style

from .sites import build, changed

THEME_DIR = Path(easyread_plugin.__file__).parent / "theme" / "assets"
STYLES = [STATIC_DIR / "easyread.css", THEME_DIR / "look.css"]
SCRIPTS = [*sorted((STATIC_DIR / "player").glob("*.js")), *(THEME_DIR / f"{n}.js" for n in ("look", "parts", "search"))]

KEPT = [
    'a::after { content: "  /* no comment */  { ; }  "; }',
    r"a::after { content: 'it\'s /* x */'; }",
    'a { background: url("data:image/svg+xml,%3Csvg  xmlns=\'http://www.example/a\' /*b*/ %3E"); }',
    "a { background: url( data:image/svg+xml,/*b*/%3Csvg ) }",
    "@import url(//files.example/*.css);",
    "a :hover { color: red }",
    ".a .b, .c > .d + .e ~ .f , g{ margin : 0 auto }",
    ":is( .a, .b ) .c:not( .d ) [e = 'f  g'] { top: calc( 100% - ( 2px + 1px ) * 2 ) }",
    "@media screen and (min-width: 40em) , print { a { b: c } }",
    "@page :first { margin: 1cm }",
    r".sm\:a\;  .b { color: red }",
    r".\31  23 { color: red }",
    "a/**/b { font: 1px/2px c , d }",
    "a /* b */ c { margin: 1px/* d */2px /* e */ 3px; }",
    "a { --x: { b: c }; --y: 'd'  e; color: red; }",
    "a { color: red } /* the end is missing",
    "",
    "/* only words */",
]
ALL_RULES = """text => {
  const style = document.createElement("style");
  style.textContent = text;
  document.head.append(style);
  const rules = [...style.sheet.cssRules].map(rule => rule.cssText);
  style.remove();
  return rules.map(text => text.replace(/\\s+/g, " ").replace(/([:,({};]) /g, "$1").replace(/ ([{}])/g, "$1"));
}"""


@pytest.mark.browser
def test_browsers_read_the_same_rules(visits: Visits) -> None:
    """Chromium has the same rules of a style sheet with and without comments, of ours and of hard ones."""
    with visits.open("about:blank") as page:
        for source in [*KEPT, *(file.read_text("utf-8") for file in STYLES)]:
            assert page.evaluate(ALL_RULES, lean_style(source)) == page.evaluate(ALL_RULES, source)


@pytest.mark.browser
def test_browsers_read_the_same_scripts(visits: Visits) -> None:
    """Chromium can read each of our scripts without its comments, and the strings in them are whole."""
    with visits.open("about:blank") as page:
        for file in SCRIPTS:
            page.evaluate("source => void new Function(source)", lean_script(file.read_text("utf-8")))


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_our_scripts_keep_to_what_is_asked(file: Path) -> None:
    """No string of a script goes over several lines, so no line that begins with blanks is a part of one."""
    assert [line for line in lean_script(file.read_text("utf-8")).split("\n") if line.count("`") % 2] == []


@pytest.mark.parametrize("file", [*STYLES, *SCRIPTS], ids=lambda file: file.name)
def test_nothing_is_left_that_only_we_read(file: Path) -> None:
    """No comment, no indent, no empty line; the same bytes each time."""
    made = lean_file(file).decode()
    assert "/*" not in made
    assert " // " not in made
    assert [line for line in made.splitlines() if line != line.strip() or not line] == []
    assert len(made) < len(file.read_text("utf-8"))
    assert lean_style(made) == made.strip() or file.suffix == ".js"


def test_a_site_gets_it(site_dir: Path) -> None:
    """What is in the site is without comments; the licence of the library that is not ours stays."""
    for file in (*STYLES, *SCRIPTS[-3:]):
        folder = "easyread" if file.parent == STATIC_DIR else "assets"
        assert (site_dir / folder / file.name).read_bytes() == lean_file(file)
    assert (site_dir / "assets/minisearch.js").read_bytes() == (THEME_DIR / "minisearch.js").read_bytes()


def test_a_style_of_the_site_stays_as_it_is(tmp_path: Path) -> None:
    """A file of the look that a site has in its own theme folder goes along whole."""
    words = "a { color: red } /* ours */\n"
    built = build(tmp_path, changed(theme={"custom_dir": "mine"}), **{"mine/assets/look.css": words})
    assert built.code == 0, built.output
    assert (tmp_path / "site/assets/look.css").read_text("utf-8") == words


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("a {\n  color: red; /* why */\n}\n", "a{color:red;}"),
        ("a  >  b ,\nc { }", "a > b,c{}"),
        ("a /* x */ b{}", "a b{}"),
        ("a/* x */b{}", "a/**/b{}"),
        ("a{b:'/* c */  d'}", "a{b:'/* c */  d'}"),
    ],
)
def test_a_style_sheet_without_comments(source: str, made: str) -> None:
    """What is between the words goes; what is in quotes stays."""
    assert lean_style(source) == made
