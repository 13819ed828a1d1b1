"""Test pages: our own markup, style and script, in three frames (Material, MkDocs' own theme, none at all)."""

from __future__ import annotations

import math
import re
import struct
import subprocess
import sys
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

import lameenc

from easyread_plugin.document.media import PageSound, ShownPicture, StatementTime, Variant
from easyread_plugin.document.model import Row, RowKind, Statement, StatementKind
from easyread_plugin.document.site import Meaning
from easyread_plugin.layout import markup
from easyread_plugin.layout.assets import STATIC_DIR, script
from easyread_plugin.layout.explained import ShownMeaning, meaning_html
from easyread_plugin.layout.made import MadeBy, made_html
from easyread_plugin.layout.meeting_words import ENGLISH as WORDS
from easyread_plugin.layout.wording import ENGLISH

FRAMES = ("material", "mkdocs", "bare")
RATE = 22_050
PLACE = "the-words-come-here"
TITLE = "What is co-production?"

_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 200" width="480" height="400">'
    '<rect width="240" height="200" fill="#e4edf0"/><circle cx="{x}" cy="76" r="30" fill="#8a5432"/>'
    '<path d="M{x} 112c-48 0-56 40-58 88h116c-2-48-10-88-58-88Z" fill="#14604b"/></svg>'
)


@dataclass
class Builder:
    """Numbers rows and statements, and keeps what is spoken."""

    length_s: float = 0.5
    gap_s: float = 0.3
    row: int = 0
    spoken: list[str] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    """How many words each of them has."""

    def s(self, html: str) -> str:
        """One statement. `html` is inline HTML."""
        self.spoken.append(f"s{len(self.spoken) + 1}")
        self.words.append(len(re.sub(r"<[^>]*>", "", html).split()))
        return f'<span class="er-s" id="{self.spoken[-1]}">{html}</span>'

    def p(self, *sentences: str) -> str:
        """One paragraph of these sentences."""
        return f"<p>{' '.join(map(self.s, sentences))}</p>"

    def fact(self, *sentences: str) -> tuple[Statement, ...]:
        """One line of facts, as the front matter has it."""
        line = []
        for words in sentences:
            self.spoken.append(f"s{len(self.spoken) + 1}")
            self.words.append(len(words.split()))
            line.append(Statement(self.spoken[-1], words, StatementKind.FACT, None))
        return tuple(line)

    def in_row(self, words: str, *pictures: str, kind: str = "", listen: int | str | None = None) -> str:
        """One row: pictures by file name, then words."""
        self.row += 1
        shown = "".join(
            markup.picture_html(ShownPicture((Variant(name, 480, 400),), ""), _here, eager=self.row == 1)
            for name in pictures
        )
        plate = f'<div class="er-plate">{shown}</div>' if pictures else ""
        names = " ".join(["er-row", *([] if pictures else ["er-row--plain"]), *([kind] if kind else [])])
        button = markup.listen_html(self.row if listen is None else listen, ENGLISH)
        return f'<div class="{names}" id="r{self.row}">{plate}<div class="er-words">{words}{button}</div></div>'

    def times(self) -> tuple[StatementTime, ...]:
        """One tone after the other: exact, because `tones` makes the sound from them."""
        step = self.length_s + self.gap_s
        times = []
        for n, (name, words) in enumerate(zip(self.spoken, self.words, strict=True)):
            start = 0.2 + n * step
            each = tuple(start + at * self.length_s / words for at in range(words))
            times.append(StatementTime(name, start, start + self.length_s, each))
        return tuple(times)

    def sound(self, uri: str = "page.mp3", size: int = 1_234_567) -> PageSound:
        """The page's sound, as audio would tell layout."""
        times = self.times()
        return PageSound(uri, times[-1].end_s + 0.3, size, times)


def _here(uri: str) -> str:
    return uri


def said(b: Builder, words: str, name: str) -> str:
    """Own words and who said them."""
    quote = f'<blockquote class="er-speech">{words}</blockquote>'
    (line,) = b.fact(name or "Somebody said this.")
    return f'<div class="er-said">{quote}{markup.speaker_html(line, name, None, _here)}</div>'


def whole_page(builder: Builder, sound_uri: str = "page.mp3") -> str:
    """Everything that a page can have, in order."""
    b = builder
    first = f'<h1 id="top">{b.s(escape(TITLE))}</h1>'
    what = f'<h2 id="what">{b.s("What it is")}</h2>'
    hard = b.s('<strong class="er-hard">Co-production</strong> means working together.')
    says = ("Co-production", "You and the staff make a plan together.", "You all have the same power.")
    lines = (Statement(f"m{number}", line, StatementKind.WORDS, None) for number, line in enumerate(says, 1))
    small = ShownPicture((Variant("b.svg", 480, 400),), "")
    meaning = ShownMeaning(Meaning(says[0], " ".join(says[1:])), small, tuple(lines))
    body = [
        what,
        b.in_row(
            f"<p>{hard} {b.s('You plan with the staff.')}</p>{meaning_html(meaning, _here, ENGLISH)}",
            "a.svg",
        ),
        b.in_row(b.p("Staff must ask you what you want.", "You can take your time to answer."), "b.svg"),
        b.in_row(b.p('You can <a href="#what">read more on this page</a>.', "Everyone has 1 vote."), "a.svg", "b.svg"),
        b.in_row(
            said(b, b.p("I like it when they ask me.", "Then I feel they want to know."), "Sam"),
            "c.svg",
            kind="er-own",
            listen="Sam",
        ),
        f'<h2 id="ask">{b.s("What you can ask for")}</h2>',
        b.in_row(
            f"{b.p('You can ask for:')}<ul><li>{b.s('papers in easy read')}</li><li>{b.s('a break')}</li></ul>", "c.svg"
        ),
        b.in_row(b.p("These words have no picture.", "They are in a row of their own.")),
        b.in_row(
            said(b, b.p("I said no."), ""),
            kind="er-own",
            listen="",
        ),
        f"<table><thead><tr><th>{b.s('Day')}</th><th>{b.s('Time')}</th></tr></thead>"
        f"<tbody><tr><td>{b.s('Monday')}</td><td>{b.s('From 2 pm to 4 pm')}</td></tr></tbody></table>",
        f"<p>{b.s('Words outside a row, with <em>weight</em>.')}</p>",
        made_html(
            MadeBy(
                ("The Tuesday Group",),
                rows=(
                    facts_row("checked", b.fact("Not checked yet.")),
                    facts_row("made_up", b.fact("The Tuesday Group is made up.", "Sam is made up.")),
                    facts_row("credits", b.fact("Leeford Council, a web page of 3 March 2026.")),
                ),
            ),
            ENGLISH,
            WORDS,
        ),
    ]
    player = markup.page_sound_html(b.sound(sound_uri), TITLE, _here, ENGLISH, group="The Tuesday Group")
    return "\n".join([first, player, *body])


