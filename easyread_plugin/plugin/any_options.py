"""The options of the plugin as MkDocs sees them: any."""

from __future__ import annotations

from mkdocs.config.base import Config


class AnyOptions(Config):  # type: ignore[no-untyped-call]
    """MkDocs looks at no option: it would stop at the first wrong one and not say what is meant. The core does."""
