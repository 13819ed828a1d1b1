"""Writes docs/settings.md from the fields of `Settings` and the sentence under each. `make docs` runs it."""

from __future__ import annotations

import ast
import inspect
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import NODEFAULT
from msgspec.structs import fields

from easyread_plugin import settings
from easyread_plugin.settings import Settings

PAGE = Path(__file__).parents[1] / "docs" / "settings.md"

HEAD = """# Settings

<!-- Made from easyread_plugin/settings.py by `make docs`. Change it there. -->

You need none of these. Each has a value that suits most groups. They stand in `mkdocs.yml`, under the plugin:

```yaml
plugins:
  - search
  - easyread:
      group: Our group
      speed: 100
```
"""


def sentences() -> dict[str, str]:
    """The words under each field of `Settings`, by the field's name."""
    (found,) = (
        node
        for node in ast.parse(inspect.getsource(settings)).body
        if isinstance(node, ast.ClassDef) and node.name == "Settings"
    )
    said = {}
    for field, below in zip(found.body, found.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
        ):
            said[field.target.id] = inspect.cleandoc(str(below.value.value))
    return said


def settings_page() -> str:
    """The whole page."""
    return HEAD + "".join(_entries())


def _entries() -> Iterator[str]:
    said, kinds = sentences(), typing.get_type_hints(Settings)
    for field in fields(Settings):
        yield f"\n## {field.name}\n\n{said[field.name]}\n\n"
        yield f"{_kind(kinds[field.name], field.name)} If you say nothing: {_written(field.default)}.\n"


def _kind(kind: object, name: str) -> str:
    if typing.get_origin(kind) is typing.Literal:
        return " or ".join(f"`{choice}`" for choice in typing.get_args(kind)) + "."
    if typing.get_origin(kind) is tuple:
        return "A list of words, such as `[one, two]`."
    if typing.get_origin(kind) is Mapping:
        return "Names with a value each, such as `{name: value}`."
    if kind is int:
        low, high = settings._RANGES[name]
        return f"A whole number from {low} to {high}."
    return {bool: "`true` or `false`.", str: "Words."}[typing.cast("type", kind)]


def _written(value: object) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return "empty" if value in ("", ()) or value is NODEFAULT else f"`{value}`"


if __name__ == "__main__":
    PAGE.write_text(settings_page(), encoding="utf-8")
    print("Wrote docs/settings.md")
