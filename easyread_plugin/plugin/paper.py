"""What stands at the foot of each sheet of paper."""

from __future__ import annotations

import re

from ..layout.wording import Wording


def paper_style(group: str, words: Wording) -> str:
    """The style that puts the group's name and the number of the sheet there."""
    return (
        f"@page{{@bottom-left{{content:{_css_string(group)}}}"
        f"@bottom-right{{content:{_css_string(words.paper_page + ' ')} counter(page)}}}}"
    )


def _css_string(text: str) -> str:
    """A string in CSS that nothing in it can end, inside `<style>` too."""
    return '"' + re.sub(r"[^\w ]", lambda found: f"\\{ord(found[0]):x} ", text) + '"'
