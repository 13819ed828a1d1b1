"""Write the pictures: `python -m drawing`. Look at them: `python -m drawing --sheet sheet.png [NAME ...]`."""

from __future__ import annotations

import argparse
from pathlib import Path

import drawing.scenes  # noqa: F401  (reading it fills SCENES)
from drawing.bank import listing
from drawing.scene import SCENES
from drawing.sheet import write_sheets

PACK_DIR = Path(__file__).resolve().parent.parent / "easyread_plugin" / "pictures" / "pack"


def write_if_changed(file: Path, text: str) -> bool:
    """Write a file only when its text is another one; say whether it was written."""
    if file.exists() and file.read_text(encoding="utf-8") == text:
        return False
    file.write_text(text, encoding="utf-8", newline="\n")
    return True


def main() -> None:
    """Write every scene and the list, or contact sheets."""
    parser = argparse.ArgumentParser(prog="python -m drawing", description=__doc__)
    parser.add_argument("--sheet", type=Path, metavar="OUT.png", help="make contact sheets beside this file, and write no pictures")
    parser.add_argument("names", nargs="*", help="only these scenes on the sheets")
    chosen = parser.parse_args()
    if chosen.sheet:
        unknown = sorted(set(chosen.names) - set(SCENES))
        if unknown:
            parser.error(f"no such scene: {', '.join(unknown)}")
        for file in write_sheets(chosen.sheet, chosen.names or sorted(SCENES)):
            print(file)
        return
    PACK_DIR.mkdir(exist_ok=True)
    changed = sum([write_if_changed(PACK_DIR / f"{name}.svg", SCENES[name].svg()) for name in sorted(SCENES)])
    changed += write_if_changed(PACK_DIR / "pack.yml", listing())
    print(f"{len(SCENES)} pictures, {changed} files changed.")


if __name__ == "__main__":
    main()
