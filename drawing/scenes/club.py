"""The club night: planning it, running it, going home."""

from __future__ import annotations

from drawing.arms import Arm
from drawing.line import Node, at, box, circle, group, path
from drawing.palette import (
    BLUE,
    CORAL,
    CREAM,
    GREY,
    HAIR,
    INK,
    LILAC,
    MUSTARD,
    NAVY,
    PLUM,
    ROSE,
    SAGE,
    SKY,
    SLATE,
    TEAL,
    WHITE,
    WOOD,
)
from drawing.people import Figure, around, person
from drawing.places import board, month_board, moon, taxi_post
from drawing.scene import scene
from drawing.signs import bubble, music_note, word_lines
from drawing.things import handset


def _decks() -> Node:
    return group(
        path("M-112 0H112L124 46H-124Z", NAVY),
        *[group(at(x, 22, path("M-40 0A40 15 0 1 1 40 0A40 15 0 1 1-40 0Z", GREY)), circle(x, 22, 6, INK, 0)) for x in (-62, 62)],
        path("M-12 12V32M12 12V32", weight=6, colour=WHITE),
    )


@scene("club-night", "1 person plays music, and people dance at a club night.", "club night, club, dance, music, DJ, party", ground=LILAC)
def club_night() -> Node:
    """Sam plays; Ben and Ese dance in front, with room to see the decks."""
    return group(
        around(
            [person("sam", 240, 150, 0.74, mood="happy", hem=150, left=Arm("flat", -66, 138, turn=80), right=Arm("flat", 66, 138, turn=100))],
            at(240, 240, _decks()),
            path("M130 288H350V360H130Z", PLUM),
        ),
        person("ben", 84, 284, 0.74, mood="happy", gaze=0.5, lean=-7, left=Arm("open", -66, -104), right=Arm("fist", 66, 150)).whole,
        person("ese", 396, 284, 0.74, mood="happy", gaze=-0.5, lean=7, left=Arm("fist", -66, 150), right=Arm("open", 66, -104)).whole,
        at(144, 72, music_note(1.0)),
        at(344, 66, music_note(1.0)),
    )


@scene("dance", "2 people dance to the music.", "dance, dancing, music, have fun", ground=LILAC, crop=False)
def dance() -> Node:
    """Dev dances in his wheelchair, Mei beside him."""
    return group(
        person("mei", 366, 150, 0.84, pose="stand", mood="happy", gaze=-0.5, lean=5, left=Arm("open", -96, -34, elbow=-1), right=Arm("open", 74, -88)).whole,
        person("dev", 142, 188, 0.86, pose="wheel", mood="happy", gaze=0.5, left=Arm("open", -78, -84), right=Arm("open", 88, -58)).whole,
        at(246, 40, music_note(0.95)),
    )


@scene("committee", "3 people plan a club night on a big wall planner.", "committee, plan, planner, organise", blob=1)
def committee() -> Node:
    """Carol writes on the planner; Ben points; Joy holds the pens."""
    planner = month_board(360, 176, at(36, 28, group(circle(0, 0, 27, MUSTARD, 5), at(2, 2, music_note(0.5)))))
    pens = at(-4, -34, path("M-14 20L-28-26M0 20L0-34M14 20L28-26", weight=17), path("M-14 20L-28-26", weight=7, colour=MUSTARD), path("M0 20V-34", weight=7, colour=CORAL), path("M14 20L28-26", weight=7, colour=BLUE))
    return group(
        at(240, 112, planner),
        person("joy", 374, 286, 0.84, mood="happy", gaze=-0.8, right=Arm("grip", 70, 66, elbow=1, turn=-84, holds=pens)).whole,
        person("ben", 238, 290, 0.84, mood="talk", gaze=-0.7).whole,
        person("carol", 94, 286, 0.84, mood="happy", gaze=0.7, lift=0.6, right=Arm("pen", 88, -84, turn=-76)).whole,
    )


@scene("share-jobs", "3 people each take a job card from a board.", "share the jobs, jobs, tasks, roles, volunteer", ground=SAGE, blob=1)
def share_jobs() -> Node:
    """Frank, Ese and Tom each hold up a card: a broom, a note, a chair."""
    broom = group(path("M10-30L-6 10", weight=6), path("M-18 6L4 14L-4 34L-30 26Z", MUSTARD, 5))
    seat = path("M-12-26V30M-12 4H14V30", weight=7)

    def with_card(figure: Figure, x: float, card: Node) -> Node:
        return around([figure], at(x, 336, box(-42, -44, 84, 88, 7, CREAM), at(0, -4, card, scale=1.15)))

    left, right = Arm("grip", -50, 136, turn=-10), Arm("grip", 50, 136, turn=190)
    return group(
        at(240, 76, board(400, 96)),
        path("M70 46H124V106H70ZM213 46H267V106H213ZM356 46H410V106H356Z", weight=4, colour=GREY),
        with_card(person("frank", 92, 274, 0.78, mood="happy", gaze=0.5, left=left, right=right), 92, broom),
        with_card(person("tom", 388, 274, 0.78, mood="happy", gaze=-0.5, left=left, right=right), 388, seat),
        with_card(person("ese", 240, 274, 0.78, mood="happy", left=left, right=right), 240, music_note(0.95)),
    )


