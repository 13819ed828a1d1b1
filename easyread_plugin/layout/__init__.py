"""Rows on the page: the Markdown extension, the HTML, its CSS and JavaScript."""
