"""Pure functions on strings: sentences, words, dates, and what is said for them."""
