"""Real sites with people in random places and states: nothing of anyone without a live yes is in any byte of them."""

from __future__ import annotations

import gzip
import io
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from hypothesis import HealthCheck, Phase, given, note, settings
from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image

from easyread_plugin.pictures.kinds import Kind, kind_of

from .consents import EPOCH
from .random_sites import RandomSite, random_sites


def built(site: RandomSite, folder: Path) -> dict[str, bytes]:
    """Every file of the site that MkDocs makes of these files, by its path."""
    for name, data in site.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    config = load_config(config_file=str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    files = sorted(path for path in (folder / "site").rglob("*") if path.is_file())
    return {path.relative_to(folder / "site").as_posix(): path.read_bytes() for path in files}


def opened(name: str, data: bytes) -> bytes:
    """The bytes of a file, unpacked, with its name."""
    return name.encode() + b"\n" + (gzip.decompress(data) if name.endswith(".gz") else data)


def colours_in(files: dict[str, bytes]) -> list[tuple[int, int, int]]:
    """The colour in the middle of each photo."""
    found = []
    for data in files.values():
        if kind_of(data) not in (None, Kind.SVG):
            picture = Image.open(io.BytesIO(data)).convert("RGB")
            middle = picture.getpixel((picture.width // 2, picture.height // 2))
            assert isinstance(middle, tuple)
            found.append((middle[0], middle[1], middle[2]))
    return found


def near(colour: tuple[int, int, int], found: list[tuple[int, int, int]]) -> bool:
    """Whether a colour was found, but for what packing does to it."""
    return any(max(abs(one - other) for one, other in zip(colour, each, strict=True)) < 8 for each in found)


def places(word: str, texts: dict[str, bytes]) -> Iterator[str]:
    """Where a word stands in the files, with what is around it."""
    for name, text in texts.items():
        at = text.find(word.lower().encode())
        if at >= 0:
            yield f"{name}: {text[max(0, at - 60) : at + 60]!r}"


def faults(site: RandomSite, files: dict[str, bytes]) -> list[str]:
    """What is in the site and may not be, and what is not and should be."""
    texts = {name: opened(name, data).lower() for name, data in files.items()}
    found = [f"{word}: {where}" for word in sorted(site.hidden) for where in places(word, texts)]
    for end, words in site.hidden_in.items():
        others = {name: text for name, text in texts.items() if name.endswith(end)}
        found += [f"{word}: {where}" for word in sorted(words) for where in places(word, others)]
    found += [] if "feed.xml" in files else ["missing: feed.xml"]
    found += [f"missing: {word}" for word in sorted(site.shown) if not any(places(word, texts))]
    colours = colours_in(files)
    found += [f"photo shown: {colour}" for colour in sorted(site.unseen_colours) if near(colour, colours)]
    found += [f"photo missing: {colour}" for colour in sorted(site.seen_colours) if not near(colour, colours)]
    for name, data in files.items():
        html = data.decode("utf-8", "replace") if name.endswith(".html") else ""
        times = re.findall(r"\[&quot;(s\d+)&quot;|\[\"(s\d+)\"", "".join(re.findall(r"data-er-times='[^']*'", html)))
        ids = {one or other for one, other in times}
        found += [f"{name}: a time for {id}, which is not there" for id in sorted(ids) if f'id="{id}"' not in html]
    return found


@settings(
    max_examples=int(os.environ.get("EASYREAD_SITES", "20")),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
    # A smaller example would take minutes to find, and the files of this one are printed.
    phases=(Phase.generate,),
)
@given(random_sites())
def test_nothing_of_anyone_without_consent(site: RandomSite) -> None:
    """Words, names, ids, stories, photos, file names: only of who agreed; and all of those who did."""
    with tempfile.TemporaryDirectory() as name, mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=EPOCH):
        found = faults(site, built(site, Path(name)))
    if found:
        for path, data in site.files.items():
            if not path.endswith(".png"):
                note(f"--- {path}\n{data.decode()}")
    assert "\n".join(found) == ""
