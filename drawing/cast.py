"""The people who come back from page to page.

Hair, clothes and helpers of a person never change, and each is known by a shape, so that they can be told apart
without colour. In one story the same person keeps the same role.
"""

from __future__ import annotations

from dataclasses import dataclass

from drawing.palette import BLUE, BROWN, CORAL, CREAM, MINT, MUSTARD, NAVY, PLUM, SLATE, TEAL, WHITE


@dataclass(frozen=True, slots=True)
class Look:
    """How a person looks. `build` widens shoulders, torso and limbs; `downs` is Down syndrome."""

    skin: int = 2
    hair: str = "short"
    hair_colour: str = "brown"
    top: str = TEAL
    trim: str = CREAM
    wear: str = "jumper"
    legs: str = SLATE
    build: float = 1.0
    curved: bool = False
    downs: bool = False
    older: bool = False
    glasses: bool = False
    dark_glasses: bool = False
    beard: str = ""
    moustache: str = ""
    badge: bool = False
    headphones: bool = False
    short_sleeves: bool = False


CAST: dict[str, Look] = {
    # Members
    "ben": Look(skin=1, hair_colour="sandy", top=CREAM, trim=NAVY, wear="stripes", downs=True, build=1.08, legs=NAVY),
    "lena": Look(skin=3, hair="pony", hair_colour="black", top=MUSTARD, wear="cardigan", downs=True, build=1.02, curved=True),
    "amina": Look(hair="scarf", hair_colour="plum", top=MINT, legs=NAVY, build=0.96, curved=True),
    "ese": Look(skin=5, hair="afro", hair_colour="black", top=CORAL, legs=TEAL, build=1.1, curved=True),
    "dev": Look(skin=4, hair_colour="black", beard="black", top=TEAL, trim=WHITE, wear="shirt"),
    "carol": Look(skin=1, hair="bob", hair_colour="grey", glasses=True, older=True, top=PLUM, wear="cardigan", build=0.98, curved=True),
    "frank": Look(skin=1, hair="bald", hair_colour="grey", older=True, top=BLUE, trim=NAVY, wear="hood", build=1.14, legs=BROWN),
    "mei": Look(skin=2, hair="fringe", hair_colour="black", top=NAVY, trim=WHITE, wear="dungarees", legs=NAVY, build=0.94, curved=True),
    "raj": Look(skin=3, hair="parted", hair_colour="grey", moustache="grey", older=True, glasses=True, top=CORAL, trim=WHITE, wear="vest", legs=BROWN),
    "sam": Look(skin=2, hair="curly", hair_colour="auburn", top=TEAL, trim=MINT, wear="hood", headphones=True, build=0.96),
    "gloria": Look(skin=5, hair="cropped_curls", hair_colour="grey", dark_glasses=True, older=True, top=MUSTARD, wear="scarf_top", trim=TEAL, legs=PLUM, build=1.06, curved=True),
    # Staff and other workers
    "joy": Look(skin=4, hair="locs", hair_colour="brown", top=SLATE, badge=True, wear="cardigan", legs=NAVY, build=0.98, curved=True),
    "tom": Look(hair="crop", hair_colour="auburn", top=NAVY, trim=WHITE, wear="shirt", badge=True),
    "boss": Look(skin=2, hair="bun", hair_colour="brown", top=SLATE, trim=WHITE, wear="jacket", legs=SLATE, curved=True),
    "nurse": Look(skin=5, hair="bun", hair_colour="black", top=BLUE, trim=WHITE, wear="shirt", badge=True, legs=NAVY, build=1.04, curved=True),
    "police": Look(skin=3, hair="crop", hair_colour="black", top=NAVY, trim=WHITE, wear="jacket", legs=SLATE, build=1.04),
    "doctor": Look(skin=4, hair="long", hair_colour="black", top=WHITE, trim=BLUE, wear="coat", legs=NAVY, build=0.96, curved=True),
}

PAPER_DOLL = Look(skin=0, hair_colour="paper", top=WHITE, trim=WHITE, legs=WHITE)
"""A person left white: one of the many."""
