"""Values in, HTML out: complete, valid and safe, whatever an author wrote."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread_plugin.document.media import PageSound, ShownPicture, StatementTime, Variant
from easyread_plugin.document.model import Row, RowKind, Statement, StatementKind
from easyread_plugin.document.site import Meaning
from easyread_plugin.document.speakers import speaker_line
from easyread_plugin.layout import markup
from easyread_plugin.layout.explained import ShownMeaning, meaning_html
from easyread_plugin.layout.made import MadeBy, made_html
from easyread_plugin.layout.meeting_words import ENGLISH as WORDS
from easyread_plugin.layout.wording import ENGLISH, file_size, wording_for

NASTY = "<script>alert(1)</script> & \"two\" 'one' </p></div> --> ]]>"
WIDE = ShownPicture((Variant("img/a b-480.webp", 480, 320), Variant("img/a b-960.webp", 960, 640)), "2 people vote")
SOUND = PageSound("easyread/audio/x.mp3", 3.0, 1_234_567, (StatementTime("s1", 0.05, 1.4), StatementTime("s2", 2, 2.5)))
VOID = {"img", "path", "rect", "circle", "br"}


class Reader(HTMLParser):
    """Reads HTML as a browser would, and refuses what is not closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it; `alt=""` and `alt` alone are the same to a browser."""
        assert len({name for name, _ in attrs}) == len(attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """As in SVG."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Only what is open can be closed."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """The words."""
        self.words += data

    def first(self, tag: str) -> dict[str, str | None]:
        """The attributes of the first such element."""
        return next(attributes for name, attributes in self.tags if name == tag)


def here(uri: str) -> str:
    """The address of a page one folder down."""
    return "../" + uri


def test_picture_has_sizes_so_that_nothing_moves() -> None:
    """A raster picture brings every variant, and the width and height of the largest."""
    image = Reader(markup.picture_html(WIDE, here)).first("img")
    assert image["srcset"] == "../img/a%20b-480.webp 480w, ../img/a%20b-960.webp 960w"
    assert (image["width"], image["height"]) == ("960", "640")
    assert image["alt"] == "2 people vote"
    assert (image["loading"], image["decoding"]) == ("lazy", "async")
    assert "loading" not in Reader(markup.picture_html(WIDE, here, eager=True)).first("img")


def test_drawing_has_one_file() -> None:
    """A vector picture has no srcset; an empty alternative stays empty."""
    image = Reader(markup.picture_html(ShownPicture((Variant("a.svg", 480, 400),), ""), here)).first("img")
    assert "srcset" not in image
    assert "sizes" not in image
    assert image["alt"] == ""


def explained(word: str, *says: str) -> ShownMeaning:
    """A hard word with a picture."""
    lines = (Statement(f"m{number}", line, StatementKind.WORDS, None) for number, line in enumerate((word, *says), 1))
    return ShownMeaning(Meaning(word, " ".join(says)), WIDE, tuple(lines))


def test_nothing_from_an_author_becomes_markup() -> None:
    """Every value is shown as the characters that it is."""
    statement = Statement("s9", NASTY, StatementKind.FACT, None)
    row = Row("r1", RowKind.FACTS, (statement,), None, fact="credits")
    html = [
        markup.picture_html(ShownPicture((Variant(NASTY, 1, 1),), NASTY), here),
        markup.speaker_html(Statement(NASTY, NASTY, StatementKind.SPEAKER, None), NASTY, WIDE, here),
        meaning_html(explained(NASTY, NASTY), here, ENGLISH),
        markup.listen_html(NASTY, ENGLISH),
        markup.page_sound_html(PageSound(NASTY, 1.0, 1, (StatementTime(NASTY, 0, 1),)), NASTY, here, ENGLISH),
        made_html(MadeBy((NASTY,), rows=(row,)), ENGLISH, WORDS),
    ]
    for one in html:
        read = Reader(one)
        assert "script" not in {tag for tag, _ in read.tags}
        assert NASTY in read.words or any(NASTY in str(value) for _, values in read.tags for value in values.values())


@given(st.text())
def test_any_text_gives_complete_html(text: str) -> None:
    """Whatever the words are, the HTML is closed in order."""
    Reader(markup.speaker_html(Statement("s1b", text, StatementKind.SPEAKER, None), text, None, here))
    Reader(markup.listen_html(text, ENGLISH))
    Reader(meaning_html(explained(text, text), here, ENGLISH))


def test_speaker() -> None:
    """A name, a role, or nobody."""
    assert speaker_line("Sam", "en-GB") == "Sam said this."
    assert speaker_line("A member", "fr") == "A member said this."
    assert speaker_line(" ", "en") == "A person in our group said this."
    assert speaker_line("Sam", "cy") == "Sam ddywedodd hyn."
    line = Statement("s1b", speaker_line("Sam {name}", "en-GB"), StatementKind.SPEAKER, None)
    html = markup.speaker_html(line, "sam {name}", None, here)
    assert Reader(html).words == "Sam {name} said this."
    assert 'data-er-first="S"' in html
    assert "<img" in markup.speaker_html(line, "Sam", WIDE, here)
    assert "<svg" in markup.speaker_html(line, " ", None, here)
    assert 'class="er-s" id="s1b"' in html


