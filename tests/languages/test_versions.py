"""Other versions of a page: languages, the long one and the easy one, at the top of a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from building.conftest import CONFIG, SVG, Built, run, write

from easyread_plugin.document.front_matter import read_source
from easyread_plugin.document.versions import Version, unread_versions, uri_of, versions_of

PEOPLE = "people:\n  member-1: {shown_as: Sam, agreed: [words], where: [website], until: 2020-01-01}\n"
PAGE = "---\n{facts}\n---\n\n# {title}\n\n![-](../images/vote.svg)\nWe vote.\n"
FILES: dict[str, str] = {
    "content/index.md": PAGE.format(
        title="Home", facts="languages: {en-GB: index.md, cy: cy/croeso.md, pl: witamy.md}"
    ),
    "content/cy/croeso.md": PAGE.replace("../images", "../../images").format(
        title="Croeso", facts="language: cy\nlanguages:\n  en-GB: ../index.md\n  cy: croeso.md"
    ),
    "content/witamy.md": PAGE.format(title="Witamy", facts="language: pl\nlanguages: {en: index.md}"),
    "content/short.md": PAGE.format(title="Short", facts="full_version: long.md\nlanguages: {cy: story.md}"),
    "content/long.md": PAGE.format(title="Long", facts="easy_version: short.md"),
    "content/story.md": PAGE.format(title="Stori", facts="kind: story\nteller: member-1\nlanguage: cy"),
    "people.yml": PEOPLE,
    "images/vote.svg": SVG.format(1),
}
EASYREAD = CONFIG.replace("  name: material\n  font: false", "  name: easyread").replace(
    "voice: silent", "audio: 'off'"
)


def built(folder: Path, config: str, files: dict[str, str], *arguments: str) -> Built:
    """The site."""
    write(folder, {**files, "mkdocs.yml": config})
    done = run(folder, "build", *arguments)
    return Built(folder, done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with an address, in 3 languages."""
    config = f"site_url: https://tuesday.example/\n{EASYREAD}"
    made = built(tmp_path_factory.mktemp("versions"), config, FILES)
    assert made.code == 0, made.output
    return made


def links(html: str) -> list[tuple[dict[str, str], str]]:
    """The links at the top: attributes and words."""
    nav = re.search(r'<nav [^>]*class="er-versions".*?</nav>', html, re.DOTALL)
    found = re.findall(r"<a ([^>]*)>.*?<span>([^<]*)</span></a>", nav[0] if nav else "", re.DOTALL)
    return [(dict(re.findall(r'([a-z]+)="([^"]*)"', attributes)), words) for attributes, words in found]


def test_languages_have_their_own_names(site: Built) -> None:
    """Each link says its language in that language, leads to the right place, and does not lead to the page itself."""
    assert links(site.page()) == [
        ({"href": "cy/croeso.html", "hreflang": "cy", "lang": "cy", "dir": "auto"}, "Cymraeg"),
        ({"href": "witamy.html", "hreflang": "pl", "lang": "pl", "dir": "auto"}, "Polski"),
    ]
    assert links(site.page("cy/croeso.html")) == [
        ({"href": "../index.html", "hreflang": "en-GB", "lang": "en-GB", "dir": "auto"}, "English")
    ]
    assert 'aria-label="Fersiynau eraill o’r dudalen hon"' in site.page("cy/croeso.html")
    # The words around a Polish page are English, since we have none in Polish.
    assert links(site.page("witamy.html"))[0][1] == "English"
    assert '<article class="er-page" lang="pl">' in site.page("witamy.html")


def test_long_and_easy_versions(site: Built) -> None:
    """They lead to each other in words of the page's language."""
    assert links(site.page("short.html"))[0] == ({"href": "long.html"}, "Long version")
    assert links(site.page("long.html")) == [({"href": "short.html"}, "Easy version")]


def test_nothing_leads_to_a_page_that_is_held_back(site: Built) -> None:
    """A story whose teller's yes has ended is gone, and so is its link."""
    assert len(links(site.page("short.html"))) == 1
    assert "story" not in site.page("short.html")


def test_the_title_is_still_the_title(site: Built) -> None:
    """The links stand before the title, and MkDocs finds the title all the same."""
    html = site.page()
    assert html.index("er-versions") < html.index("<h1")
    assert "<title>A test group</title>" in html
    assert "<title>Croeso - A test group</title>" in site.page("cy/croeso.html")