@scene("worried", "A worker looks at a very long list and worries.", "worried, too much to do, long list, stress", ground=ROSE)
def worried() -> Node:
    """Joy holds a list that runs down to the floor; a hand is at her chin."""
    rows = "".join(f"M262 {y}H286M300 {y}H356" for y in range(232, 400, 28))
    sheet = group(
        path("M244 196H372V406C372 444 420 416 424 446H290C262 446 244 436 244 406Z", WHITE),
        path(rows, weight=6, colour=SLATE),
        path("M316 428H372", weight=6, colour=SLATE),
    )
    joy = person("joy", 166, 206, 0.98, mood="worried", gaze=0.6, lift=-0.3, left=Arm("fist", -16, 4, turn=-70), right=Arm("grip", 84, 30, turn=-6))
    return group(joy.body, sheet, joy.arms)


@scene("briefing", "A member and a worker talk to the helpers, side by side.", "briefing, talk before the start, explain, together", ground=LILAC, blob=1)
def briefing() -> Node:
    """Lena speaks, Tom is beside her; two helpers listen, seen from behind."""

    def listener(x: float, hair: str, top: str, head: str) -> Node:
        return at(
            x,
            0,
            path("M-84 480C-84 424-58 410-18 402V384H18V402C58 410 84 424 84 480Z", top),
            path("M-37 352C-37 300 37 300 37 352C37 388 18 402 0 402C-18 402-37 388-37 352Z", hair),
            path(head, weight=4),
        )

    return group(
        person("tom", 346, 236, 0.98, gaze=-0.6).whole,
        person("lena", 142, 240, 0.98, mood="talk", right=Arm("open", 84, 58), gaze=0.2).whole,
        at(286, 70, bubble(170, 92, (-84, 70), word_lines(2, 108))),
        listener(118, HAIR["brown"], CORAL, "M-14 398q14 6 28 0"),
        listener(372, HAIR["grey"], TEAL, "M-14 398q14 6 28 0"),
    )


@scene("taxi", "A person helps a friend to get home.", "taxi, get home, late, help a friend", ground=LILAC, crop=False)
def taxi() -> Node:
    """Ben phones. Amina has her coat on and looks at her watch."""
    return group(
        at(408, 446, taxi_post(), scale=1.0),
        path("M30 446H456", weight=6),
        person("amina", 288, 148, 0.84, pose="stand", mood="worried", gaze=-0.2, lift=-0.7, nod=-4, top=NAVY, trim=WHITE, wear="jacket", legs=SLATE, right=Arm("fist", -18, 62, turn=178), left=Arm("fist", -66, 164)).whole,
        circle(281, 201, 12, WHITE, 5),
        path("M281 201V195M281 201H285", weight=3),
        person("ben", 124, 150, 0.84, pose="stand", mood="talk", gaze=0.7, left=Arm("grip", -50, -30, turn=-72, holds=at(8, -12, handset(), turn=8))).whole,
    )


@scene("goodbye", "Friends wave goodbye in the evening.", "goodbye, bye, go home, evening, night", ground=LILAC)
def goodbye() -> Node:
    """Ese, Carol and Ben wave to each other under the moon."""
    return group(
        at(240, 70, moon()),
        person("carol", 240, 266, 0.84, mood="happy", gaze=-0.6).whole,
        person("ese", 102, 268, 0.86, mood="happy", gaze=0.7, left=Arm("open", -62, -96)).whole,
        person("ben", 378, 272, 0.86, mood="happy", gaze=-0.7, right=Arm("open", 62, -96)).whole,
    )


@scene("set-up-room", "2 people carry a table to get the room ready.", "set up, get ready, room, chairs", ground=SKY, crop=False, blob=1)
def set_up_room() -> Node:
    """Frank and Joy carry a table together, one at each end."""
    people: list[Figure] = [
        person("frank", 100, 150, 0.84, pose="stand", mood="happy", gaze=0.8, left=Arm("fist", -10, 140, turn=20), right=Arm("fist", 62, 128, turn=20)),
        person("joy", 380, 150, 0.84, pose="stand", mood="happy", gaze=-0.8, left=Arm("fist", -62, 128, turn=160), right=Arm("fist", 10, 140, turn=160)),
    ]
    top = group(path("M150 272V392M330 272V392", weight=15), path("M150 272V390M330 272V390", weight=5, colour=WOOD), box(108, 248, 264, 24, 9, WOOD))
    return group(path("M24 446H456", weight=6), people[0].body, people[1].body, top, people[0].arms, people[1].arms)
