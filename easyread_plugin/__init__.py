"""Easy read from Markdown: a picture beside every idea, checked words, a voice for every line."""

__version__ = "0.1.0"
