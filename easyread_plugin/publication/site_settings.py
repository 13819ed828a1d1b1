"""What easyread needs from `mkdocs.yml` besides its own options: where the built site is, the menu, whom to ask."""

from __future__ import annotations

from pathlib import Path

import yaml

from ..document.front_matter import value_of
from ..document.model import Field
from ..project import Project
from ..yaml_nodes import compose


def setting(project: Project, *way: str) -> Field | None:
    """A setting as it is written, such as `("theme", "contact")`; None when it is not there or cannot be read."""
    try:
        node = compose(project.config_file.read_text(encoding="utf-8-sig"))
        found = value_of(node) if node is not None else None
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return None
    for name in way:
        found = found.value.get(name) if found is not None and isinstance(found.value, dict) else None
    return found


def words(field: Field | None, name: str = "") -> str:
    """The words of a setting, or of one name in it; empty for anything else."""
    if field is not None and name:
        field = field.value.get(name) if isinstance(field.value, dict) else None
    return " ".join(field.text.split()) if field is not None else ""


def site_dir_of(project: Project) -> Path:
    """Where `mkdocs build` puts the site. It need not be there."""
    return project.root / (words(setting(project, "site_dir")) or "site")


def is_for_builds_only(folder: Path, project: Project) -> bool:
    """Whether everything in a folder may be deleted: it lies inside the project, and holds nothing that people made."""
    real, root = folder.resolve(), project.root.resolve()
    files = [project.people_file, project.private_people_file, project.config_file]
    ours = [project.content_dir, project.images_dir, project.signed_off_dir, root / "audio", root / ".git", *files]
    if folder.is_symlink() or real == root or not real.is_relative_to(root):
        return False
    return not any(one.resolve().is_relative_to(real) or real.is_relative_to(one.resolve()) for one in ours)
