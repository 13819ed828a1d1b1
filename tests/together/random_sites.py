"""Small sites with people in random places and states. Each thing of a person has a word that stands nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st
from pictures.files import saved
from PIL import Image

from .consents import STATES, USES, Someone, private_list, register

QUOTES = {
    "alone": "> {words}\n> — @{id}\n",
    "behind": "> {words} — @{id}\n",
    "two parts": "> {words}\n>\n> More.\n> — @{id}\n",
    "row": "![-](../images/plan.svg)\nPlain words.\n\n> {words}\n> — @{id}\n",
    "box": "!!! note\n    > {words}\n    > — @{id}\n",
    "folded": '??? tip "Open"\n    > {words}\n    > — @{id}\n',
    "tab": '=== "Tab"\n\n    > {words}\n    > — @{id}\n',
    "list": "- Item\n\n    > {words}\n    > — @{id}\n",
    "in a list": "> - {words}\n> - two\n> — @{id}\n",
    "note": "Plain words[^{n}].\n\n[^{n}]:\n    > {words}\n    > — @{id}\n",
    "heading": "> ## {words}\n> Said.\n> — @{id}\n",
    "code": "> ```\n> {words}\n> ```\n> — @{id}\n",
    "html": '<div markdown>\n> {words}\n> — @{id}\n</div>\n',
    "link": '> [Here](https://example.org/{words} "{words}").\n> — @{id}\n',
    "picture": "> ![{words}](../images/plan.svg) Look.\n> — @{id}\n",
    "meaning": "Term\n:   > {words}\n    > — @{id}\n",
    "defined note": "> Said.\n>\n> [^n{n}]: {words}\n> — @{id}\n\nPlain[^n{n}].\n",
    "short form": "ABC{n} is here.\n\n> *[ABC{n}]: {words}\n> — @{id}\n",
    "address": '> Said.\n>\n> [go{n}]: https://example.org/ "{words}"\n> — @{id}\n\nSee [this][go{n}].\n',
    "below": "> {words}\n\n— @{id}\n",
}
"""Own words in every place."""
NEVER = {
    "comment": "<!-- {words} @{id} -->\n",
    "quote in HTML": "<blockquote>{words} <cite>@{id}</cite></blockquote>\n",
    "two sign": "> {words}\n> — @{id} and @{other}\n",
}
"""What nobody's yes covers."""
IDS = {
    "words": "Thanks to @{id} for this.\n",
    "heading": "## Ask @{id}\n\nWords.\n",
    "description": "![@{id} at a table](../images/plan.svg)\nWords.\n",
    "entity": "Thanks to &#64;{id}.\n",
}
"""Ids where they sign nothing."""
CONFIG = """\
site_name: A test group
site_url: https://example.org/
docs_dir: content
theme:
  name: easyread
  contact: {{name: Our office, phone: "0300 123 456", picture: {contact}}}
nav:
  - Home: index.md
  - Words: words.md
{nav}
markdown_extensions: [admonition, pymdownx.details, pymdownx.superfences, footnotes, abbr, def_list, md_in_html, smarty,
  {{pymdownx.tabbed: {{alternate_style: true}}}}]
plugins:
  - search
  - easyread: {{voice: silent}}
"""
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"><path d="M0 0h{0}v30z"/></svg>'
)


