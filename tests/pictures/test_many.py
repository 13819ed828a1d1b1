"""A bank of a thousand pictures: the second build opens none of them."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from easyread_plugin.document.findings import Finding
from easyread_plugin.pictures import copying, photos, variants
from easyread_plugin.publication.sources import open_pages, open_project

from .files import SVG_START, put, saved, scene

MANY = 1000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with 1,000 pictures, every tenth of them a photo, a hundred on a page."""
    root = tmp_path_factory.mktemp("many")
    put(root, "mkdocs.yml", "site_name: Many\ndocs_dir: content\nplugins:\n  - easyread:\n      audio: 'off'\n")
    photo = scene(32, 24)
    for number in range(MANY):
        photo.putpixel((number % 32, number // 32 % 24), (number % 256, number // 256, 9))
        name = f"images/p{number}.{'svg' if number % 10 else 'png'}"
        data = f'{SVG_START}><path d="M0 0h{number}"/></svg>'.encode() if number % 10 else saved(photo, "PNG")
        os.utime(put(root, name, data), (1_000_000_000, 1_000_000_000))
    for page in range(10):
        rows = [f"![-](../images/p{page * 100 + at}.{'svg' if at % 10 else 'png'})\nRow {at}.\n" for at in range(100)]
        put(root, f"content/page-{page}.md", f"# Page {page}\n\n" + "\n".join(rows))
    return root


def found(root: Path) -> list[Finding]:
    """What a check of the whole site finds."""
    opened = open_pages(open_project(root), (), date(2027, 1, 1))
    opened.publication.gather()
    return opened.publication.find()


def test_the_second_build_opens_none(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the copies there, no picture is opened, none is even read, and the findings are the same."""
    monkeypatch.setattr("easyread_plugin.pictures.stamps._YOUNG_NS", -1)
    first = found(site)
    assert len([finding for finding in first if finding.rule == "ER-F25"]) == MANY
    opening = ((photos, "open_raster"), (copying, "read_vector"), (photos, "notes_in"), (photos, "render"))
    for module, name in ((variants, "read_bytes"), *opening):
        monkeypatch.setattr(module, name, lambda *_, name=name: pytest.fail(f"{name} was called"))
    assert found(site) == first
