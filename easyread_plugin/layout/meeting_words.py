"""The words about making and checking a page together: in the box that ends a page, and on the sheets for a meeting.

In English; other languages: `language/catalogue.py`. Plain text: markup escapes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..language.catalogue import Words, in_language
from ..language.listing import all_of


class MeetingWords(Words):
    """Every word about making and checking together, in one language."""

    # The box at the end of a page
    who_checked: str
    not_checked: str
    checked: str
    """`{who}` checked it on `{day}`."""
    checked_one: str
    checked_many: str
    """`{count}` is how many people checked it."""
    changed: str
    last_check: str
    """`{who}` checked it on `{day}`, and then it changed."""
    taken_out: str
    how_made: str
    decided: str
    """`{day}`, and `{who}` was there; so in the next two."""
    drafted: str
    tried: str
    one_person: str
    many_people: str
    not_named: str
    """Somebody who wants no name, inside a sentence."""

    # Both sheets
    title_of_sheet: str
    """The name in the browser: `{sheet}` and the page's `{title}`."""
    picture_held_back: str

    # The sheet that people check a page with
    review: str
    review_day: str
    review_who: str
    review_how: str
    review_read: str
    review_hard: str
    review_picture: str
    review_open: str
    part: str
    clear_picture: str
    unclear_picture: str
    no_picture: str
    hard_words_here: str
    page_says_about: str
    about_title: str
    meaning_of: str
    facts: str
    questions: str
    ask_about: str
    ask_hard: str
    ask_picture: str
    ask_change: str
    ask_missing: str
    next_title: str
    next_changes: str
    next_agreed: str

    # The page of what is new
    changes: str
    changes_same: str
    changes_count_one: str
    changes_count: str
    changes_old: str
    changes_new: str
    changes_none_old: str
    changes_none_new: str
    changes_own: str
    changes_old_picture: str
    changes_agree: str

    def and_all(self, names: Sequence[str]) -> str:
        """The names in one phrase: `Ben, Lena and Sam`."""
        return all_of(names, self.language)

    def people(self, count: int) -> str:
        """How many people, inside a sentence."""
        return self.one_person if count == 1 else self.many_people.format(count=count)


ENGLISH = MeetingWords(
    language="en-GB",
    who_checked="Who checked it",
    not_checked="Not checked yet.",
    checked="Checked by {who} on {day}.",
    checked_one="1 person checked it.",
    checked_many="{count} people checked it.",
    changed="Changed since it was checked.",
    last_check="{who} checked it on {day}.",
    taken_out="Something was taken out since then.",
    how_made="How we made this",
    decided="{day}: {who} decided what to say.",
    drafted="{day}: {who} made the first version.",
    tried="{day}: {who} checked it.",
    one_person="1 person",
    many_people="{count} people",
    not_named="a person in our group",
    title_of_sheet="{sheet}: {title}",
    picture_held_back="We can not show this picture now.",
    review="Let us check this page",
    review_day="Day",
    review_who="Who is here",
    review_how="How to do it",
    review_read="Read each part aloud. Take turns.",
    review_hard="Draw a circle round each hard word.",
    review_picture="Is a picture not clear? Put a cross in the box below it.",
    review_open="Talk about the questions at the end.",
    part="Part {part}",
    clear_picture="Good picture",
    unclear_picture="Not clear",
    no_picture="Which picture would help here?",
    hard_words_here="What would you change here?",
    page_says_about="What others see before they open the page",
    about_title="The title",
    meaning_of="What this hard word means",
    facts="At the end of the page",
    questions="Let us talk about it",
    ask_about="What is this about?",
    ask_hard="Which words are hard?",
    ask_picture="Which picture is not clear?",
    ask_change="What would you change?",
    ask_missing="What is missing?",
    next_title="What happens next",
    next_changes="We change the page. Then we look at it again, on:",
    next_agreed="We are happy with the page. It can say that we checked it. Our name on it is:",
    changes="What is new on this page",
    changes_same="Nothing is new. The page says what people checked.",
    changes_count_one="1 thing is different now.",
    changes_count="{count} things are different now.",
    changes_old="Old",
    changes_new="New",
    changes_none_old="This was not there.",
    changes_none_new="This is gone.",
    changes_own="What a person said is different. We keep no copy of what they said.",
    changes_old_picture="We do not have the old picture any more.",
    changes_agree="Do we keep the new words and pictures? What else would you change?",
)


@cache
def meeting_words_for(language: str) -> MeetingWords:
    """The words for this language: the same region, else the same language, else English."""
    return in_language(ENGLISH, "meeting", language)
