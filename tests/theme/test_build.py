"""Sites with `theme: easyread`, built by the real program: what is in them, and what is said about wrong settings."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from building.conftest import Built

from .sites import FILES, build, changed


def test_nothing_of_another_theme_is_copied(built: Built) -> None:
    """Of our own there are 6 small files and the clear letters; of Material's style, scripts and letters nothing."""
    files = [path.relative_to(built.folder / "site").as_posix() for path in (built.folder / "site").rglob("*.*")]
    assert sorted(name for name in files if name.startswith("assets/")) == [
        "assets/favicon.svg",
        *(f"assets/fonts/atkinson-{name}.woff2" for name in ("bold", "more-bold", "more-regular", "regular")),
        *(f"assets/{name}" for name in ("look.css", "look.js", "minisearch.js", "parts.js", "search.js")),
    ]
    assert [name for name in files if name.endswith((".map", ".py", ".yml"))] == []
    assert not [name for name in files if name.startswith(("partials", "css", "fonts"))]
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', built.page())
    assert sheets == ["easyread/easyread.css", "assets/look.css"]
    scripts = ["easyread/easyread.js", "assets/look.js"]
    assert re.findall(r'<script src="([^"]+)"', built.page()) == [*scripts, "assets/parts.js"]
    assert "parts.js" not in built.page("404.html")
    assert "fonts.g" not in built.page()


def test_what_only_the_search_needs_is_only_there(built: Built) -> None:
    """The library and the words of the site are named by the search page alone."""
    for page in ("index.html", "rights.html", "404.html"):
        assert "minisearch" not in built.page(page)
    assert "assets/minisearch.js" in built.page("search.html")


def test_the_menu(built: Built) -> None:
    """Each entry has a drawing and its words; the page itself is current, and so is the part that it stands in."""
    menu = re.findall(r'<li><a href="([^"]+)"( aria-current="\w+")?>(<svg.*?</svg>)<span>(.*?)</span>', built.page())
    assert [(url, current, words) for url, current, _, words in menu] == [
        ("index.html", ' aria-current="page"', "Home"),
        ("rights.html", "", "Rights"),
        ("hard-words.html", "", "Hard words"),
    ]
    assert all('aria-hidden="true"' in drawing for _, _, drawing, _ in menu)
    assert '<a href="rights.html" aria-current="page"><svg' in built.page("rights.html")
    assert '<a href="rights.html" aria-current="true"><svg' in built.page("vote.html")


def test_where_a_page_stands(built: Built) -> None:
    """The way from the first page down; none on the first page itself."""
    assert 'class="er-where"' not in built.page()
    way = built.page("vote.html").partition('class="er-where"')[2].partition("</nav>")[0]
    assert re.findall(r"<li>(.*?)</li>", way) == [
        '<a href="index.html">Home</a>',
        '<a href="rights.html">Rights</a>',
        '<span aria-current="page">How to vote</span>',
    ]


def test_back_and_next_and_neighbours(built: Built) -> None:
    """At the end of a page: the one before, the one after, and the others of its part with their own pictures."""
    page = built.page("rights.html")
    turn = page.partition('class="er-turn"')[2].partition("</nav>")[0]
    assert re.findall(r'href="([^"]+)".*?class="er-t">(.*?)<', turn) == [
        ("index.html", "Home"),
        ("vote.html", "How to vote"),
    ]
    cards = re.findall(r'class="er-card".*?src="([^"]+)".*?er-card__w">(.*?)<', page)
    assert [title for _, title in cards] == ["Your rights", "How to vote"]
    assert len({picture for picture, _ in cards}) == 2
    assert "er-card" not in built.page("hard-words.html")


def test_the_person_to_ask_is_on_every_page(built: Built) -> None:
    """With a number that a phone can call from anywhere."""
    for name in ("index.html", "vote.html", "search.html", "404.html"):
        page = built.page(name)
        assert 'href="tel:+441632960123"' in page
        assert 'href="mailto:joy@test.example"' in page
        assert "You can talk to Joy." in page
        assert page.index("</main>") < page.index("er-help") < page.index("er-foot")


def test_doors(built: Built) -> None:
    """A row whose picture is a link is a door, whose link is named by its words, or hidden when they lead there too."""
    doors = re.findall(r'<div class="er-row er-door" id="r\d+"><div class="er-plate"><a ([^>]*)>', built.page())
    assert len(doors) == 3
    words = re.search(r'aria-labelledby="(s\d+)"', doors[0])
    assert words
    assert f'<span class="er-s" id="{words[1]}">Know your rights</span>' in built.page()
    assert 'aria-hidden="true"' in doors[1]
    assert 'tabindex="-1"' in doors[1]


