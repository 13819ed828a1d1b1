"""Python-Markdown's own extensions, made from their names without looking through every installed package.

Python-Markdown looks up each name in the descriptions of all packages, which takes longer than to read a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from markdown.extensions import Extension

_ITS_OWN = frozenset(
    (
        "abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes",
        "legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc",
        "wikilinks",
    )
)  # fmt: skip


def made(name: str, options: Mapping[str, Any]) -> Extension | str:
    """The extension of this name with these options; the name itself when another package has it.

    Raises what the extension raises about its options.
    """
    if name not in _ITS_OWN:
        return name
    extension = import_module(f"markdown.extensions.{name}").makeExtension(**options)
    assert isinstance(extension, Extension)
    return extension
