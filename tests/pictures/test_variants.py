"""Copies of pictures: the same bytes every time, kept by content, and named by nobody."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from easyread_plugin.errors import PictureError, ProjectError
from easyread_plugin.pictures import copying, photos, variants
from easyread_plugin.pictures.variants import PictureStore, PreparedFile

from .files import SVG_START, put, saved, scene

SVG = SVG_START + '><path d="M0 0h9v9z"/></svg>'


@pytest.fixture
def project(tmp_path: Path) -> list[Path]:
    """One picture of each kind, last touched long ago."""
    files = [
        put(tmp_path, "images/Grace Smith.jpg", saved(scene(), "JPEG", quality=60)),
        put(tmp_path, "images/clear.png", saved(scene(700, 500, "RGBA"), "PNG")),
        put(tmp_path, "images/small.webp", saved(scene(300, 200), "WEBP")),
        put(tmp_path, "images/drawing.svg", SVG),
    ]
    for file in files:
        os.utime(file, (1_000_000_000, 1_000_000_000))
    return files


def contents(copies: tuple[PreparedFile, ...]) -> list[bytes]:
    """The bytes of some copies."""
    return [copy.file.read_bytes() for copy in copies]


def snapshot(folder: Path) -> dict[str, str]:
    """Every file of the cache but its index, with its content."""
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.iterdir())
        if file.name != "index.json"
    }


@pytest.fixture
def forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, opening a picture is a failure."""

    def fail(*_: object) -> None:
        raise AssertionError("a picture was opened")

    monkeypatch.setattr(photos, "open_raster", fail)
    monkeypatch.setattr(copying, "read_vector", fail)


def test_widths(tmp_path: Path, project: list[Path]) -> None:
    """A wide picture has copies of 480 and 960, and none is wider than it is itself; a drawing has one copy."""
    store = PictureStore(tmp_path / "cache")
    sizes = {file.name: [(v.variant.width, v.variant.height) for v in store.variants(file)] for file in project}
    assert sizes == {
        "Grace Smith.jpg": [(480, 360), (960, 720)],
        "clear.png": [(480, 343), (700, 500)],
        "small.webp": [(300, 200)],
        "drawing.svg": [(40, 30)],
    }


def test_the_sizes_are_true(tmp_path: Path, project: list[Path]) -> None:
    """What is said of a copy's size is what its bytes say."""
    for copies in PictureStore(tmp_path / "cache").prepare(project[:3]).ready.values():
        for copy in copies:
            with Image.open(copy.file) as image:
                assert (image.format, image.size) == ("WEBP", (copy.variant.width, copy.variant.height))


def test_no_name_is_published(tmp_path: Path, project: list[Path]) -> None:
    """Addresses hold a piece of a hash and a width, never the name of the file."""
    for file, copies in PictureStore(tmp_path / "cache").prepare(project).ready.items():
        for copy in copies:
            ending = ".svg" if file.suffix == ".svg" else f"-{copy.variant.width}.webp"
            stem = copy.variant.uri.removeprefix("easyread/pictures/").removesuffix(ending)
            assert len(stem) == 12
            assert int(stem, 16) >= 0


def test_the_same_bytes_every_time(tmp_path: Path, project: list[Path]) -> None:
    """Two caches made from the same pictures are the same, whatever the order and however many at once."""
    PictureStore(tmp_path / "a").prepare(project)
    for file in reversed(project):
        PictureStore(tmp_path / "b").variants(file)
    assert snapshot(tmp_path / "a") == snapshot(tmp_path / "b")
    assert len(snapshot(tmp_path / "a")) == 6 + len(project)


@pytest.mark.usefixtures("forbidden")
def test_the_fixture_would_tell(tmp_path: Path, project: list[Path]) -> None:
    """Opening a picture for the first time is noticed by the tests below."""
    with pytest.raises(AssertionError, match="opened"):
        PictureStore(tmp_path / "cache").prepare(project)


def test_nothing_is_opened_twice(tmp_path: Path, project: list[Path], request: pytest.FixtureRequest) -> None:
    """A second build opens no picture; a third, of files that are not brand new, does not even read one."""
    first = PictureStore(tmp_path / "cache").prepare(project)
    request.getfixturevalue("forbidden")
    monkeypatch = request.getfixturevalue("monkeypatch")
    monkeypatch.setattr("easyread_plugin.pictures.stamps._YOUNG_NS", -1)
    assert PictureStore(tmp_path / "cache").prepare(project) == first
    monkeypatch.setattr(variants, "read_bytes", lambda _: pytest.fail("a picture was read"))
    assert PictureStore(tmp_path / "cache").prepare(project) == first


def test_a_touched_or_renamed_picture_is_not_opened(
    tmp_path: Path, project: list[Path], request: pytest.FixtureRequest
) -> None:
    """Content decides: the same bytes under another name, or with another time, have their copies already."""
    store = PictureStore(tmp_path / "cache")
    first = store.variants(project[0])
    request.getfixturevalue("forbidden")
    os.utime(project[0])
    assert store.variants(project[0]) == first
    other = shutil.copy(project[0], tmp_path / "other.jpg")
    assert store.variants(Path(other)) == first


