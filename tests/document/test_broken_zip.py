"""A file that is packed as ZIP files are, and that was damaged on its way, is a sentence and never a crash."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from easyread_plugin.document.media import Note
from easyread_plugin.errors import DraftError, ProjectError
from easyread_plugin.pictures.downloads import look_into as look_into_download
from easyread_plugin.publication.draft_files import look_into
from easyread_plugin.starter.requirement import from_wheel


def damaged(part: str, at: int) -> bytes:
    """A ZIP file with a part of which some packed bytes, from the byte `at`, are others."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, "".join(f"Line {number} of it.\n" for number in range(500)))
    data = bytearray(buffer.getvalue())
    begin = 30 + len(part) + at  # a part begins with 30 bytes and its name
    data[begin : begin + 12] = b"\xff" * 12
    return bytes(data)


@pytest.mark.parametrize("at", [0, 1, 40, 300])
def test_each_that_opens_one_says_so(tmp_path: Path, at: int) -> None:
    """A Word file, a paper among the pages, and easyread's own file."""
    word = damaged("word/document.xml", at)
    with pytest.raises(DraftError, match="This Word file is broken"):
        look_into(word, Path("a.docx"))

    (tmp_path / "a.docx").write_bytes(word)
    assert look_into_download(tmp_path / "a.docx").notes == (Note.OTHER,)

    wheel = tmp_path / "mkdocs_easyread-1.0.0-py3-none-any.whl"
    wheel.write_bytes(damaged("easyread.dist-info/METADATA", at))
    with pytest.raises(ProjectError, match="This is no file of easyread"):
        from_wheel(wheel)