def test_the_head_of_a_page(built: Built) -> None:
    """Title, player and the first row are one block; a page whose first row has no picture has no such row in it."""
    head = built.page().partition('<div class="er-head">')[2]
    assert head.index("</h1>") < head.index("er-sound") < head.index('id="r1"') < head.index("</div>\n</div>")
    vote = built.page("vote.html").partition('<div class="er-head">')[2]
    assert "er-row" not in vote.partition("<p>You can vote")[0].partition("er-sound")[0]
    assert built.page("vote.html").count("<div") == built.page("vote.html").count("</div>")


def test_front_matter_stays_away(built: Built) -> None:
    """Nothing of the people's list, and no front matter but what is shown."""
    everything = built.bytes_everywhere()
    assert b"member-1" not in everything
    assert b"2099" not in everything
    assert b"Sam said this." in everything


def test_words_for_search(built: Built) -> None:
    """Each page with its sections, statements and a picture, but no words from buttons."""
    script = (built.folder / "site/search/easyread_words.js").read_text("utf-8")
    pages = json.loads(script.removeprefix("window.easyreadWords=").removesuffix(";\n"))
    rights = next(page for page in pages if page["u"] == "rights.html")
    assert [section["h"] for section in rights["s"]][:3] == ["", "What it means", "When"]
    assert "I like it when they ask me first." in [words for _, words in rights["s"][1]["w"]]
    assert rights["s"][1]["p"][0].startswith("easyread/pictures/")
    assert "Listen" not in script
    assert {"about.html", "hard-words.html"} < {page["u"] for page in pages}


def test_a_page_that_is_not_to_be_found(tmp_path: Path) -> None:
    """Without the search plugin there is no search page and no way to it."""
    site = build(tmp_path, changed(plugins=[{"easyread": {"audio": "off"}}]), "--strict")
    assert site.code == 0, site.output
    assert not (tmp_path / "site/search.html").exists()
    assert "search.html" not in site.page()


@pytest.mark.parametrize(
    ("theme", "more", "said"),
    [
        (
            {"colour": "pink"},
            {},
            "There is no colour “pink” for the band, so it is plum. The colours are plum, pine, sea, brick and slate.",
        ),
        ({"contact": {"fone": "1"}}, {}, "“contact” has no “fone”. Did you mean “phone”?"),
        ({"contact": {"phone": 300123456}}, {}, "“contact: phone” must be words, so it is left out."),
        ({"foot": ["abuot.md"]}, {}, "There is no page “abuot.md” for the foot of the site."),
        ({"logo": "images/lgo.svg"}, {}, "There is no picture “images/lgo.svg”."),
        ({}, {"content/vote.md": "---\nicon: material/vot\n---\n# Vote\n"}, "There is no icon “material/vot”."),
        ({}, {"content/vote.md": "---\nicon: simple/github\n---\n# Vote\n"}, "There is no icon “simple/github”."),
        ({}, {"content/vote.md": "---\nicon: ../../x\n---\n# Vote\n"}, "There is no icon “../../x”."),
    ],
)
def test_wrong_settings(tmp_path: Path, theme: dict[str, object], more: dict[str, str], said: str) -> None:
    """Each is one clear sentence, and the site is built all the same."""
    site = build(tmp_path, changed(theme=theme, plugins=[{"easyread": {"audio": "off"}}]), **more)
    assert site.code == 0, site.output
    assert len([line for line in site.warnings if said in line]) == 1, site.warnings
    assert 'data-er-group="plum"' in site.page()


def test_a_long_menu(tmp_path: Path) -> None:
    """More than 7 entries are said to be too many, and shown; so is a name of many words."""
    more = {f"content/p{n}.md": f"# Page {n}\n\nHello.\n" for n in range(8)}
    nav = [{"Home": "index.md"}, *({f"Page {n}": f"p{n}.md"} for n in range(6)), {"One of many words here": "p6.md"}]
    site = build(tmp_path, changed(nav=nav, not_in_nav="*.md", plugins=[{"easyread": {"audio": "off"}}]), **more)
    assert site.code == 0, site.output
    assert "The menu has 8 entries. 7 are enough: put some pages together into one." in site.warnings
    assert "“One of many words here” is long for the menu. Say it in 1 to 3 words." in site.warnings
    assert site.page().partition("</nav>")[0].count("<li>") == 8


def test_a_logo_and_a_colour_of_the_group(tmp_path: Path) -> None:
    """The group's own picture is published like any other, under a name made from its bytes."""
    theme = {"colour": "sea", "logo": "images/b.svg"}
    site = build(tmp_path, changed(theme=theme, plugins=[{"easyread": {"audio": "off"}}]), "--strict")
    assert site.code == 0, site.output
    assert 'data-er-group="sea"' in site.page()
    assert re.search(r'er-logo--own"><img class="er-pic" src="easyread/pictures/[0-9a-f]{12}\.svg"', site.page())