def test_a_changed_picture_is_made_again(tmp_path: Path, project: list[Path]) -> None:
    """Other bytes have other copies, even with the same size and the same time."""
    store = PictureStore(tmp_path / "cache")
    first = store.variants(project[3])
    project[3].write_text(SVG.replace("h9v9", "h8v8"))
    os.utime(project[3], (1_000_000_000, 1_000_000_000))
    second = store.variants(project[3])
    assert second[0].variant.uri != first[0].variant.uri
    assert b"h8v8" in second[0].file.read_bytes()


@pytest.mark.parametrize("harm", [b"", b"rubbish", None, b'{"copies": [["/../../../a", 1, 2, "x"]]}', b"[[[[[" * 9999])
def test_a_damaged_cache_heals(tmp_path: Path, project: list[Path], harm: bytes | None) -> None:
    """Whatever became of the files of the cache, the copies are right and the cache is whole again."""
    cache = tmp_path / "cache"
    store = PictureStore(cache)
    first = store.prepare(project)
    whole = snapshot(cache)
    for name in (*whole, "index.json"):
        before = (cache / name).stat()
        if harm is None:
            (cache / name).unlink()
        else:
            (cache / name).write_bytes(harm)
            os.utime(cache / name, ns=(before.st_atime_ns, before.st_mtime_ns))
        for fresh in (store, PictureStore(cache)):
            assert fresh.prepare(project) == first
            assert snapshot(cache) == whole


def test_a_flipped_bit_in_the_cache_heals(tmp_path: Path, project: list[Path]) -> None:
    """A copy with the right size and time but other bytes is not published."""
    store = PictureStore(tmp_path / "cache")
    (copy,) = store.variants(project[2])
    right, before = copy.file.read_bytes(), copy.file.stat()
    # The clock of a file system may stand still for some milliseconds: two changes in one of its moments look like one.
    while copy.file.stat().st_ctime_ns == before.st_ctime_ns:
        copy.file.write_bytes(right[:-1] + bytes([right[-1] ^ 1]))
        os.utime(copy.file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert contents(store.variants(project[2])) == [right]


def test_the_bad_do_not_stop_the_good(tmp_path: Path, project: list[Path]) -> None:
    """Of many pictures, each that cannot be used has its own sentence, and the others are ready."""
    bad = {
        put(tmp_path, "images/notes.png", "Who came: Ben."): "This is text",
        put(tmp_path, "images/drawing.png", SVG): "ends in “.svg”",
        put(tmp_path, "images/photo.svg", saved(scene(), "JPEG")): "ends in “.jpg”",
        put(tmp_path, "images/page.svg", "<!doctype html><svg>"): "web page",
        put(tmp_path, "images/cut.jpg", saved(scene(), "JPEG")[:900]): "damaged",
        tmp_path / "images/none.jpg": "no such file",
    }
    prepared = PictureStore(tmp_path / "cache").prepare([*bad, *project])
    assert set(prepared.ready) == set(project)
    assert set(prepared.errors) == set(bad)
    for file, said in bad.items():
        assert said in prepared.errors[file].reason
        assert prepared.errors[file].file == file
    with pytest.raises(PictureError, match=r"cut\.jpg: The picture is damaged"):
        PictureStore(tmp_path / "cache").variants(tmp_path / "images/cut.jpg")


def test_two_with_the_same_bytes_share_their_copies(tmp_path: Path, project: list[Path]) -> None:
    """A picture that is there twice is made once; a bad one that is there twice is named twice."""
    twin = Path(shutil.copy(project[0], tmp_path / "images/twin.jpg"))
    bad, worse = put(tmp_path, "images/a.png", "text"), put(tmp_path, "images/b.png", "text")
    prepared = PictureStore(tmp_path / "cache").prepare([project[0], twin, bad, worse])
    assert prepared.ready[twin] == prepared.ready[project[0]]
    assert {error.file for error in prepared.errors.values()} == {bad, worse}


def test_odd_camera_notes_make_no_noise(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    """Notes that Pillow would complain about are nothing to the author, and the picture is ready."""
    file = put(tmp_path, "a.jpg", saved(scene(), "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\xff" + b"\xff" * 60))
    assert len(PictureStore(tmp_path / "cache").variants(file)) == 2
    assert not recwarn.list


def test_no_half_written_file_is_left(tmp_path: Path, project: list[Path]) -> None:
    """The cache holds the copies, their records and the index, and nothing else."""
    cache = tmp_path / "cache"
    PictureStore(cache).prepare(project)
    assert {file.suffix for file in cache.iterdir()} == {".webp", ".svg", ".json"}
    assert json.loads((cache / "index.json").read_text())["version"] == 1


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path, project: list[Path]) -> None:
    """Where a file stands in the place of the cache, one sentence says so."""
    with pytest.raises(ProjectError, match="cannot keep pictures"):
        PictureStore(put(tmp_path, "cache", "a file")).prepare(project)
