"""Takes the pictures of the demonstration site in docs/screenshots/, from the built folder `site`.

Build the site first: `make site`, then `.venv/bin/python tools/screenshots.py`.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from chromium import find_chromium  # noqa: E402 - the tests know where it is

PAGES = {
    "home": "index",
    "guide": "what-is-co-production",
    "notes": "our-meetings",
    "story": "club-night",
    "you-said": "you-said-we-did",
}
SIZES = {1280: 1500, 360: 1300}
"""Width → height, in CSS pixels."""


def main() -> None:
    """One picture for each page and width: the top of the page, in 128 colours to keep it small."""
    folder = ROOT / "docs" / "screenshots"
    folder.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for width, height in SIZES.items():
            tab = browser.new_page(viewport={"width": width, "height": height})
            for name, page in PAGES.items():
                tab.goto((ROOT / "site" / f"{page}.html").as_uri())
                tab.wait_for_function("Array.from(document.images).every(i => i.complete || i.loading === 'lazy')")
                tab.wait_for_timeout(500)
                picture = Image.open(io.BytesIO(tab.screenshot())).convert("RGB")
                picture.quantize(128).save(folder / f"{name}-{width}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