def facts_row(fact: str, statements: tuple[Statement, ...]) -> Row:
    """A line in the box at the end of the page."""
    return Row("r0", RowKind.FACTS, statements, None, fact=fact)


def many_marks(builder: Builder) -> str:
    """A page of short statements, close together."""
    rows = "\n".join(builder.in_row(builder.p("One.", "Two.", "Three.", "Four."), "a.svg") for _ in range(4))
    first = f'<h1 id="top">{TITLE}</h1>'
    return "\n".join([first, markup.page_sound_html(builder.sound("many.mp3"), TITLE, _here, ENGLISH), rows])


def tones(file: Path, sound: PageSound) -> None:
    """An MP3 with a tone for each statement and silence between."""
    samples = bytearray(2 * int(sound.seconds * RATE))
    for n, time in enumerate(sound.times):
        pitch = 2 * math.pi * (300 + 40 * (n % 8)) / RATE
        for i in range(int(time.start_s * RATE), int(time.end_s * RATE)):
            struct.pack_into("<h", samples, 2 * i, int(8000 * math.sin(pitch * i)))
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(48)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.silence()
    file.write_bytes(bytes(encoder.encode(bytes(samples)) + encoder.flush()))


def build(folder: Path) -> None:
    """One folder for each frame, each with the pages `index.html`, `many/`, `silent/` and `broken/`."""
    for frame in FRAMES:
        (folder / frame).mkdir(parents=True)
        shell = {"material": _mkdocs, "mkdocs": _mkdocs, "bare": _bare}[frame](folder / frame, frame)
        builder, many = Builder(), Builder(length_s=0.2, gap_s=0.1)
        pages = {
            "index": whole_page(builder),
            "many": many_marks(many),
            "missing": whole_page(Builder(), "not-there.mp3"),
        }
        for name, html in pages.items():
            (folder / frame / f"{name}.html").write_text(shell[name].replace(f"<p>{PLACE}</p>", html), encoding="utf-8")
        for name, x in (("a", 80), ("b", 120), ("c", 160)):
            (folder / frame / f"{name}.svg").write_text(_DRAWING.format(x=x), encoding="utf-8")
        (folder / frame / "easyread.css").write_bytes((STATIC_DIR / "easyread.css").read_bytes())
        (folder / frame / "easyread.js").write_bytes(script())
        tones(folder / frame / "page.mp3", builder.sound())
        tones(folder / frame / "many.mp3", many.sound())


def _bare(folder: Path, frame: str) -> dict[str, str]:
    page = (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{escape(TITLE)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'
        f'{markup.HEAD_SCRIPT}<link rel="stylesheet" href="easyread.css"><script src="easyread.js" defer></script>'
        f'</head><body><main class="er-page"><p>{PLACE}</p></main></body></html>'
    )
    return dict.fromkeys(("index", "many", "missing"), page)


def _mkdocs(folder: Path, frame: str) -> dict[str, str]:
    """The pages of a real site in this theme, with our place in the middle."""
    project = folder.parent / f"{frame}-project"
    (project / "docs").mkdir(parents=True)
    theme = {"name": frame, "font": False, "features": ["navigation.instant"], "language": "en"}
    if frame == "material":
        schemes = [("light", "default"), ("dark", "slate")]
        theme["palette"] = [
            {"media": f"(prefers-color-scheme: {name})", "scheme": scheme, "primary": "custom"}
            for name, scheme in schemes
        ]
    else:
        theme = {"name": frame, "color_mode": "auto", "highlightjs": False}
    for name in ("index", "many", "missing"):
        (project / "docs" / f"{name}.md").write_text(f"---\ntitle: {TITLE}\n---\n\n{PLACE}\n", encoding="utf-8")
    for name in ("easyread.css", "easyread.js"):
        (project / "docs" / name).write_text("/* replaced */", encoding="utf-8")
    import yaml

    settings = {
        "site_name": "The Tuesday Group",
        "site_url": "http://127.0.0.1/",
        "use_directory_urls": False,
        "theme": theme,
        "plugins": ["search"],
        "extra_css": ["easyread.css"],
        "extra_javascript": ["easyread.js"],
    }
    (project / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    pages = {}
    for name in ("index", "many", "missing"):
        html = (folder / f"{name}.html").read_text(encoding="utf-8")
        html = html.replace("<head>", f"<head>{markup.HEAD_SCRIPT}", 1)
        pages[name] = html.replace(f"<h1>{TITLE}</h1>", "")  # Material's own, where the words bring none
    return pages
