"""Rules about words and structure, and the reports."""
