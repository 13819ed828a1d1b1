"""Films, photos, sound, print, books; marching; taking a picture away."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.furniture import table
from drawing.hands import hand
from drawing.line import Node, at, box, circle, group, path
from drawing.palette import (
    BLUE,
    CORAL,
    CREAM,
    GREY,
    INK,
    LILAC,
    MINT,
    MUSTARD,
    PLUM,
    ROSE,
    SAGE,
    SKIN,
    SKY,
    SLATE,
    TEAL,
    WOOD,
)
from drawing.papers import book, closed_book, flat_sheet
from drawing.people import around, person
from drawing.places import banner, board
from drawing.scene import scene
from drawing.signs import arrow, bubble, sound_waves, tick, word_lines
from drawing.things import camera, microphone, name_badge, photo, printer


def _portrait(top: str = CORAL, skin: str = SKIN[3]) -> Node:
    return group(path("M-24 24C-24-4 24-4 24 24Z", top, 4), circle(0, -16, 14, skin, 4))


def _film_camera() -> Node:
    return group(
        path("M0 30L-40 190M0 30L40 190M0 30V180", weight=8),
        box(-56, -36, 112, 70, 10, SLATE),
        path("M56-12L84-28V26L56 10Z", GREY),
        circle(-26, -54, 22, GREY),
        circle(24, -54, 22, GREY),
        circle(-26, -54, 6, INK, 0),
        circle(24, -54, 6, INK, 0),
    )


@scene("film", "A person makes a film of another person who agreed.", "film, video, make a film, watch", ground=SKY)
def film() -> Node:
    """Mei films; Raj speaks to the camera."""
    mei = person("mei", 100, 226, 0.92, mood="happy", gaze=0.8, right=Arm("fist", 76, 80, elbow=1))
    return group(
        mei.body,
        at(220, 272, _film_camera(), scale=0.86),
        mei.arms,
        person("raj", 384, 226, 0.92, mood="talk", gaze=-0.8, left=Arm("open", -40, 84, turn=-110)).whole,
    )


@scene("recording", "A person records their voice.", "record, recording, microphone, voice, podcast", ground=SAGE)
def recording() -> Node:
    """Carol speaks into a microphone."""
    return group(
        person("carol", 160, 262, 1.14, mood="talk", gaze=0.7, left=Arm("fist", -66, 160)).whole,
        at(318, 206, microphone(), scale=0.92),
        at(356, 204, sound_waves(), scale=1.1),
    )


@scene("photo-consent", "A worker asks before taking a photo, and the person says yes.", "photo, picture, ask first, photo consent", ground=SAGE, blob=1)
def photo_consent() -> Node:
    """Joy holds the camera down and asks; Frank says yes."""
    joy = person("joy", 118, 266, 1.0, mood="talk", gaze=0.8, left=Arm("fist", -44, 124, turn=20), right=Arm("fist", 46, 124, turn=160))
    return group(
        around([joy], at(118, 378, camera(), scale=0.74)),
        person("frank", 356, 266, 1.0, mood="happy", gaze=-0.8, left=Arm("thumb", -88, 84)).whole,
        at(262, 84, bubble(140, 116, (54, 88), at(0, 0, tick(), scale=0.98))),
    )


@scene("withdraw-picture", "A person takes their picture away from the wall.", "withdraw, take away, take my picture down, stop", ground=ROSE)
def withdraw_picture() -> Node:
    """Dev takes his own photo off the board; its place stays empty."""
    own = photo(at(0, -2, _portrait(TEAL, SKIN[4])))
    dev = person("dev", 140, 280, 1.04, pose="wheel_bust", mood="calm", gaze=0.7, right=Arm("grip", 88, 68, elbow=1, turn=-50))
    return group(
        at(330, 128, board(250, 170), at(-62, -6, box(-44, -54, 88, 108, 4, CREAM, 3.5, GREY)), at(62, 0, photo(at(0, -2, _portrait(MUSTARD))), scale=0.98)),
        dev.body,
        at(262, 318, own, turn=-6),
        dev.arms,
    )


@scene("book", "A person reads a book.", "book, story, read alone, guide", ground=SKY)
def reads_book() -> Node:
    """Tom holds an open book in both hands."""
    return group(
        person("tom", 240, 240, 1.14, badge=False, mood="happy", lift=-0.9, left=Arm("grip", -70, 132, turn=10), right=Arm("grip", 70, 132, turn=170)).whole,
        at(240, 348, book(), scale=0.72),
        at(136, 388, hand("grip", 2, -1), scale=1.1, turn=-14),
        at(344, 388, hand("grip", 2, 1), scale=1.1, turn=194),
    )


@scene("big-text", "A page with small words, and the same page with big words.", "big text, large print, bigger, font size", ground=SAGE, crop=False, blob=1)
def big_text() -> Node:
    """The same three lines twice: small, then large."""
    small = "".join(f"M84 {y}H158" for y in (176, 196, 216, 236, 256, 276))
    return group(
        box(62, 146, 118, 158, 8),
        path(small, weight=5, colour=SLATE),
        arrow(198, 226, 238, 226, 11),
        box(258, 84, 190, 284, 9),
        path("M288 140H418M288 204H418M288 268H418M288 326H366", weight=21, colour=SLATE),
    )


@scene("print", "A page comes out of a printer.", "print, paper copy, printer", ground=SKY, crop=False)
def print_page() -> Node:
    """A printer with the page just printed."""
    return at(240, 238, printer(), scale=2.0)


@scene("name-badge", "A badge with a photo and a name.", "badge, name, who you are", crop=False)
def badge() -> Node:
    """A big badge: a face, and lines for a name."""
    inside = group(box(-46, -42, 92, 82, 8, BLUE, 5), at(0, 10, _portrait(MUSTARD, SKIN[2]), scale=1.16), path("M-46 66H46", weight=11, colour=SLATE))
    return at(240, 276, name_badge(inside), scale=1.6)


@scene("march", "People march behind a big banner.", "march, nothing about us without us, protest, history, campaign", crop=False)
def march() -> Node:
    """Ese, Dev and Frank behind their banner; lines stand for its words."""
    return around(
        [
            person("ese", 116, 186, 0.78, hem=200, mood="talk", left=Arm("open", -62, -100), right=Arm("fist", 20, 128)),
            person("frank", 366, 186, 0.78, hem=200, mood="talk", left=Arm("fist", -20, 128), right=Arm("open", 62, -100)),
            person("dev", 242, 206, 0.78, hem=200, mood="talk", pose="wheel_bust", left=Arm("fist", -40, 110), right=Arm("fist", 40, 110)),
        ],
        at(240, 348, banner(400, 124)),
    )


@scene("advocate", "An advocate sits beside a person and helps them to speak up.", "advocate, advocacy, speak up for you, independent", ground=SAGE, crop=False)
def advocate() -> Node:
    """Lena speaks to the manager; Raj sits on Lena's side and has her notes."""
    return around(
        [
            person("raj", 90, 214, 0.84, hem=190, mood="calm", gaze=0.8, left=Arm("fist", -30, 150), right=Arm("pen", 34, 132)),
            person("lena", 216, 208, 0.86, hem=190, mood="talk", gaze=0.9, left=Arm("fist", -34, 138), right=Arm("open", 66, 78, elbow=1)),
            person("boss", 394, 210, 0.84, hem=190, gaze=-0.9, left=Arm("fist", -38, 140), right=Arm("fist", 30, 148)),
        ],
        at(240, 370, table(446, 96)),
        at(140, 372, flat_sheet(90, 28)),
        at(290, 62, bubble(150, 78, (-46, 62), word_lines(2, 92, 20))),
    )


