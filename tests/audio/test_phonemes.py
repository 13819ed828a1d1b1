"""Golden sounds: what the bundled voice really says of what people write."""

from __future__ import annotations

import pytest

from easyread_plugin.language.acronyms import LETTERS, WORDS
from easyread_plugin.language.sayings import Saying, Sayings
from easyread_plugin.language.spoken import spoken_text

from .phonemes import phonemes, plain

# Read sign by sign when they were written down: every word that people would say is in it.
SOUNDS = {
    "Call 0300 123 456.": "kˈɔːlzˈiəɹəʊθɹˈiːzˈiəɹəʊzˈiəɹəʊwˈɒntˈuːθɹˈiːfˈɔːfˈaɪvsˈɪks",
    "Call 999.": "kˈɔːlnˈaɪnnˈaɪnnˈaɪn",
    "Text HELP to 60777.": "tˈɛksthˈɛlptəsˈɪkszˈiəɹəʊsˈɛvənsˈɛvənsˈɛvən",
    "on 04/03/27": "ˌɒnfˈɔːmˈɑːtʃtˈuːθˈaʊzəndəntwˈɛntisˈɛvən",
    "Mon 4 Mar at 2pm": "mˈʌndeɪfˈɔːmˈɑːtʃattˈuːpˌiːˈɛm",
    "at 5.30pm": "atfˈaɪvθˈɜːtipˌiːˈɛm",
    "at 14:30": "atfˈɔːtiːnθˈɜːti",
    "from 2pm to 4pm": "fɹɒmtˈuːpˌiːˈɛmtəfˈɔːpˌiːˈɛm",
    "10am–12 noon": "tˈɛnˌeɪˈɛmtətwˈɛlvnˈuːn",
    "Mon-Fri": "mˈʌndeɪtəfɹˈaɪdeɪ",
    "£5.50": "fˈaɪvpˈaʊndzfˈɪfti",
    "£1.05": "wˈɒnpˈaʊndandfˈaɪvpˈɛns",
    "£2.50–£4": "tˈuːpˈaʊndzfˈɪftitəfˈɔːpˈaʊndz",
    "50p": "fˈɪftipˈɛns",
    "£2.5m": "tˈuːpɔɪntfˈaɪvmˈɪliənpˈaʊndz",
    "10–12 people": "tˈɛntətwˈɛlvpˈiːpəl",
    "50%": "fˈɪftipəsˈɛnt",
    "in 1998": "ɪnnˈaɪntiːnnˈaɪntiˈeɪt",
    "in the 1980s": "ɪnðənˈaɪntiːnˈeɪtiz",
    "1/2": "wˈɒnhˈɑːf",
    "1-2-1 support": "wˈɒntəwˈɒnsəpˈɔːt",
    "co-production": "kˈəʊpɹədˈʌkʃən",
    "info@easyread.org.uk": "ˈɪnfəʊatˈiːzɪɹˌiːddˈɒtˈɔːɡdˈɒtjˌuːkˈeɪ",
    "www.easyread.org.uk": "dˈʌbəljˌuːdˈʌbəljˌuːdˈʌbəljˌuːdˈɒtˈiːzɪɹˌiːddˈɒtˈɔːɡdˈɒtjˌuːkˈeɪ",
    "the NHS and your GP": "ðɪˌɛnˌeɪtʃˈɛsandjɔːdʒˌiːpˈiː",
    "Ask your PA.": "ˈaskjɔːpˌiːˈeɪ",
    "We saw two GPs.": "wiːsˈɔːtˈuːdʒˌiːpˈiːz",
    "Read the EHCP.": "ɹˈiːdðɪˌiːˌeɪtʃsˌiːpˈiː",
    "the OAPs": "ðɪˌəʊˌeɪpˈiːz",
    "PIP and ESA": "pˈɪpandˌiːˌɛsˈeɪ",
    "LE1 4AB": "ˈɛlˈiːwˈɒnfˈɔːɹˌeɪbˈiː",
    "the A46": "ðɪˌeɪfˈɔːtisˈɪks",
    "CO2": "sˌiːˈəʊtˈuː",
    "he/she": "hiːɔːʃˈiː",
    "tea & cake": "tˈiːandkˈeɪk",
    "e.g. a pen": "fɔːɹɛɡzˈampəlɐpˈɛn",
    "24/7": "twˈɛntifˈɔːsˈɛvən",
    "Room 2B": "ɹˈuːmtˈuːbˈiː",
    "No. 10": "nˈʌmbətˈɛn",
}
SAYINGS = Sayings(
    (
        Saying("Leeford", "Leeferd"),
        Saying("Nguyen", phonemes="nw'In"),
        Saying("co-production", "co production"),
        Saying("Bangor", phonemes="b'aNgOr", language="cy"),
    )
)


@pytest.mark.voice
def test_golden_sounds() -> None:
    """Phone numbers, dates, times, money, ranges, initials, addresses: said as people say them."""
    heard = phonemes([spoken_text(text) for text in SOUNDS])

    assert dict(zip(SOUNDS, heard, strict=True)) == SOUNDS


@pytest.mark.voice
def test_initials_are_letters() -> None:
    """Each of the initials that we know is heard letter by letter, and with an s at the end of a sentence too."""
    names = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", phonemes([f"{sign}." for sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]),
                     strict=True))  # fmt: skip
    known = sorted(LETTERS)
    alone = phonemes([spoken_text(f"{word}.") for word in known])
    many = phonemes([spoken_text(f"{word}s.") for word in known])

    for word, one, more in zip(known, alone, many, strict=True):
        # An r is heard where a vowel follows.
        letters = "".join(plain(names[sign]) for sign in word).replace("ɹ", "")
        assert plain(one).replace("ɹ", "") == letters, word
        ending = "ɪz" if word[-1] in "SXHZ" else "z"
        assert plain(more).replace("ɹ", "") == letters + ending, word


@pytest.mark.voice
def test_words_in_capitals_are_words() -> None:
    """They sound the same as in small letters."""
    known = sorted(WORDS - {"AIDS", "LED", "PIN", "READ", "US"})

    assert phonemes([spoken_text(f"{word}.") for word in known]) == phonemes([f"{word.lower()}." for word in known])


@pytest.mark.voice
def test_the_list_is_heard() -> None:
    """Respelled words and sounds of their own come out of the voice, with their ending."""
    said = [spoken_text(text, "en-GB", SAYINGS) for text in ("Leeford", "Nguyen", "Nguyen’s", "Ask Nguyen, please.")]

    assert phonemes(said) == ["lˈiːfɜːd", "nwˈɪn", "nwˈɪnz", "ˈasknwˈɪnplˈiːz"]
    (welsh,) = phonemes([spoken_text("Bangor", "cy", SAYINGS)], "cy")
    assert welsh.startswith("bˈaŋɡ")


@pytest.mark.voice
def test_brackets_are_no_sounds() -> None:
    """What people write between brackets is said as it stands, beside a word that has sounds and without."""
    heard = phonemes(["[[h@l'oU]]", spoken_text("Nguyen [[h@l'oU]]", "en-GB", SAYINGS)])

    assert not any(plain(sounds).endswith("hələʊ") for sounds in heard)
