"""Pages that are not ready: `draft: yes` at the top. They are on no site; only `mkdocs serve` shows them."""

from __future__ import annotations

from collections.abc import Mapping

from .field import Field
from .kinds.values import read_yes_no

KEY = "draft"
"""The name in the front matter."""


def is_unready(front_matter: Mapping[str, Field]) -> bool:
    """Whether a page is a draft. An answer that is not understood counts as yes: nothing goes out by accident."""
    field = front_matter.get(KEY)
    return field is not None and bool(field.text.strip()) and read_yes_no(field.text) is not False
