"""Pages that nobody planned for: whatever Markdown can do, and front matter of many kinds, stay easy to use."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import Visits
from building.conftest import Built

from .sites import build, changed
from .test_reading import LEVELS, TARGETS, fits, opened

pytestmark = pytest.mark.browser

ODD = """\
# Antidisestablishmentarianism and Donaudampfschifffahrtsgesellschaft

Words first. `some code` and a https-like-very-long-address/without/any/space/that/goes/on/and/on/and/on.html

## Deep

### Deeper

#### Deeper still

##### Nearly the deepest

###### The deepest

A last word.

| Day | Time | Where | What to bring | Who comes | What it costs |
|---|---|---|---|---|---|
| Monday | 2pm | The Centre | Pneumonoultramicroscopicsilicovolcanoconiosis | Everyone | £3 |

```python
def a_very_long_name_of_a_function(with_many, and_more, and_even_more, arguments_in_one_line):
    return with_many  # and a comment that goes on and on
```

!!! warning "Take care"
    A box with words.

    - and a list
    - of two

??? note "More"
    Folded words.

=== "First tab"
    Words of the first.

=== "Second tab"
    Words of the second.

1. One
2. Two
    - inner
    - more

Term
:   What it is.

A note[^1] here.

[^1]: The note.

---

<p dir="rtl" lang="ar">مرحبا بكم في موقعنا.</p>

> Words that nobody signed.

![](../images/a.svg) ![](../images/b.svg)
Two pictures.

Words with ![](../images/c.svg) in the middle.

- [ ] not done
- [x] done
"""
EMPTY = "# Nothing here yet\n"
NO_TITLE = "Words without any title.\n"
MEETING = """\
---
kind: meeting
date: Tuesday 3 November 2026
start: 2pm
end: 4pm
place:
  name: The Centre
---
# Our meeting

We met.
"""
SURVEY = """\
---
kind: survey
closes: Friday 29 January 2027
---
# Our survey

## Question 1. What do you like?

You can choose:

- tea
- cake
"""
PAGES = ("odd.html", "empty.html", "no-title.html", "meeting.html", "survey.html")
EXTENSIONS = [
    *("admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables"),
    *("pymdownx.details", "pymdownx.superfences", "pymdownx.tasklist"),
    {"pymdownx.tabbed": {"alternate_style": True}},
]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site with these pages. Their findings do not stop it."""
    texts = {"odd": ODD, "empty": EMPTY, "no-title": NO_TITLE, "meeting": MEETING, "survey": SURVEY}
    site = build(
        tmp_path_factory.mktemp("odd"),
        changed(
            markdown_extensions=EXTENSIONS,
            not_in_nav="\n".join(f"/{name}.md" for name in ("about", *texts)),
            plugins=["search", {"easyread": {"voice": "silent"}}],
        ),
        **{f"content/{name}.md": text for name, text in texts.items()},
    )
    assert site.code == 0, site.output
    return site


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visits: Visits, odd: Built, name: str, width: int) -> None:
    """0 findings at AAA and best practice in each colour, with everything open; nothing too small, nothing too wide."""
    options: Any = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
    with visits.open((odd.folder / "site" / name).as_uri(), width=width) as page:
        opened(page)
        fits(page)
        small = [target for target in page.evaluate(TARGETS) if min(target[1:]) < 44]
        # A tab is chosen by its label, which is large.
        assert [target for target in small if "__tabbed" not in target[0]] == []
        labels = page.locator(".tabbed-labels > label").evaluate_all("all => all.map(e => e.offsetHeight)")
        assert min(labels, default=44) >= 44
        for colours in ("light", "dark", "cream", "yellow") if name == "odd.html" else ("light", "dark"):
            page.evaluate("c => document.documentElement.setAttribute('data-er-colours', c)", colours)
            found = Axe().run(page, options=options).response
            bad = {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found["violations"]}
            assert bad == {}, colours
