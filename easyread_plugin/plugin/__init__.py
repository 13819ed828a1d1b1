"""The only folder that knows MkDocs: its events become calls of the publication."""

from .plugin import EasyReadPlugin

__all__ = ["EasyReadPlugin"]
