"""Which files go into the site beside the pages, and writing those that MkDocs does not write."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from ..errors import EasyReadError
from ..layout.assets import STATIC_DIR
from ..pictures.kinds import NEVER_PUBLISHED
from ..publication.pages import SiteFile
from ..settings import Settings
from .credits_page import add_credits_page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

CSS_URI = "easyread/easyread.css"
SCRIPT_URI = "easyread/easyread.js"


def leave_out_other_themes(files: Files, config: MkDocsConfig) -> None:
    """Takes out what would be copied from the themes below ours: no page names any of it."""
    dirs = [Path(folder).resolve() for folder in config.theme.dirs]
    below = dirs[2 if config.theme.custom_dir else 1 :]
    for file in list(files):
        if file.src_dir is not None and Path(file.src_dir).resolve() in below:
            files.remove(file)


def choose_files(files: Files, config: MkDocsConfig, settings: Settings) -> None:
    """Takes the originals of pictures out of the site, and adds our pages, style and script."""
    for file in list(files):
        # Pictures of the theme and of other plugins are not ours.
        is_original = file.src_dir is not None and Path(file.src_dir).resolve() == Path(config.docs_dir).resolve()
        if is_original and PurePosixPath(file.src_uri).suffix.lower() in NEVER_PUBLISHED:
            files.remove(file)
    add_credits_page(files, config, settings)
    for uri in (CSS_URI, SCRIPT_URI):
        name = PurePosixPath(uri).name
        _add(files, File.generated(config, uri, abs_src_path=str(STATIC_DIR / name)))


def write_files(extras: Iterable[SiteFile], site_dir: Path) -> None:
    """Writes pictures and sound. They do not go through MkDocs's files: it would hold all of them in memory."""
    for extra in extras:
        target = site_dir / extra.uri
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            target.write_bytes(extra.content.read_bytes() if isinstance(extra.content, Path) else extra.content())
        except (OSError, EasyReadError) as error:
            raise PluginError(f"easyread: {target.name} cannot be written. {error}") from error


def _add(files: Files, file: File) -> None:
    """One more file; an older one of the same name goes."""
    old = files.get_file_from_path(file.src_uri)
    if old is not None:
        files.remove(old)
    files.append(file)
