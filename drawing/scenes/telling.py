"""Telling us, what was done about it, looking things up, and where it all came from."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.line import Node, at, band, box, circle, edge, group, path
from drawing.palette import (
    BLUE,
    CORAL,
    CREAM,
    GREY,
    LILAC,
    MINT,
    MUSTARD,
    NAVY,
    ROSE,
    SAGE,
    SKIN,
    SKY,
    SLATE,
    WHITE,
    WOOD,
)
from drawing.papers import clipboard, easy_page, flat_sheet, paper
from drawing.people import around, person
from drawing.places import board
from drawing.scene import scene
from drawing.signs import bubble, lock, word_lines
from drawing.things import photo, screen


@scene("tell-us-privately", "A person puts a note in a locked box.", "tell us privately, feedback, comments, private, suggestion box", ground=SKY)
def tell_us_privately() -> Node:
    """Gloria's note goes into the slot; nobody else sees it."""
    letterbox = group(
        box(-70, -44, 140, 150, 10, NAVY),
        box(-80, -58, 160, 30, 9, BLUE),
        path("M-40-43H40", weight=10),
        at(0, 52, lock(), scale=0.58),
    )
    gloria = person("gloria", 150, 262, 1.08, mood="calm", gaze=0.4, right=Arm("grip", 118, 22, turn=-10))
    return group(gloria.body, at(346, 322, letterbox), at(346, 234, paper(76, 92, "--")), path("M300 279H392", weight=10), gloria.arms)


@scene("trusted-person", "A person tells a friend about a problem.", "someone you trust, tell someone, problem, worry shared", ground=LILAC)
def trusted_person() -> Node:
    """Sam talks with a worried face; Gloria leans in and listens."""
    return group(
        person("gloria", 352, 262, 1.02, mood="serious", gaze=-0.8, nod=-5).whole,
        person("sam", 130, 266, 1.02, mood="worried", gaze=0.8, headphones=False, right=Arm("open", 70, 80, elbow=1)).whole,
        at(232, 74, bubble(160, 92, (-62, 78), word_lines(2, 100))),
    )


@scene("we-did", "2 people tick off the things that are done.", "you said we did, done, finished, what happened next", ground=SAGE)
def we_did() -> Node:
    """Ben and Joy, with a list between them where every row has its tick."""
    joy = person("joy", 402, 266, 0.9, mood="happy", gaze=-0.8, left=Arm("grip", -68, 112, elbow=-1, turn=190))
    ben = person("ben", 82, 270, 0.9, mood="happy", gaze=0.8, right=Arm("pen", 76, 96, elbow=1, turn=-20))
    return group(joy.body, ben.body, at(242, 274, clipboard(132, 184, "vvvv")), joy.arms, ben.arms)


@scene("check-words", "2 readers check a page and mark what is hard.", "check, checked, test, readers, not checked yet", ground=ROSE, crop=False)
def check_words() -> Node:
    """Amina reads the page; Frank marks a line with a pencil."""
    lines = group(path("M-64-18H40M-76 22H56", weight=5, colour=SLATE), path("M-72 2H30", weight=11, colour=MUSTARD), path("M-72 2H30", weight=5, colour=SLATE))
    return around(
        [
            person("amina", 126, 214, 0.98, hem=170, mood="serious", gaze=0.5, lift=-0.9, nod=4, left=Arm("fist", -40, 142), right=Arm("fist", 30, 142)),
            person("frank", 352, 210, 0.96, hem=170, mood="calm", gaze=-0.5, lift=-0.9, nod=-4, left=Arm("pen", -54, 132), right=Arm("fist", 34, 148)),
        ],
        at(240, 376, table(446, 100)),
        at(226, 374, flat_sheet(210, 76, lines)),
    )


@scene("search", "A person looks for something on a website.", "search, find, look for, website", ground=SKY, crop=False)
def search() -> Node:
    """Raj at a screen; a magnifying glass is on it."""
    glass = group(edge("M18 20L44 48", 12), band("M18 20L44 48", 12, MUSTARD), circle(0, 0, 28, BLUE))
    page = group(box(-76, -46, 152, 26, 8, CREAM, 5), at(-4, 20, glass, scale=0.86))
    return around(
        [person("raj", 112, 212, 0.96, hem=180, mood="calm", gaze=0.8, left=Arm("fist", -24, 148), right=Arm("flat", 62, 148, turn=10))],
        at(240, 384, table(450, 86)),
        at(322, 246, screen(210, 158, page), scale=1.06),
        at(222, 372, path("M-15 10V-4C-15-20 15-20 15-4V10Q15 16 9 16H-9Q-15 16-15 10ZM0-16V-4", BLUE, 5)),
    )


@scene("history", "2 people look at old photos on a wall.", "history, long ago, the past, where it came from", crop=True, blob=1)
def history() -> Node:
    """Carol points to an old photo and tells; Sam listens."""

    def old(top: str, skin: str) -> Node:
        return photo(at(0, -2, path("M-24 24C-24-4 24-4 24 24Z", top, 4), circle(0, -16, 14, skin, 4)))

    return group(
        at(240, 110, board(392, 150, fill=CREAM)),
        at(122, 112, old(GREY, WHITE), turn=-3),
        at(240, 110, old(SLATE, SKIN[0]), turn=2),
        at(358, 112, old(GREY, WHITE), turn=-2),
        person("sam", 350, 300, 0.92, mood="happy", gaze=-0.6, lift=0.6, headphones=False).whole,
        person("carol", 130, 298, 0.92, mood="talk", gaze=0.6, right=Arm("point", 84, -92, turn=-78)).whole,
    )


@scene("bar", "A person serves drinks at a bar.", "bar, drinks, volunteer, serve", ground=LILAC, crop=False)
def bar() -> Node:
    """Amina hands Raj a drink over the counter."""
    glass = path("M-17-26H17L12 26H-12Z", BLUE)
    bottles = group(
        *[path(f"M{x - 12} 200V150Q{x - 12} 138 {x - 6} 132V108H{x + 6}V132Q{x + 12} 138 {x + 12} 150V200Z", colour) for x, colour in ((44, MINT), (438, CORAL), (402, MUSTARD))],
        path("M20 202H78M376 202H464", weight=9),
    )
    amina = person("amina", 144, 212, 0.98, hem=180, mood="happy", gaze=0.8, left=Arm("fist", -40, 146), right=Arm("grip", 84, 98, elbow=1, turn=-10))
    raj = person("raj", 366, 236, 1.0, hem=222, mood="happy", gaze=-0.8, left=Arm("offer", -66, 92, elbow=-1, turn=184), right=Arm("fist", 70, 166))
    counter = group(box(14, 372, 452, 86, 4, WOOD), box(4, 352, 472, 26, 9, CORAL), path("M90 394V446M166 394V446M242 394V446M318 394V446M394 394V446", weight=4))
    return group(bottles, amina.body, counter, raj.body, raj.arms, at(262, 300, glass), amina.arms)


@scene("big-easy-page", "A page in easy read: a picture beside each idea.", "this website, how to use this site, picture and words", ground=SKY, crop=False)
def big_easy_page() -> Node:
    """One easy-read page, as large as it can be."""
    return at(240, 240, easy_page(290, 372, 3))
