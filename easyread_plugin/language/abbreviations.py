"""Shortened forms and first words that tell where a sentence ends. Written for this project; small letters."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = _set(
    "dr mr mrs ms mx prof rev revd st sgt capt col gen lt maj cllr hon fr messrs mt sen rep gov pres supt insp rt"
)
"""Before a name."""

LEADING = _set("e.g i.e eg ie vs v cf viz approx esp incl nb n.b")
"""Something always follows."""

NUMBERING = _set("no nos p pp c ca para ch vol fig figs sec art ref ext tel room rm pt")
"""A number follows, or it is an ordinary word."""

TRAILING = _set(
    "etc a.m p.m am pm ltd inc co corp plc bros jr sr ave rd dept est min mins hr hrs sec secs ft lb lbs oz "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ph.d al ed eds"
)
"""They may end a sentence or stand in the middle of one: the next word tells. So do letters with stops (U.K.)."""

CLOCK = _set("a.m p.m am pm")

CALENDAR = _set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march "
    "april may june july august september october november december gmt bst utc est pst edt pdt cet"
)
"""They follow a time of day in the same sentence."""

STARTERS = _set(
    "the a an this that these those there here it its he she we you they i my our your his her their if when where "
    "what who why how which whose in on at for from with without to by after before as because but and or so then "
    "also however please do does did is are was were can could will would should may might have has had not no yes "
    "some many most all each every everyone nobody both one two three now today tomorrow yesterday i'm it's we're "
    "you're they're that's there's let let's ask tell call phone email go come make take get look see thank thanks "
    "while since until although though once just even only"
)
"""Words that begin a sentence far more often than a name."""