@scene("party", "Friends celebrate together.", "party, celebrate, birthday, fun", ground=LILAC)
def party() -> Node:
    """Lena, Sam and Carol under bunting, with a cake."""
    flags = [path(f"M{x} {y}L{x + 44} {y + 6}L{x + 18} {y + 44}Z", colour, 5) for x, y, colour in ((66, 66, CORAL), (146, 84, MINT), (226, 88, MUSTARD), (306, 82, BLUE), (384, 62, PLUM))]
    cake = group(
        path("M-60 0H60V54H-60Z", CREAM),
        path("M-60 0H60V16Q45 30 30 16Q15 30 0 16Q-15 30-30 16Q-45 30-60 16Z", CORAL, 5),
        path("M-26 0V-28M0 0V-28M26 0V-28", weight=7),
        *[circle(x, -38, 7, MUSTARD, 4) for x in (-26, 0, 26)],
    )
    return group(
        path("M30 50Q240 112 450 50"),
        *flags,
        person("lena", 106, 272, 0.84, mood="happy", gaze=0.7).whole,
        person("carol", 374, 268, 0.84, mood="happy", gaze=-0.7).whole,
        person("sam", 240, 260, 0.84, mood="happy", lift=-0.3).whole,
        at(240, 368, cake),
    )


@scene("library", "Books about rights stand on a shelf.", "library, books, resources, more to read", ground=SKY, crop=False)
def library() -> Node:
    """Three books and a shelf."""
    return group(
        at(126, 236, closed_book(84, 220, CORAL)),
        at(220, 252, closed_book(84, 188, MINT)),
        at(318, 226, closed_book(84, 236, MUSTARD), turn=9),
        box(44, 350, 392, 26, 8, WOOD),
        path("M90 376V410M390 376V410", weight=15),
    )
