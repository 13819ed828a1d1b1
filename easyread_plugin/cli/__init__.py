"""The `easyread` command: arguments become calls of the publication."""

from .main import main

__all__ = ["main"]
