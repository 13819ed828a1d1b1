"""The words of the reader's buttons, in English. Other languages: `language/catalogue.py`."""

from __future__ import annotations

from functools import cache

from ..language.catalogue import Words, in_language


class ReaderWords(Words):
    """Every word of the panel and of the steps. Plain text: templates escape it."""

    usual: str
    size: str
    size_2: str
    size_3: str
    size_4: str
    space: str
    space_more: str
    letters: str
    letters_clear: str
    """The name of the letters of Atkinson Hyperlegible."""
    pictures: str
    pictures_big: str
    pictures_none: str
    print: str
    put_back: str
    is_back: str
    """Said when everything is as it was."""
    one_part: str
    """The button that shows one part of the page at a time."""
    whole_page: str
    part_of: str
    """`{part}` and `{count}` are numbers."""
    part_back: str
    part_next: str
    hard_words: str
    """The name of the choice whether meanings are shown."""
    hard_words_ask: str
    what_it_means: str
    """The button that shows a meaning. `{word}` is the hard word."""
    listen_means: str
    """Comes after "Listen", for those who do not see the button. `{word}` is the hard word."""
    pages_with_word: str
    back_to_word: str
    """From the word bank to the place that the reader came from."""


ENGLISH = ReaderWords(
    language="en-GB",
    usual="Usual",
    size="Size of words",
    size_2="Bigger",
    size_3="Very big",
    size_4="Biggest",
    space="Space",
    space_more="More space",
    letters="Shape of letters",
    letters_clear="Very clear",
    pictures="Pictures",
    pictures_big="Bigger",
    pictures_none="No pictures",
    print="Print",
    put_back="Put it all back",
    is_back="Everything is as it was.",
    one_part="One part at a time",
    whole_page="Show the whole page",
    part_of="Part {part} of {count}",
    part_back="Back",
    part_next="Next",
    hard_words="Hard words",
    hard_words_ask="Only when I ask",
    what_it_means="What “{word}” means",
    listen_means="to what “{word}” means",
    pages_with_word="Pages with this word",
    back_to_word="Back to where I was",
)


@cache
def reader_words_for(language: str) -> ReaderWords:
    """The words for this language: the same region, else the same language, else English."""
    return in_language(ENGLISH, "reader", language)
