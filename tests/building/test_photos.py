"""Photos of a built site: every byte is read, and nothing is in it that a photo said besides the picture."""

from __future__ import annotations

import html
import re

from pictures.files import noise, saved, scene, with_notes
from pictures.test_notes import SPEAKING

from easyread_plugin.pictures.kinds import Kind, kind_of
from easyread_plugin.pictures.notes import notes_in

from .conftest import BANK, CONFIG, SVG, Build, Built

NOTED = scene(700, 500)
PEOPLE = (
    "people:\n"
    "  member-7: {shown_as: Sam, agreed: [words, name, photo], where: [website], until: 2999-12-31}\n"
    "  member-3: {shown_as: Ali, agreed: [words, name, photo], where: [website], until: 2020-12-31}\n"
)
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WebP": "webp", "AVIF": "avif", "GIF": "gif"}


def published(built: Built) -> dict[str, bytes]:
    """Every file of the site that begins as a picture, whatever it is called, but for those of the theme."""
    files = (file for file in (built.folder / "site").rglob("*") if file.is_file())
    data = {file.relative_to(built.folder / "site").as_posix(): file.read_bytes() for file in files}
    pictures = {name: content for name, content in data.items() if kind_of(content) not in (None, Kind.SVG)}
    return {name: content for name, content in pictures.items() if not name.startswith("assets/")}


def test_no_byte_of_the_site_says_too_much(build: Build) -> None:
    """No place, camera, author or remark of any photo is in the site, from whatever folder and in whatever format."""
    exif = with_notes(NOTED)
    remark = b"SecretComment"
    files: dict[str, str | bytes] = {
        "images/Grace Secret.jpg": saved(NOTED, "JPEG", exif=exif, comment=remark),
        "content/photos/secret.jpeg": saved(NOTED.rotate(180), "JPEG", exif=exif, xmp=b"<x>SecretXmp</x>"),
        "content/unused.png": saved(NOTED, "PNG", exif=exif),
        "content/raw.dng": b"II*\0SecretCamera" + bytes(99),
        "content/phone.heic": b"\x00\x00\x00\x18ftypheic" + b"SecretCamera" * 9,
        "content/scan.tiff": saved(NOTED, "TIFF", exif=exif, compression="tiff_lzw"),
        "content/old.jpe": saved(NOTED, "JPEG", exif=exif),
        "images/notes.svg": SVG.format(9).replace("<path", "<!-- SecretWord --><metadata>SecretName</metadata><path"),
    }
    page = "# Home\n\n![-](../images/Grace%20Secret.jpg)\nOne.\n\n![-](photos/secret.jpeg)\nTwo.\n\n"
    page += "![-](../images/notes.svg)\nThree.\n\nLook: ![A photo](photos/secret.jpeg) here.\n\n"
    for number, (data, _) in enumerate(SPEAKING.values()):
        kind = kind_of(data)
        assert kind is not None
        name = f"photos/s{number}.{ENDINGS[kind]}"
        files[f"content/{name}"] = data
        page += f"![-]({name})\nNumber {number}.\n\n"
    built = build({**files, "content/index.md": page})

    assert built.code == 0, built.output
    assert built.page().count('class="er-pic"') == 4 + len(SPEAKING)
    everything = built.bytes_everywhere()
    assert b"secret" not in everything.lower()
    pictures = published(built)
    assert len([name for name in pictures if name.startswith("easyread/pictures/")]) >= 4
    said = {name: notes_in(kind, data) for name, data in pictures.items() if (kind := kind_of(data)) is not None}
    assert {name: notes for name, notes in said.items() if notes} == {}
    # And the author is told about each of the files that are kept.
    assert len([warning for warning in built.warnings if "ER-F24" in warning]) == 3 + len(SPEAKING)


def test_the_test_can_fail(build: Build) -> None:
    """A photo that is copied as it is would be found."""
    built = build({"content/index.md": "# Home\n\n![-](../images/vote.svg)\nOne.\n"})
    (built.folder / "site/photo.bin").write_bytes(saved(NOTED, "JPEG", exif=with_notes(NOTED)))
    assert b"secret" in built.bytes_everywhere().lower()
    assert list(published(built)) == ["photo.bin"]