@pytest.mark.parametrize(
    ("part", "says"),
    [
        (3, "Listen to part 3"),
        ("Sam", "Listen to Sam"),
        ("Anna", "Listen to Anna"),
        ("A member", "Listen to a member"),
        ("The Tuesday Group", "Listen to the Tuesday Group"),
        ("", "Listen to this person"),
    ],
)
def test_listen(part: int | str, says: str) -> None:
    """The button says what will be heard."""
    read = Reader(markup.listen_html(part, ENGLISH))
    assert read.words == says
    assert read.first("button")["type"] == "button"
    assert "er-js" in str(read.first("button")["class"])


def test_meaning_is_a_named_note() -> None:
    """The box has a name, the word and its meaning, each sentence by itself, and stays open."""
    read = Reader(meaning_html(explained("Vote", "You choose.", "Each choice counts."), here, ENGLISH))
    assert read.first("aside")["aria-label"] == "Hard word: Vote"
    assert read.first("aside")["role"] == "note"
    assert "hidden" not in read.first("aside")
    assert [tag for tag, _ in read.tags].count("span") == 3
    assert read.words == "VoteYou choose. Each choice counts."


def test_page_sound_works_without_a_script() -> None:
    """A plain player that loads nothing before it is asked, with a name; a link that says how large the file is."""
    read = Reader(markup.page_sound_html(SOUND, "Our meetings", here, ENGLISH))
    audio = read.first("audio")
    assert audio["src"] == "../easyread/audio/x.mp3"
    assert audio["preload"] == "none"
    assert audio["aria-label"] == "Listen to this page: Our meetings"
    assert "controls" in audio
    assert "autoplay" not in audio
    assert read.first("a")["href"] == "../easyread/audio/x.mp3"
    assert "Save the sound (MP3, 1.2\u00a0MB)" in read.words


def test_times_are_in_the_page() -> None:
    """The script finds each statement's start and end in seconds."""
    read = Reader(markup.page_sound_html(SOUND, "x", here, ENGLISH))
    assert json.loads(str(read.first("div")["data-er-times"])) == [["s1", 0.05, 1.4], ["s2", 2, 2.5]]


def test_not_checked_has_a_pencil_and_no_tick() -> None:
    """Nobody checked: it says so. Somebody did: it says who, in words that can be spoken."""
    unchecked = made_html(MadeBy(("The Tuesday Group",)), ENGLISH, WORDS)
    assert Reader(unchecked).words == "Who made this pageMade byThe Tuesday GroupWho checked itNot checked yet."
    assert markup.icons.DONE not in unchecked
    assert markup.icons.PENCIL in unchecked
    line = Statement("s4", "Checked by Sam and Jo on Tuesday 3 November 2026.", StatementKind.FACT, None)
    checked = made_html(MadeBy((), True, (Row("r2", RowKind.FACTS, (line,), None, fact="checked"),)), ENGLISH, WORDS)
    assert Reader(checked).words == f"Who made this pageWho checked it{line.text}"
    assert '<span class="er-s" id="s4">' in checked
    assert markup.icons.DONE in checked


@pytest.mark.parametrize(
    ("size", "says"),
    [
        (0, "1 KB"),
        (340_400, "340 KB"),
        (999_499, "999 KB"),
        (999_500, "1.0 MB"),
        (1_234_567, "1.2 MB"),
        (25_000_000, "25.0 MB"),
    ],
)
def test_file_size(size: int, says: str) -> None:
    """Sizes are short, in one line, and never nothing."""
    assert file_size(size).replace("\u00a0", " ") == says


def test_wording_falls_back_to_english() -> None:
    """A language without words of its own is shown in English rather than not at all."""
    assert wording_for("en-GB") is wording_for("en") is wording_for("en-AU") is wording_for("xx") is ENGLISH


def test_times_of_words() -> None:
    """Where they are exact, they come as hundredths of a second from the statement's start."""
    times = (StatementTime("s1", 1.0, 2.0, (1.0, 1.234, 1.234)), StatementTime("s2", 3.0, 4.0))
    sound = PageSound("a.mp3", 5.0, 100, times)

    assert json.loads(markup.times_json(sound)) == [["s1", 1.0, 2.0, [0, 23, 23]], ["s2", 3.0, 4.0]]


@pytest.mark.parametrize(
    ("read_by", "is_whole", "words"),
    [
        ((), True, ""),
        (("Ben",), True, "Read by Ben."),
        (("Ben", "Lena"), True, "Read by Ben and Lena."),
        (("", "Ben", "<Lena>"), True, "Read by Ben, &lt;Lena&gt; and a member of our group."),
        (("",), False, "Read by a member of our group. A computer reads the rest."),
    ],
)
def test_who_reads(read_by: tuple[str, ...], is_whole: bool, words: str) -> None:
    """Members are named as they want to be, and nobody takes the computer for a person."""
    sound = PageSound("a.mp3", 5.0, 100, (), "", read_by, is_whole)

    assert markup.read_by_html(sound, ENGLISH) == (f'<p class="er-read-by">{words}</p>' if words else "")