class RandomSite:
    """The files of a site, and what may and must be found in it when it is built."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.shown: set[str] = set()
        """Words that must be there."""
        self.hidden: set[str] = set()
        """Words that must be nowhere."""
        self.hidden_in: dict[str, set[str]] = {".ics": set(), "feed.xml": set()}
        """How names of files end → words that must not be in such files, though they may be on pages."""
        self.seen_colours: set[tuple[int, int, int]] = set()
        self.unseen_colours: set[tuple[int, int, int]] = set()

    def expect(self, word: str, is_shown: bool) -> None:
        """Notes whether this word may be there."""
        (self.shown if is_shown else self.hidden).add(word)


@st.composite
def people(draw: st.DrawFn) -> list[Someone]:
    """Three to five people, of whom the first is always live and agreed to everything."""
    found = [Someone("zid-101", "live", frozenset(USES), "Znameqaa")]
    for number in range(2, draw(st.integers(3, 5)) + 1):
        id = draw(st.sampled_from((f"zid-10{number}", f"zgroup{number}")))
        agreed = draw(st.frozensets(st.sampled_from(USES)) | st.just(frozenset(USES)))
        name = f"Znameqa{'abcdefg'[number]}" if draw(st.integers(0, 4)) else ""
        found.append(Someone(id, draw(st.sampled_from(STATES)), agreed, name))
    return found


@st.composite
def random_sites(draw: st.DrawFn) -> RandomSite:
    """A site."""
    group, site = draw(people()), RandomSite()
    anyone = st.sampled_from(group)
    number = iter(range(100, 999))
    named = {"plain", *(person.shown_as for person in group if person.may("name") and person.shown_as)}

    def word(kind: str) -> str:
        return f"Zq{kind}{next(number)}"

    blocks = ["# A page\n"]
    spoke: set[str] = set()
    for form in draw(st.lists(st.sampled_from(sorted(QUOTES)), min_size=2, max_size=6, unique=True)):
        person, said = draw(anyone), word("quote")
        blocks.append(QUOTES[form].format(words=said, id=person.id, n=next(number)))
        site.expect(said, person.may("words"))
        spoke |= {person.shown_as} if person.may("words") and person.may("name") else set()
    outer, inner = draw(anyone), draw(anyone)
    said = word("outer"), word("inner")
    blocks.append(f"> {said[0]}\n>\n> > {said[1]}\n> > — @{inner.id}\n>\n> More.\n> — @{outer.id}\n")
    site.expect(said[0], outer.may("words"))
    site.expect(said[1], outer.may("words") and inner.may("words"))
    spoke |= {outer.shown_as} if outer.may("words") and outer.may("name") else set()
    spoke |= {inner.shown_as} if outer.may("words") and inner.may("words") and inner.may("name") else set()
    for form in draw(st.lists(st.sampled_from(sorted(NEVER)), max_size=2, unique=True)):
        said_never = word("never")
        blocks.append(NEVER[form].format(words=said_never, id=draw(anyone).id, other=draw(anyone).id))
        site.hidden.add(said_never)
    for form in draw(st.lists(st.sampled_from(sorted(IDS)), max_size=3, unique=True)):
        blocks.append(IDS[form].format(id=draw(anyone).id))

    # Photos: of one person or of two, in a row, beside a hard word, as the picture of the contact.
    bank = ["plan.svg: {shows: We plan., source: Drawn for us, licence: own, credit: Zqdrawer}\n"]
    colours = iter((200 - 20 * k, 30 + 20 * k, 90) for k in range(8))

    def photo(where: str) -> str:
        seen = draw(st.lists(anyone, min_size=1, max_size=2, unique=True))
        name, shows, credit, colour = word("file"), word("shows"), word("credit"), next(colours)
        ids = ", ".join(person.id for person in seen)
        bank.append(f"{name}.png: {{shows: {shows}, source: Us, licence: own, credit: {credit}, people: [{ids}]}}\n")
        site.files[f"images/{name}.png"] = saved(Image.new("RGB", (64, 48), colour), "PNG")
        is_shown = all(person.may("photo") for person in seen)
        (site.seen_colours if is_shown else site.unseen_colours).add(colour)
        site.hidden.add(name)
        if where == "row" or not is_shown:
            site.expect(shows, is_shown)
        site.expect(credit, is_shown)
        return f"{name}.png"

    blocks.append(f"![](../images/{photo('row')})\nWords beside a photo.\n")
    contact = f"images/{photo('contact')}"
    bank_word = f"# Hard words\n\n## Voting\n\n![-](../images/{photo('word')})\nTo choose together.\n"
    blocks.append("**Voting** is good.\n")

    # Stories, and a page that names more people.
    nav, links = [], []
    for kind in draw(st.lists(st.sampled_from(("teller", "people")), min_size=1, max_size=2)):
        tellers = draw(st.lists(anyone, min_size=1, max_size=1 if kind == "teller" else 2, unique=True))
        words = {part: word(part) for part in ("title", "body", "about", "menu", "path")}
        ids = ", ".join(person.id for person in tellers)
        facts = f"kind: story\nteller: {ids}" if kind == "teller" else f"people: [{ids}]"
        text = f"---\n{facts}\ndescription: {words['about']}\n---\n# {words['title']}\n\n{words['body']}\n"
        uri = f"stories/{words['path']}.md"
        site.files[f"content/{uri}"] = text.encode()
        nav.append(f"  - {words['menu']}: {uri}\n")
        links.append(f'[A link]({uri}) and <a href="stories/{words["path"]}/">one more</a>.\n')
        for each in words.values():
            site.expect(each, all(person.may("story") for person in tellers))
        if kind == "teller" and all(person.may("story") for person in tellers):
            spoke |= {person.shown_as for person in tellers if person.may("name")}
    came = draw(st.lists(anyone, max_size=3, unique=True))
    listed = ", ".join(f'"@{person.id}"' for person in came)
    does = draw(anyone)
    task = f'{{what: Write, who: "@{does.id}", status: {draw(st.sampled_from(("doing", "done")))}}}'
    meeting = (
        f"---\nkind: meeting\ndate: 2030-06-01\nnext_meeting: 2030-07-01\npeople_came: [{listed}]\ntasks: [{task}]\n"
        "---\n# We met\n\nWords.\n"
    )
    site.files["content/meeting.md"] = meeting.encode()
    spoke |= {person.shown_as for person in (*came, does) if person.may("name")}

    # What goes to other pages, to calendars and to a feed. Nobody in these sites agreed to website and feed.
    books, writes, asks = draw(anyone), draw(anyone), draw(anyone)
    needs = draw(st.lists(anyone, max_size=2, unique=True))
    event, place, said = word("event"), word("place"), word("news")
    ids = ", ".join(person.id for person in needs)
    day = draw(st.sampled_from(("2030-06-15", "2031-01-02", "2030-06-14")))
    site.files["content/event.md"] = (
        f"---\nkind: event\ndate: {day}\nplace: {place}\n"
        f'people: [{ids}]\nbook: {{person: "@{books.id}", phone: 01632 960123}}\n---\n# {event}\n\n'
        f"Thanks to @{asks.id}.\n"
    ).encode()
    is_on = all(person.may("story") for person in needs)
    site.expect(event, is_on)
    site.expect(place, is_on)
    site.files["content/news.md"] = (
        f'---\nkind: news\ndate: 2030-06-10\nauthor: "@{writes.id}"\n---\n# News\n\n> {said}\n> — @{asks.id}\n'
    ).encode()
    site.expect(said, asks.may("words"))
    spoke |= {asks.shown_as} if asks.may("words") and asks.may("name") else set()
    spoke |= {books.shown_as} if is_on and day > "2030-06-14" and books.may("name") else set()
    spoke |= {writes.shown_as} if writes.may("name") else set()
    site.files["content/events.md"] = b"---\nkind: events\n---\n# What is on\n\nCome.\n"
    site.files["content/actions.md"] = b"---\nkind: actions\n---\n# What we do\n\nWe said this.\n"
    names = {person.shown_as for person in group if person.shown_as}
    site.hidden_in[".ics"] |= names
    site.hidden_in["feed.xml"] |= {*names, said, *((event, place) if needs else ())}

    for person in group:
        site.hidden.add(person.id)
        if person.shown_as:
            site.expect(person.shown_as, person.shown_as in spoke and person.shown_as in named)
    shuffled: Callable[[list[str]], st.SearchStrategy[list[str]]] = st.permutations  # type: ignore[assignment]
    body = [blocks[0], *draw(shuffled(blocks[1:]))]
    site.files |= {
        "content/words.md": "\n".join(body).encode(),
        "content/index.md": ("# Home\n\n" + "\n".join(links)).encode(),
        "content/hard-words.md": bank_word.encode(),
        "content/draft.txt": f"> {word('draft')}\n> — @{draw(anyone).id}\n".encode(),
        "images/plan.svg": DRAWING.format(11).encode(),
        "images/pictures.yml": "".join(bank).encode(),
        "people.yml": register(group).encode(),
        "private/people.yml": private_list(group).encode(),
        "mkdocs.yml": CONFIG.format(nav="".join(nav), contact=contact).encode(),
    }
    return site
