"""The main job: a folder of Markdown becomes a site with rows, findings and sound."""

from __future__ import annotations

import json
import re

from .conftest import CONFIG, SVG, Build

ROW = "# Voting\n\n![-](../images/vote.svg)\nEveryone has 1 vote.\nYour vote counts.\n"


def test_a_page_has_rows_pictures_and_sound(build: Build) -> None:
    """Picture and words are one block, each sentence has an id, and its time is in the page."""
    built = build({"content/index.md": ROW}, "--strict")

    assert built.code == 0, built.output
    page = built.page()
    assert re.search(r'<div class="er-row" id="r1"><div class="er-plate"><img class="er-pic"', page)
    assert '<span class="er-s" id="s2">Everyone has 1 vote.</span>' in page
    assert "data-er-listen" in page
    assert "\x02" not in page
    sounds = list((built.folder / "site/easyread/audio").glob("*.mp3"))
    assert sorted(sound.name.split("-")[0] for sound in sounds) == ["index", "picture"]


def test_originals_are_not_published(build: Build) -> None:
    """Only copies under names made from their bytes are in the site, wherever the original lies."""
    built = build(
        {
            "content/index.md": ROW + "\n![Me](photos/grace-smith.svg)\nThis is me.\n",
            "content/photos/grace-smith.svg": SVG.format(3),
            "images/never-used.svg": SVG.format(4),
        }
    )

    published = {path.name for path in (built.folder / "site").rglob("*.svg") if "assets" not in path.parts}
    assert len(published) == 2
    assert all(re.fullmatch(r"[0-9a-f]{12}\.svg", name) for name in published)
    assert b"grace-smith" not in built.bytes_everywhere()


def test_search_reads_words_and_no_buttons(build: Build) -> None:
    """Nobody finds a page by the words on its buttons, nor by a file's facts."""
    built = build({"content/index.md": "---\nmade_up: [We made it up.]\nsecret: hush-hush\n---\n" + ROW})

    index = json.loads((built.folder / "site/search/search_index.json").read_text(encoding="utf-8"))
    words = json.dumps(index)
    assert "Everyone has 1 vote." in words
    assert "We made it up." in words
    assert "Listen" not in words
    assert "Save the sound" not in words
    assert b"hush-hush" not in built.bytes_everywhere()


def test_words_on_disk_paths_and_mkdocs_paths_both_work(build: Build) -> None:
    """A picture may be named as it lies on disk, or as if images/ were inside content/."""
    built = build(
        {
            "content/index.md": "# Home\n\n![-](../images/vote.svg)\nOne.\n",
            "content/guide/a.md": "# A\n\n![-](../../images/vote.svg)\nOne.\n\n![-](../images/plan.svg)\nTwo.\n",
        },
        "--strict",
    )

    assert built.code == 0, built.output
    assert built.page("guide/a.html").count('class="er-pic"') == 2
    assert 'src="../easyread/pictures/' in built.page("guide/a.html")


def test_two_builds_are_the_same_to_the_byte(build: Build) -> None:
    """Nothing in the site depends on when or how often it is built."""
    first = build({"content/index.md": ROW}).bytes_everywhere()
    second = build({}).bytes_everywhere()

    def without_dates(site: bytes) -> bytes:
        # MkDocs itself writes the day of the build into these.
        site = re.sub(rb"sitemap\.xml(?:\.gz)?\n.*?(?=\nsite/|\Z)", b"", site, flags=re.DOTALL)
        return re.sub(rb"\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d[.\d+:]*)?", b"", site)

    assert without_dates(first) == without_dates(second)


def test_hard_words_are_explained_where_they_are_first(build: Build) -> None:
    """The word bank's meaning stands at the end of the row, with its picture, without a click."""
    built = build(
        {
            "content/index.md": "# Home\n\n![-](../images/plan.svg)\nWe like **voting**.\n",
            "content/hard-words.md": "# Hard words\n\n## Voting\n\n![-](../images/vote.svg)\nTo say what you choose.\n",
        },
        "--strict",
    )

    assert built.code == 0, built.output
    row = built.page().split('id="r1"')[1]
    assert 'class="er-mean"' in row
    assert "To say what you choose." in row
    assert row.count('class="er-pic"') == 2


def test_the_closing_box_is_read_and_spoken(build: Build) -> None:
    """What is made up and where facts are from are statements like any other; so is that nobody checked it."""
    built = build({"content/index.md": "---\ncredits: [VoiceAbility wrote this.]\n---\n" + ROW})

    box = built.page().split('class="er-made"')[1]
    assert "Not checked yet" in box
    assert re.search(r'<span class="er-s" id="s5">VoiceAbility wrote this.</span>', box)
    assert '"s5"' in built.page() or "&quot;s5&quot;" in built.page()


def test_no_voice_is_one_warning_and_a_site_without_sound(build: Build) -> None:
    """A site is built all the same when nobody can speak it."""
    config = CONFIG.replace("voice: silent", "voice: nobody")
    built = build({"mkdocs.yml": config, "content/index.md": ROW})

    assert built.code == 0
    assert len(built.warnings) == 1, built.output
    assert built.warnings[0].startswith("mkdocs.yml:"), built.output
    assert "ER-A03 There is no voice" in built.warnings[0]
    assert "Everyone has 1 vote." in built.page()
    assert "data-er-listen" not in built.page()


def test_strict_stops_on_an_error_and_names_the_place(build: Build) -> None:
    """An error of the checker is a warning of MkDocs, so --strict stops with file, line and column."""
    long = "We " + "really " * 20 + "vote.\n"
    built = build({"content/index.md": ROW + "\n![-](../images/plan.svg)\n" + long}, "--strict")

    assert built.code == 1
    assert any(w.startswith("content/index.md:8:1: ER-S01 ") for w in built.warnings), built.output


def test_easyread_can_be_turned_off(build: Build) -> None:
    """With `enabled: false` MkDocs builds as if the plugin was not there."""
    config = CONFIG.replace("voice: silent", "enabled: false")
    built = build({"mkdocs.yml": config, "content/index.md": "# Home\n\nHi.\n"})

    assert built.code == 0
    assert "er-" not in built.page().split("<article")[1].split("</article")[0]


def test_properdocs_builds_the_same_page(build: Build) -> None:
    """The plugin runs unchanged on ProperDocs."""
    files = {"content/index.md": ROW}
    one = build(files, "--strict").page()
    other = build(files, "--strict", program="properdocs")

    assert other.code == 0, other.output
    assert one.split("<article")[1].split("</article")[0] == other.page().split("<article")[1].split("</article")[0]