def test_search_engines_are_told(site: Built) -> None:
    """With an address of the site, `<head>` says where each language is, this page too."""
    told = re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">', site.page())
    assert told == [
        ("en-GB", "https://tuesday.example/index.html"),
        ("cy", "https://tuesday.example/cy/croeso.html"),
        ("pl", "https://tuesday.example/witamy.html"),
    ]
    assert 'rel="alternate" hreflang' not in site.page("long.html")


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_under_another_theme(tmp_path: Path, theme: str) -> None:
    """The links are there as well, with folders as addresses too."""
    config = EASYREAD.replace("name: easyread", f"name: {theme}").replace("use_directory_urls: false\n", "")
    made = built(tmp_path, config, FILES)
    assert made.code == 0, made.output
    assert [attributes["href"] for attributes, _ in links(made.page())] == ["cy/croeso/", "witamy/"]


def test_what_is_wrong_has_its_line(tmp_path: Path) -> None:
    """A version that is not there, or does not lead back, is a finding with file and line; the rest is built."""
    files = {
        **FILES,
        "content/index.md": PAGE.format(title="Home", facts="languages:\n  cy: gone.md\n  pl: witamy.md\n  xx: ''"),
        "content/witamy.md": PAGE.format(title="Witamy", facts="title: Witamy"),
        "content/short.md": PAGE.format(title="Short", facts="full_version: cy/croeso.md"),
        "content/long.md": PAGE.format(title="Long", facts="easy_version: [a, b]\nlanguages: cy"),
    }
    write(tmp_path, {**files, "mkdocs.yml": EASYREAD})
    checked = run(tmp_path, "check", program="easyread_plugin").stdout
    assert "content/index.md:3:7 ER-F48 error: There is no page “gone.md”." in checked
    assert "content/index.md:4:7 ER-F49 warning: “witamy.md” says that its language is en-GB. Here it is pl." in checked
    assert "content/index.md:5:7 ER-F48 error: “” is not a link." in checked
    assert "content/short.md:2:15 ER-F49 warning: “cy/croeso.md” does not lead back to this page." in checked
    assert "content/long.md:3:12 ER-F48 error: “languages” must say which page is in which language." in checked
    assert "content/long.md:2:15 ER-F43 error: “easy_version” must be a link." in checked

    done = run(tmp_path, "build")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/index.html").is_file()


def of(front_matter: str, uri: str = "a/page.md") -> list[tuple[str, str, str]]:
    """(kind, uri, language) of each version."""
    fields = read_source(f"---\n{front_matter}\n---\n").front_matter
    assert all(isinstance(version, Version) for version in versions_of(fields, uri))
    return [(str(version.kind), version.uri, version.language) for version in versions_of(fields, uri)]


def test_versions_of_a_page() -> None:
    """Paths are from the page; addresses elsewhere have none; what nobody can use is left out."""
    assert of("languages: {cy: ../b.md, EN_gb: /c%20d.md}\nfull_version: https://a.example/x") == [
        ("languages", "b.md", "cy"),
        ("languages", "c d.md", "EN-gb"),
        ("full_version", "", ""),
    ]
    assert of("languages: [cy]\neasy_version: {a: b}\nfull_version: javascript:x") == []
    assert of("languages: {cy: {a: b}, 'c y': b.md, cy-GB: page.md}") == []
    fields = read_source("---\nlanguages: {cy: {a: b}, 'c y': b.md}\n---\n").front_matter
    assert [unread.message for unread in unread_versions(fields, "page.md")] == [
        "This is not a link.",
        "“c y” is not the short name of a language.",
    ]
    assert uri_of("mailto:a@b.example", "x.md") == uri_of("#part", "x.md") == ""


def test_one_idea_has_one_picture_in_each_language(tmp_path: Path) -> None:
    """The same picture beside the Welsh word for the same idea is right; another idea in Welsh is found."""
    files = {
        **FILES,
        "content/index.md": "# Home\n\n![-](../images/vote.svg)\n**Power** means being able to decide.\n",
        "content/witamy.md": "---\nlanguage: cy\n---\n# Croeso\n\n![-](../images/vote.svg)\n**Pŵer** yw penderfynu.\n",
    }
    write(tmp_path, {**files, "mkdocs.yml": EASYREAD})
    assert "ER-P04 " not in run(tmp_path, "check", program="easyread_plugin").stdout

    write(tmp_path, {"content/long.md": files["content/witamy.md"].replace("Pŵer", "Dewis")})
    assert "ER-P04 warning: This picture stands for" in run(tmp_path, "check", program="easyread_plugin").stdout
