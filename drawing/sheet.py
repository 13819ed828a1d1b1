"""Contact sheets: every picture on one image, in colour and in grey, made by a real browser."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from drawing.scene import SCENES

BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
SIZES = {480: 3, 160: 8}
"""Pictures across the sheet, by their size in px."""


def sheet_html(names: list[str], size: int, grey: bool) -> str:
    """Return a page of pictures, each in an `<img>`, as it will stand on the site."""
    look = "filter:grayscale(1)" if grey else ""
    figures = []
    for name in names:
        data = b64encode(SCENES[name].svg().encode()).decode()
        figures.append(
            f'<figure style="margin:0"><img alt="" width="{size}" height="{size}" style="{look}" src="data:image/svg+xml;base64,{data}">'
            f"<figcaption>{name}</figcaption></figure>"
        )
    grid = f"display:grid;grid-template-columns:repeat({SIZES[size]},{size}px);gap:14px"
    return f'<!doctype html><body style="margin:8px;background:#fff;font:12px sans-serif"><div style="{grid}">{"".join(figures)}</div>'


def write_sheets(out_file: Path, names: list[str]) -> list[Path]:
    """Write four sheets beside `out_file` (480 and 160 px, colour and grey) and return their paths.

    Needs the development dependency playwright and an installed Chromium.
    """
    from playwright.sync_api import sync_playwright

    found = next((browser for browser in BROWSERS if Path(browser).exists()), None)
    written: list[Path] = []
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=found, args=["--no-sandbox"])
        for size, across in SIZES.items():
            page = browser.new_page(viewport={"width": across * (size + 14) + 16, "height": 600})
            for grey in (False, True):
                page.set_content(sheet_html(names, size, grey))
                path = out_file.with_name(f"{out_file.stem}-{size}-{'grey' if grey else 'colour'}.png")
                page.screenshot(path=str(path), full_page=True)
                written.append(path)
            page.close()
        browser.close()
    return written
