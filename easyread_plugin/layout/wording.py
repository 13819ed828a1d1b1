"""The words of the interface in English: buttons, labels and boxes. Other languages: `language/catalogue.py`."""

from __future__ import annotations

from functools import cache

from ..language.catalogue import Words, in_language

_NO_BREAK = "\u00a0"
_KILO, _MEGA = 1_000, 1_000_000


class Wording(Words):
    """Every word that the interface shows in one language. Plain text: markup escapes it."""

    listen: str
    listen_part: str
    """Said after `listen` to screen readers. `{part}` is the number of the row."""
    listen_to: str
    """The button beside own words. `{name}` is the speaker."""
    small_words: tuple[str, ...]
    """With these begin roles, such as "A member", and no name."""
    listen_to_nobody: str
    """The same when the speaker wants no name."""
    stop: str
    listen_page: str
    pause: str
    go_on: str
    sound_of: str
    """The name of the plain player. `{title}` is the page's title."""
    save_sound: str
    """`{size}` is how large the file is."""
    sound_coming: str
    """Shown when the sound is slow to come."""
    sound_missing: str
    """Shown when the sound cannot be played."""
    read_by: str
    """Below the player. `{names}` are the members who read the page."""
    somebody: str
    """In their place for who wants no name."""
    computer_reads_rest: str
    """Said when members read only some of the page."""
    hard_word: str
    """The name of a meaning box. `{word}` is the hard word."""
    who_made: str
    made_by: str
    facts_from: str
    made_up: str

    # The look: the page around the words
    skip: str
    menu: str
    home: str
    you_are_here: str
    change_looks: str
    close: str
    colours: str
    colours_device: str
    colours_light: str
    colours_dark: str
    colours_cream: str
    colours_yellow: str
    versions: str
    """The name of the links to other versions of a page."""
    version_full: str
    version_easy: str
    more_in: str
    """The pages that stand beside this one. `{part}` is the menu entry that they belong to."""
    back_and_next: str
    back: str
    next: str
    ask_person: str
    talk_to: str
    phone: str
    email: str
    address: str
    about_site: str
    """The name of the links at the foot."""
    unchecked: str
    """At the foot while nobody who speaks the language has checked these words; empty when somebody has."""
    search: str
    search_title: str
    search_label: str
    search_hint: str
    search_empty: str
    search_off: str
    """Shown when no script runs."""
    found_none: str
    found_one: str
    found_many: str
    found_in: str
    """Below the title of a page that was found."""
    all_pages: str
    not_found: str
    not_found_name: str
    not_found_gone: str
    not_found_home: str
    not_found_search: str
    paper_page: str
    """At the foot of each sheet of paper, before its number."""

    # The page about the pictures
    feed: str
    """A link to the feed of news and events."""
    credits_title: str
    credits_first: str
    """What the page is about."""
    credits_about: str
    """Stands before the list of what is known of some pictures."""
    credits_made: str
    """`{name}` is who made them."""
    credits_from: str
    """`{source}` is where they are from."""
    credits_licence: str
    """A licence that is not known. `{licence}` is what the group wrote."""
    credits_no_licence: str
    credits_read: str
    """The words of the link to a licence. `{licence}` is its name."""
    credits_unknown: str
    """The heading above pictures when nobody is named."""
    credits_not_said: str
    """In place of what a picture shows."""
    credits_nothing: str
    credits_easyread: str
    """Who made the pictures that come with easyread, in a language that is not English."""
    credits_for_easyread: str
    """Where those are from."""

    def listen_label(self, name: str) -> str:
        """The words on the button beside what this person said."""
        name = name.strip()
        if not name:
            return self.listen_to_nobody
        if name.split()[0] in self.small_words:
            # "A member" loses its capital inside a sentence; a name keeps it.
            name = name[0].lower() + name[1:]
        return self.listen_to.format(name=name)

    def save_label(self, size_bytes: int) -> str:
        """The words of the link that saves a sound of this size."""
        return self.save_sound.format(size=file_size(size_bytes))


ENGLISH = Wording(
    language="en-GB",
    listen="Listen",
    listen_part="to part {part}",
    listen_to="Listen to {name}",
    small_words=("A", "An", "The", "Some", "Someone", "Our", "One", "Two"),
    listen_to_nobody="Listen to this person",
    stop="Stop",
    listen_page="Listen to this page",
    pause="Pause",
    go_on="Go on",
    sound_of="Listen to this page: {title}",
    save_sound="Save the sound (MP3, {size})",
    sound_coming="The sound is coming. Please wait.",
    sound_missing="The sound does not work now. Please try again later.",
    read_by="Read by {names}.",
    somebody="a member of our group",
    computer_reads_rest="A computer reads the rest.",
    hard_word="Hard word: {word}",
    who_made="Who made this page",
    made_by="Made by",
    facts_from="Where the facts are from",
    made_up="What is made up",
    feed="News by feed",
    credits_title="Pictures on this site",
    credits_first="This page is about the pictures on this site. It tells you who made them.",
    credits_about="About these pictures:",
    credits_made="Who made them: {name}",
    credits_from="Where they are from: {source}",
    credits_licence="Who may use them: {licence}",
    credits_no_licence="Please ask us before you use them.",
    credits_read="Read the licence {licence}",
    credits_unknown="More pictures",
    credits_not_said="A picture.",
    credits_easyread="The easyread pictures",
    credits_for_easyread="Drawn for easyread",
    credits_nothing="There are no pictures on this site.",
    skip="Go to the words on this page",
    menu="Menu",
    home="Home",
    you_are_here="You are here",
    change_looks="Change how it looks",
    close="Close",
    colours="Colours",
    colours_device="Like my device",
    colours_light="Light",
    colours_dark="Dark",
    colours_cream="Cream",
    colours_yellow="Black on yellow",
    versions="Other versions of this page",
    version_full="Long version",
    version_easy="Easy version",
    more_in="More in {part}",
    back_and_next="Back and next",
    back="Back",
    next="Next",
    ask_person="Ask a person",
    talk_to="You can talk to {name}.",
    phone="Phone",
    email="E-mail",
    address="Address",
    about_site="About this site",
    unchecked="",
    search="Search",
    search_title="Search this site",
    search_label="What are you looking for?",
    search_hint="Type 1 word or more.",
    search_empty="Type a word first.",
    search_off="You cannot search here: this browser runs no scripts. All our pages are in the list below.",
    found_none="We found nothing for “{words}”. Try another word. Or look at all our pages below.",
    found_one="We found 1 page for “{words}”.",
    found_many="We found {count} pages for “{words}”.",
    found_in="It is in: {section}",
    all_pages="All our pages",
    not_found="We cannot find this page",
    not_found_name="Maybe it has a new name.",
    not_found_gone="Maybe it is not here any more.",
    not_found_home="Go to the first page",
    not_found_search="Search for a page",
    paper_page="Page",
)


@cache
def wording_for(language: str) -> Wording:
    """The words for this language: the same region, else the same language, else English."""
    return in_language(ENGLISH, "page", language)


def file_size(size_bytes: int) -> str:
    """A file's size for people, in units of 1,000: `340 KB`, `1.2 MB`, in one line. Never less than 1 KB."""
    if size_bytes < _MEGA - _KILO // 2:
        return f"{max(1, round(size_bytes / _KILO))}{_NO_BREAK}KB"
    return f"{size_bytes / _MEGA:.1f}{_NO_BREAK}MB"
