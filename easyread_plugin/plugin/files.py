"""Which files go into the site beside the pages, and writing those that MkDocs does not write."""

from __future__ import annotations

from collections.abc import Container, Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from ..errors import EasyReadError
from ..layout.assets import STATIC_DIR, lean_file, script
from ..pictures.downloads import SUFFIXES, look_into
from ..pictures.kinds import NEVER_PUBLISHED
from ..publication.pages import SiteFile
from ..settings import Settings
from .credits_page import add_credits_page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

CSS_URI = "easyread/easyread.css"
SCRIPT_URI = "easyread/easyread.js"
LOOK_URIS = ("assets/look.css", "assets/look.js", "assets/parts.js", "assets/search.js")
"""What the look has of its own. `minisearch.js` is made by others, and keeps its licence in a comment."""


def leave_out_other_themes(files: Files, config: MkDocsConfig) -> None:
    """Takes out what would be copied from the themes below ours, as no page names it. Ours goes without comments."""
    dirs = [Path(folder).resolve() for folder in config.theme.dirs]
    first = 1 if config.theme.custom_dir else 0
    ours, below = dirs[first], dirs[first + 1 :]
    for file in list(files):
        folder = None if file.src_dir is None else Path(file.src_dir).resolve()
        if folder in below:
            files.remove(file)
        elif folder == ours and file.src_uri in LOOK_URIS:
            # What a site has under this name in its `custom_dir` stays as it is.
            _add(files, File.generated(config, file.src_uri, content=lean_file(ours / PurePosixPath(file.src_uri))))


def hold_back(files: Files, drafts: Container[str], never: Path) -> None:
    """Marks pages as drafts, which only `mkdocs serve` shows, and takes out all that lies in the folder `never`."""
    for file in list(files):
        if file.src_uri in drafts and file.is_documentation_page():
            file.inclusion = InclusionLevel.DRAFT
        elif _lies_in(file.abs_src_path, never) and not _lies_in(file.src_dir, never):
            # A folder that was set to all of the project does not hold records alone.
            files.remove(file)


def _lies_in(path: str | None, folder: Path) -> bool:
    return path is not None and Path(path).resolve().is_relative_to(folder)


def choose_files(files: Files, config: MkDocsConfig, settings: Settings) -> None:
    """Takes originals of pictures and papers that say too much out of the site; adds our pages, style and script."""
    for file in list(files):
        # Pictures of the theme and of other plugins are not ours.
        is_original = file.src_dir is not None and Path(file.src_dir).resolve() == Path(config.docs_dir).resolve()
        if is_original and file.abs_src_path is not None and _is_left_out(Path(file.abs_src_path)):
            files.remove(file)
    add_credits_page(files, config, settings)
    _add(files, File.generated(config, CSS_URI, content=lean_file(STATIC_DIR / PurePosixPath(CSS_URI).name)))
    _add(files, File.generated(config, SCRIPT_URI, content=script()))


def write_files(extras: Iterable[SiteFile], site_dir: Path) -> None:
    """Writes pictures and sound. They do not go through MkDocs's files: it would hold all of them in memory."""
    for extra in extras:
        target = site_dir / extra.uri
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            target.write_bytes(extra.content.read_bytes() if isinstance(extra.content, Path) else extra.content())
        except (OSError, EasyReadError) as error:
            raise PluginError(f"easyread: {target.name} cannot be written. {error}") from error


def _is_left_out(file: Path) -> bool:
    """Whether a file of the content folder does not go into the site as it is."""
    suffix = file.suffix.lower()
    return suffix in NEVER_PUBLISHED or (suffix in SUFFIXES and bool(look_into(file).notes))


def _add(files: Files, file: File) -> None:
    """One more file; an older one of the same name goes."""
    old = files.get_file_from_path(file.src_uri)
    if old is not None:
        files.remove(old)
    files.append(file)
