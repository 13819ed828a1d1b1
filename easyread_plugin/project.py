"""The project's folder: finds and reads `mkdocs.yml` without MkDocs, and knows every other folder by its path."""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from msgspec import field

from .errors import ProjectError
from .settings import Problem, Settings, settings_from
from .values import Value
from .yaml_nodes import compose

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml")
_BUILTIN_EXTENSIONS = ("toc", "tables", "fenced_code")
"""What MkDocs always adds to Python-Markdown."""


class Project(Value):
    """A group's project on disk. Every path is absolute."""

    root: Path
    """The folder of `mkdocs.yml`."""
    config_file: Path
    name: str
    """The site's name."""
    content_dir: Path
    settings: Settings
    problems: tuple[Problem, ...] = ()
    """Options that cannot be used."""
    option_lines: Mapping[str, int] = field(default_factory=dict)
    """Option → its 1-based line in `mkdocs.yml`."""
    markdown_extensions: tuple[str, ...] = ()
    extension_configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    config: Mapping[str, Any] = field(default_factory=dict)
    """Everything that stands in `mkdocs.yml`, as YAML reads it; empty inside a build, which has its own."""

    @property
    def images_dir(self) -> Path:
        """The folder of pictures; it need not be there."""
        return self.root / self.settings.images

    @property
    def audio_dir(self) -> Path:
        """The folder of recordings, of committed sound and of `say.yml`; it need not be there."""
        return self.root / "audio"

    @property
    def people_file(self) -> Path:
        """The register of people; it need not be there."""
        return self.root / self.settings.people

    @property
    def private_people_file(self) -> Path:
        """The private list of people; it need not be there, and may lie outside the project."""
        return self.root / Path(self.settings.private_people).expanduser()

    @property
    def signed_off_dir(self) -> Path:
        """The folder of the records of checks; it need not be there."""
        return self.root / (self.settings.signed_off or "signed-off")

    @property
    def cache_dir(self) -> Path:
        """Where clips and picture sizes are kept."""
        return self.root / self.settings.cache

    def shown(self, file: Path) -> str:
        """A path as a person reads it: from the project's folder where it lies inside, forward slashes."""
        try:
            return file.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return file.as_posix()


def find_config(start: Path) -> Path:
    """The nearest `mkdocs.yml`, in this folder or above. Raises `ProjectError`."""
    start = start.resolve()
    for folder in (start, *start.parents):
        for name in CONFIG_NAMES:
            if (folder / name).is_file():
                return folder / name
    raise ProjectError(f"There is no mkdocs.yml in {start} or above. Go to the folder of your site and try again.")


def load_project(config_file: Path) -> Project:
    """The project of this `mkdocs.yml`. Raises `ProjectError` when the file cannot be used."""
    config_file = config_file.resolve()
    config = _read_config(config_file)
    options = plugin_options(config.get("plugins"))
    settings, problems = settings_from(options)
    root = config_file.parent
    names, configs = _extensions(config.get("markdown_extensions"))
    return Project(
        root=root,
        config_file=config_file,
        name=str(config.get("site_name") or root.name),
        content_dir=root / str(config.get("docs_dir") or "docs"),
        settings=settings,
        problems=problems,
        option_lines=option_lines(config_file),
        markdown_extensions=names,
        extension_configs=configs,
        config=config,
    )


class _Loader(yaml.SafeLoader):
    """Reads the extra tags that MkDocs allows in its file."""


def _env(loader: _Loader, node: yaml.Node) -> object:
    """`!ENV NAME` or `!ENV [NAME, OTHER, default]`."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
        found = [os.environ[name] for name in names if name in os.environ]
        return found[0] if found else default
    return os.environ.get(str(node.value))


def _python(loader: _Loader, suffix: str, node: yaml.Node) -> object:
    """`!!python/name:package.module.name`; None when it is not installed here."""
    module, _, name = suffix.rpartition(".")
    try:
        return getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError, ValueError):
        return None


def _object(loader: _Loader, suffix: str, node: yaml.Node) -> object:
    """`!!python/object/apply:name {kwds: …}`."""
    function = _python(loader, suffix, node)
    arguments = loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else {}
    return function(**arguments.get("kwds", {})) if callable(function) else None


_Loader.add_constructor("!ENV", _env)
_Loader.add_constructor("!relative", lambda loader, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _python)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/object/apply:", _object)


def _read_config(file: Path) -> Mapping[str, Any]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ProjectError(f"{file.name}: The file cannot be read ({error}).") from error
    try:
        config = yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise ProjectError(f"{file.name}{line}: The settings are not understood. Look at this line.") from error
    if not isinstance(config, dict):
        raise ProjectError(f"{file.name}:1: The settings must be a list of names and values.")
    parent = config.get("INHERIT")
    if isinstance(parent, str):
        return _merged(_read_config((file.parent / parent).resolve()), config)
    return config


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> Mapping[str, Any]:
    """MkDocs's INHERIT: mappings are merged, everything else is replaced."""
    result = dict(below)
    for name, value in above.items():
        old = result.get(name)
        result[name] = _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result


def plugin_options(plugins: object) -> Mapping[str, object]:
    """What stands under `easyread:` in the plugins of a `mkdocs.yml`."""
    entries: list[tuple[object, object]] = []
    if isinstance(plugins, dict):
        entries = list(plugins.items())
    elif isinstance(plugins, list):
        for entry in plugins:
            entries += entry.items() if isinstance(entry, dict) else [(entry, None)]
    for name, options in entries:
        if name == "easyread":
            return options if isinstance(options, dict) else {}
    return {}


def option_lines(file: Path) -> Mapping[str, int]:
    """The 1-based line of each option under `easyread:` in a `mkdocs.yml`; empty when it cannot be read."""
    try:
        root = compose(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    plugins = _entry(root, "plugins")
    entries = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    for entry in entries:
        options = _entry(entry, "easyread")
        if isinstance(options, yaml.MappingNode):
            return {str(key.value): key.start_mark.line + 1 for key, _ in options.value}
    return {}


def _entry(node: yaml.Node | None, name: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == name:
                return value if isinstance(value, yaml.Node) else None
    return None


def _extensions(value: object) -> tuple[tuple[str, ...], Mapping[str, Mapping[str, Any]]]:
    """Names and options of the Markdown extensions, those of MkDocs first, ours left out (it is always there)."""
    names, configs = list(_BUILTIN_EXTENSIONS), {}
    entries: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        entries = list(value.items())
    elif isinstance(value, list):
        for entry in value:
            entries += entry.items() if isinstance(entry, dict) else [(entry, None)]
    for name, options in entries:
        if name == "easyread":
            continue
        if str(name) not in names:
            names.append(str(name))
        if isinstance(options, dict):
            configs[str(name)] = options
    return tuple(names), configs
