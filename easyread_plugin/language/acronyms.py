"""Words in capitals: which are said letter by letter, which as a word, in the UK."""

from __future__ import annotations

import re

from .sayings import sounded

LETTERS = frozenset(
    """AA ADHD AGM AI APPG ASAP ASD BBC BSL CAB CCG CD CEO CIC CQC CV DBS DLA DNA DVD DVLA DWP EDI EHC EHCP ENT ESA EU
    FAQ GCSE GDPR GP HIV HMRC HR HTML ICB ICS ID IQ ISP IT ITV LA LD LGBT LGBTQ MP MRI NHS NVQ OAP OK OT PA PAYE PC PDF
    PMLD PTA QR RNIB RSVP SEN SMS TV UC UK UN URL US USA USB VIP WC""".split()
)
"""Said letter by letter."""
WORDS = frozenset(
    """AIDS BAME CAMHS COVID DASH DIAL MENCAP MIND NATO NICE OFSTED PECS PHAB PIN PIP RADAR RAM SATS SCIE SCOPE SEND
    SENCO SIM UNICEF UNISON ZOOM ALL AND ANY ARE ASK BUT CALL CAN CLOSED COME DAY DO DONE EMAIL END EVERY EVERYONE FOR
    FREE FROM FULL GO GOOD HALL HAVE HELLO HELP HERE HOW IF IMPORTANT IN IS JOBS JOIN LED LIFT LISTEN LOOK MAY ME MEET
    MEETING MORE MUST MY NEW NEWS NEXT NO NOT NOTE NOW OF OFF ON ONE ONLY OPEN OR OUR OUT PLEASE READ READY RULES SAFE
    SAVE SAY SHE SO START STAY STOP TALK TEXT THANK THE THEY THINK THIS TO TODAY TRUE TWO UP USE VERY VOTE WALES WAY WE
    WELCOME WHAT WHEN WHERE WHO WHY WIN WITH WON YES YOU YOUR""".split()
)
"""Said as a word, as every voice does."""

_ASKED = frozenset(
    """AA APPG ASD CAB CIC DVLA EDI EHC EHCP ENT ESA FAQ ICB ICS IQ ITV OAP OT PA PAYE PTA SEN UC VIP""".split()
)
"""Those among LETTERS that the bundled voice would say as a word. `tests/audio/test_phonemes.py` asks it."""
_SOUNDS = {
    "A": "eI", "B": "bi:", "C": "si:", "D": "di:", "E": "i:", "F": "Ef", "G": "dZi:", "H": "eItS", "I": "aI",
    "J": "dZeI", "K": "keI", "L": "El", "M": "Em", "N": "En", "O": "oU", "P": "pi:", "Q": "kju:", "R": "A@", "S": "Es",
    "T": "ti:", "U": "ju:", "V": "vi:", "W": "dVb@Lju:", "X": "Eks", "Y": "waI", "Z": "zEd",
}  # fmt: skip

CAPITALS = r"[A-Z]{2,6}"
"""A word in capitals that may be initials."""


def is_spelt(initials: str) -> bool:
    """Whether everybody says this letter by letter: it is known, or it has no vowel."""
    return initials in LETTERS or (initials not in WORDS and not re.search("[AEIOUY]", initials))


def with_letters(written: str) -> str:
    """How initials are said: `P.A` for PA. Initials that a voice says right stay as they are.

    The bundled voice forgets the s at the end of "two GPs", so initials with an s have sounds of their own.
    """
    initials, s = written.rstrip("s’'"), written.endswith("s")
    if not is_spelt(initials):
        return written
    if s:
        *first, last = (_SOUNDS[letter] for letter in initials)
        ending = "I#z" if initials[-1] in "SXHZ" else "z"
        return sounded(written, f"{''.join(f',{sound}' for sound in first)}'{last}{ending}")
    return ".".join(initials) if initials in _ASKED else written
