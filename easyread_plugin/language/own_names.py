"""What languages call themselves: a reader looks for the name in their own language."""

from __future__ import annotations

from collections.abc import Mapping

from .late_pattern import late

TAG = late(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
"""What may stand for a language, such as `cy` or `en-GB` (BCP 47, without its rare forms)."""

_NAMES: Mapping[str, str] = {
    "ar": "العربية",
    "bg": "Български",
    "bn": "বাংলা",
    "cs": "Čeština",
    "cy": "Cymraeg",
    "de": "Deutsch",
    "el": "Ελληνικά",
    "en": "English",
    "es": "Español",
    "fa": "فارسی",
    "fr": "Français",
    "ga": "Gaeilge",
    "gd": "Gàidhlig",
    "gu": "ગુજરાતી",
    "hi": "हिन्दी",
    "hu": "Magyar",
    "it": "Italiano",
    "ku": "Kurdî",
    "kw": "Kernewek",
    "lt": "Lietuvių",
    "lv": "Latviešu",
    "nl": "Nederlands",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "Polski",
    "ps": "پښتو",
    "pt": "Português",
    "ro": "Română",
    "ru": "Русский",
    "sco": "Scots",
    "sk": "Slovenčina",
    "so": "Soomaali",
    "sq": "Shqip",
    "ta": "தமிழ்",
    "ti": "ትግርኛ",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
    "vi": "Tiếng Việt",
    "yi": "ייִדיש",
    "zh": "中文",
}


def main_language(tag: str) -> str:
    """The language without its country: `cy` for `cy-GB`, in small letters."""
    return tag.lower().replace("_", "-").partition("-")[0]


def own_name(tag: str) -> str:
    """The name of a language in that language; an empty string for one that is not known here."""
    return _NAMES.get(main_language(tag), "")