def test_what_is_held_back_has_no_picture_in_the_site(build: Build) -> None:
    """A photo in own words or in a row that is held back, or of somebody who does not agree, is nowhere in the site."""
    names = ("shown", "quoted", "alone", "inrow", "known", "unknown", "meaning")
    photos = {f"images/{name}.png": saved(noise(500, 300 + at), "PNG") for at, name in enumerate(names)}
    people = {"shown": "member-7", "known": "member-3", "unknown": "member-9", "meaning": "member-3"}
    bank = "".join(
        f"{name}.png: {{shows: Us., source: Our photo, licence: own, credit: Sam, people: [{people.get(name, '')}]}}\n"
        for name in names
    )
    page = (
        "# Home\n\n![-](../images/shown.png)\nWe **know** this.\n\n"
        "> I was there. ![Me](../images/quoted.png)\n> — @member-3\n\n"
        "## Two\n\n> ![Me](../images/alone.png)\n> — @member-3\n\n"
        "## Three\n\n1. ![Us](../images/inrow.png)\n\n    > I was there too.\n    > — @member-3\n\n"
        "![-](../images/known.png)\nTwo.\n\n![-](../images/unknown.png)\nThree.\n"
    )
    words = "# Hard words\n\n## Know\n\n![-](../images/meaning.png)\nTo have it in your head.\n"
    files = {"images/pictures.yml": BANK + bank, "people.yml": PEOPLE, **photos}
    built = build({**files, "content/index.md": page, "content/hard-words.md": words})

    assert built.code == 0, built.output
    assert len(list((built.folder / "site/easyread/pictures").glob("*-500.webp"))) == 1
    assert built.page().count('class="er-pic"') == 1
    assert b"I was there" not in built.bytes_everywhere()
    assert len([warning for warning in built.warnings if "ER-C05c" in warning]) == 3


def test_words_that_are_held_back_explain_nothing_elsewhere(build: Build) -> None:
    """What somebody said in the word bank, and took back, is on no other page either."""
    words = "# Hard words\n\n## Know\n\n> SecretWords in my head.\n> — @member-3\n"
    page = "# Home\n\n![-](../images/vote.svg)\nWe **know** this.\n"
    built = build({"people.yml": PEOPLE, "content/index.md": page, "content/hard-words.md": words})

    assert built.code == 0, built.output
    assert b"SecretWords" not in built.bytes_everywhere()


def test_the_credits_page(build: Build) -> None:
    """It lists what is really on the site, what it shows, where it is from, and the licence in words and as a link."""
    bank = (
        "vote.svg: {shows: People *vote*. <b>Now</b>, source: 'A site: x', "
        "licence: CC-BY-4.0, credit: '_Kim_ [Lee](x)'}\n"
        "plan.svg: {shows: We plan., source: Drawn for us, licence: own, credit: Sam}\n"
        "never.svg: {shows: Never., source: Drawn for us, licence: CC0-1.0, credit: Nobody}\n"
    )
    page = "# Home\n\n![-](../images/vote.svg)\nOne.\n\n![-](../images/plan.svg)\nTwo. [Credits](picture-credits.md)\n"
    files = {"images/pictures.yml": bank, "images/never.svg": SVG.format(7), "content/index.md": page}
    built = build(files, "--strict")

    assert built.code == 0, built.output
    credits = built.page("picture-credits.html")
    assert "<b>Now" not in credits
    words = html.unescape(" ".join(re.sub(r"<[^>]+>", " ", credits.split("<h1", 1)[1]).split()))
    assert "Pictures on this site" in words
    for said in (
        "People *vote*.", "<b>Now</b>", "We plan.", "Who made them: _Kim_ [Lee](x)", "A site: x",
        "Anyone can use these pictures.", "They must say who made them.", "Read the licence CC BY 4.0",
        "These pictures belong to our group.",
    ):  # fmt: skip
        assert said in words, (said, words)
    assert 'href="https://creativecommons.org/licenses/by/4.0/"' in credits
    assert "Never" not in words
    assert "Nobody" not in words
    assert '<a href="picture-credits.html">' in built.page()
    assert "picture-credits" not in built.output


def test_the_credits_page_is_wanted_or_not(build: Build) -> None:
    """It can be turned off, and a page of that name by the group is shown in its place."""
    off = build({"mkdocs.yml": CONFIG + "      credits_page: false\n", "content/index.md": "# Home\n\nOne.\n"})
    assert not (off.folder / "site/picture-credits.html").exists()
    own = build({"mkdocs.yml": CONFIG, "content/picture-credits.md": "# Our own words\n\nWe drew them.\n"})
    assert "We drew them." in own.page("picture-credits.html")
    assert "There are no pictures" not in own.page("picture-credits.html")


def test_the_foot_of_our_theme_leads_there(build: Build) -> None:
    """With `theme: easyread` every page links to it, by its title."""
    config = CONFIG.replace("name: material\n  font: false", "name: easyread")
    built = build({"mkdocs.yml": config, "content/index.md": "# Home\n\n![-](../images/vote.svg)\nOne.\n"})

    assert built.code == 0, built.output
    assert re.search(r'<a[^>]*href="picture-credits.html"[^>]*>\s*Pictures on this site\s*</a>', built.page())
