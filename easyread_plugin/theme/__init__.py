"""The look: `theme: easyread` in `mkdocs.yml`. Templates and assets only; MkDocs finds this folder by its name."""
