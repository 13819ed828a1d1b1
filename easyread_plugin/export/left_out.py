"""Pages that `mkdocs.yml` leaves out of the site: they are on no paper either."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_ALWAYS = (".*", "/templates/")
"""What MkDocs leaves out unless somebody says otherwise."""
_SETTINGS = ("exclude_docs", "draft_docs")


def is_left_out(uri: str, config: Mapping[str, Any]) -> bool:
    """Whether the site does not have this page. `config`: what `mkdocs.yml` says."""
    from pathspec.gitignore import GitIgnoreSpec

    lines = [*_ALWAYS]
    for name in _SETTINGS:
        said = config.get(name)
        lines += said.splitlines() if isinstance(said, str) else []
    return bool(GitIgnoreSpec.from_lines(lines).match_file(uri))
