"""What a new site installs: this version of easyread, or a file of it that goes along."""

from __future__ import annotations

import json
import re
import zipfile
from email.parser import HeaderParser
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from .. import __version__
from ..document.broken_zip import BROKEN_ZIP
from ..errors import ProjectError
from ..values import Value

PACKAGE = "mkdocs-easyread"
_NAME = re.compile(r"mkdocs_easyread-[\w.!+]+(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl")


class Requirement(Value):
    """A line of `requirements.txt`, and the file that it names."""

    line: str
    wheel: Path | None = None
    """A file that belongs beside `requirements.txt`."""
    is_only_here: bool = False
    """Whether what runs now comes from a folder of this computer, so that others may not be able to get it."""


def usual_requirement() -> Requirement:
    """Exactly what runs now: its file or its address, if it was installed from one, else its version."""
    try:
        said = json.loads(distribution(PACKAGE).read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        said = {}
    address = str(said.get("url", "")) if "archive_info" in said else ""
    parts = urlsplit(address)
    if parts.scheme == "file":
        file = Path(url2pathname(unquote(parts.path)))
        if file.is_file():
            try:
                return from_wheel(file)
            except ProjectError:
                pass
    elif parts.scheme == "https":
        return Requirement(f"{PACKAGE} @ {address}")
    return Requirement(f"{PACKAGE}=={__version__}", is_only_here=parts.scheme == "file" or "dir_info" in said)


def from_wheel(file: Path) -> Requirement:
    """The requirement of a file of easyread. Raises `ProjectError` when it is none."""
    if not file.is_file():
        raise ProjectError(f"There is no file {file}. Look at the name after --from.")
    if not _NAME.fullmatch(file.name) or _package_in(file) != PACKAGE:
        name = f"{PACKAGE.replace('-', '_')}-1.0.0-py3-none-any.whl"
        raise ProjectError(f"{file.name}: This is no file of easyread. Its name is like {name}.")
    return Requirement(f"./{file.name}", file)


def _package_in(file: Path) -> str:
    """What a wheel says of its name; empty for any other file."""
    try:
        with zipfile.ZipFile(file) as opened:
            name = next((one for one in opened.namelist() if one.endswith(".dist-info/METADATA")), "")
            return str(HeaderParser().parsestr(opened.read(name).decode("utf-8")).get("Name", "")) if name else ""
    except BROKEN_ZIP:
        return ""