def test_a_folder_of_the_sites_own(tmp_path: Path) -> None:
    """What a site puts into its custom_dir wins over ours: blocks, parts, icons and files."""
    own = {
        "overrides/main.html": '{% extends "base.html" %}'
        '{% block extrahead %}<meta name="own" content="1">{% endblock %}'
        "{% block content %}{{ super() }}<p>After the words.</p>{% endblock %}"
        "{% block foot %}<footer>Our own foot</footer>{% endblock %}",
        "overrides/partials/logo.html": "<b>our logo</b>",
        "overrides/.icons/ours/hand.svg": '<svg viewBox="0 0 9 9"><path d="M1 1h7"/></svg>',
        "overrides/assets/extra.css": "p{}",
        "content/vote.md": "---\nicon: ours/hand\n---\n# Vote\n\nHello.\n",
    }
    config = changed(
        theme={"custom_dir": "overrides"},
        nav=[{"Home": "index.md"}, {"Vote": "vote.md"}],
        not_in_nav="*.md",
        plugins=["search", {"easyread": {"audio": "off"}}],
    )
    site = build(tmp_path, config, "--strict", **own)
    assert site.code == 0, site.output
    page = site.page()
    assert '<meta name="own" content="1">' in page
    assert "<p>After the words.</p>" in page
    assert "Our own foot" in page
    assert "er-foot" not in page
    assert "<b>our logo</b>" in page
    assert 'viewBox="0 0 9 9"' in page
    assert (tmp_path / "site/assets/extra.css").exists()


def test_folders_as_addresses(tmp_path: Path) -> None:
    """With `use_directory_urls` every address still leads somewhere, from pages below too."""
    site = build(tmp_path, changed(use_directory_urls=True, plugins=["search", {"easyread": {"audio": "off"}}]))
    page = site.page("vote/index.html")
    for uri in re.findall(r'(?:href|src)="([^"#:]+)"', page):
        target = (tmp_path / "site/vote" / uri).resolve()
        assert target.exists(), uri
    assert "../search.html" in page


@pytest.mark.parametrize("plugins", [["search"], [{"easyread": {"enabled": False}}]])
def test_without_the_plugin(tmp_path: Path, plugins: list[object]) -> None:
    """The theme alone, or with the plugin turned off, says what is missing."""
    site = build(tmp_path, changed(plugins=plugins))
    assert site.code == 0, site.output
    assert "The theme “easyread” needs the plugin “easyread”." in site.page()


def test_other_programs_and_search_plugins(tmp_path: Path) -> None:
    """The same site is built by ProperDocs, and Material's own search plugin works as well."""
    first = build(tmp_path / "a", changed(plugins=["search", {"easyread": {"audio": "off"}}]))
    other = build(tmp_path / "b", changed(plugins=["search", {"easyread": {"audio": "off"}}]), program="properdocs")
    third = build(tmp_path / "c", changed(plugins=["material/search", {"easyread": {"audio": "off"}}]))
    for site in (other, third):
        assert site.code == 0, site.output
        assert site.page() == first.page()
        assert (site.folder / "site/search/easyread_words.js").read_bytes() == (
            first.folder / "site/search/easyread_words.js"
        ).read_bytes()


def test_the_same_site_twice(tmp_path: Path) -> None:
    """The same files make the same bytes."""
    sites = [build(tmp_path / name, changed(plugins=["search", {"easyread": {"audio": "off"}}])) for name in "ab"]
    pages = [
        {p.relative_to(s.folder): p.read_bytes() for p in (s.folder / "site").rglob("*.*") if "sitemap" not in p.name}
        for s in sites
    ]
    assert pages[0] == pages[1]
    assert len(pages[0]) > len(FILES)


@pytest.mark.parametrize("theme", [{"name": "material", "font": False}, {"name": "mkdocs"}, {"name": "readthedocs"}])
def test_other_looks(tmp_path: Path, theme: dict[str, object]) -> None:
    """Under another theme rows, doors, own words and player are there, and nothing of the look."""
    site = build(tmp_path, {**changed(), "theme": theme}, "--strict")
    assert site.code == 0, site.output
    page = site.page("rights.html")
    assert page.count('class="er-row"') >= 3
    assert "Sam said this." in page
    assert "data-er-play" in page
    assert "<!--er:" not in page
    assert "er-head" not in page
    assert "er-door" in site.page()
    assert not (tmp_path / "site/assets/look.css").exists()


def test_a_page_in_another_language(tmp_path: Path) -> None:
    """Its words say which language they are in, when what stands around them is in another."""
    site = build(tmp_path, changed(plugins=[{"easyread": {"audio": "off", "language": "de"}}]))
    assert '<html lang="en-GB"' in site.page()
    assert '<article class="er-page" lang="de">' in site.page()
