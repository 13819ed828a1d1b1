"""The look: `theme: easyread` in `mkdocs.yml`. Templates and assets only; MkDocs finds this folder by its name."""

import os

# Material prints a long message about its own end at every build. This look takes icons and words of menus from
# Material and nothing else, so to a group the message is only a fright. Set the name to an empty word to see it.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
