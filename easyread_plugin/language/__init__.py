"""Strings in, facts out: sentences, words, dates, spoken text. Pure functions, no files, no settings."""
