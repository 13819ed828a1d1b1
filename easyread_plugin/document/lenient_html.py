"""A parser of HTML that takes whatever there is, as browsers do."""

from __future__ import annotations

from html.parser import HTMLParser


class LenientParser(HTMLParser):
    """Python's parser gives up at `<![` with odd words behind it. Word writes such marks; a browser skips them."""

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Skips to the next `>`."""
        return self.parse_bogus_comment(i)
