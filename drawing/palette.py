"""The colours, and nothing but these colours. Light and dark rows alternate, so that grey print still reads.

The figures after a colour are its relative luminance; two things that touch come from different rows.
"""

from __future__ import annotations

INK = "#16202B"  # .01: every outline
WHITE = "#FFFFFF"
CREAM = "#FFF8EC"  # .94

# Grounds, about .80
SAND, SAGE, SKY, ROSE = "#F4E7D2", "#DDEADF", "#DCE9F2", "#F8E0D8"
LILAC = "#D9D0EA"  # .66: evening only

# Light, .46 to .61
MUSTARD, MINT, BLUE, WOOD, GREY = "#EDB84C", "#A9D0B4", "#A8CDE4", "#D9AE7C", "#C9CED3"

# Middle
CORAL = "#DB6F50"  # .27
BARK = "#B98A5A"  # .29: the dark side of wood

# Dark, .14 to .18
TEAL, PLUM, SLATE, NAVY = "#2B8280", "#96598E", "#64717E", "#456AA0"
BROWN = "#7A5C45"

# Yes and no are the same grey: the shape says which.
YES, NO = "#1F8A57", "#C33A2C"

MOUTH = "#7A2E2A"

# 1 is the lightest. None darker than 5: a face needs 3:1 with its lines. 0 is a person left white on purpose.
SKIN = {0: WHITE, 1: "#F8DCC6", 2: "#EBBE97", 3: "#D19A6E", 4: "#B27A4F", 5: "#A06845"}
SKIN_SHADE = {0: "#E3E5E8", 1: "#E5BB9C", 2: "#D29E74", 3: "#B67E53", 4: "#95623C", 5: "#845236"}

HAIR = {
    "black": "#272B33",
    "brown": "#5A3C2C",
    "auburn": "#A5522E",
    "sandy": "#D6A55A",
    "grey": "#BCC2C8",
    "white": "#EEF0F1",
    "plum": PLUM,
    "teal": TEAL,
    "paper": WHITE,
}

# The leg further away from us is a little darker.
LEG_SHADE = {SLATE: "#4E5964", NAVY: "#35537F", BROWN: "#644A37", TEAL: "#206866", WHITE: "#E3E5E8", PLUM: "#7A4673"}

PALETTE = frozenset(
    {INK, WHITE, CREAM, SAND, SAGE, SKY, ROSE, LILAC, MUSTARD, MINT, BLUE, WOOD, GREY, CORAL, BARK}
    | {TEAL, PLUM, SLATE, NAVY, BROWN, YES, NO, MOUTH}
    | set(SKIN.values())
    | set(SKIN_SHADE.values())
    | set(HAIR.values())
    | set(LEG_SHADE.values())
)
