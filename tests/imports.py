"""Who may import whom in a package, and who does. For the test of the architecture."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

GROUND = frozenset({"", "errors", "settings", "values", "yaml_nodes"})
"""The package itself has only its version."""
CORE = GROUND | {"project", "language"}
SHARED = CORE | {"document"}
MIDDLE = frozenset({"checks", "pictures", "audio", "layout", "together", "starter"})
WHOLE = SHARED | MIDDLE | {"publication"}

MAY_IMPORT: Mapping[str, frozenset[str]] = {
    "": frozenset(),
    "errors": frozenset({""}),
    "values": frozenset(),
    "yaml_nodes": frozenset(),
    "settings": frozenset({"", "errors", "values"}),
    "project": GROUND,
    "language": frozenset({"", "errors", "values"}),
    "document": CORE,
    **dict.fromkeys(MIDDLE, SHARED),
    "theme": frozenset(),
    "publication": SHARED | MIDDLE,
    "export": WHOLE,
    "plugin": WHOLE | {"export"},
    "cli": WHOLE | {"export"},
    "__main__": frozenset({"cli"}),
}
"""Each part of the package, and what else of the package it may import."""

ONLY_IN: Mapping[str, str] = {
    "mkdocs": "plugin",
    "properdocs": "plugin",
    "material": "plugin",
    "lameenc": "audio",
    "PIL": "pictures",
    "click": "cli",
    "weasyprint": "export",
    "pydyf": "export",
    "segno": "export",
}
"""Packages by others that only one part may know."""

ONLY_LATE = frozenset({"textstat", "nltk", "mammoth", "pydyf", "segno", "weasyprint"})
"""Packages that are slow to load: only inside a function."""

SPEECH = frozenset({"pyttsx3", "espeakng_loader"})
"""Packages that can take their process along when they fall."""

SPEAKS = "audio/driver.py"
"""The one module that loads speech. Only the worker process imports it, inside a function."""


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name, as a full dotted name."""

    name: str
    line: int
    is_late: bool
    """Inside a function, so that it happens only when the function is called."""


def imports_of(source: str, module: str, is_package: bool) -> Iterator[Import]:
    """Every import in this source, relative ones made absolute."""
    yield from _walk(ast.parse(source), module if is_package else module.rpartition(".")[0], is_late=False)


def _walk(node: ast.AST, package: str, *, is_late: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, child.lineno, is_late)
        elif isinstance(child, ast.ImportFrom):
            base = child.module or ""
            if child.level:
                parents = package.split(".")[: len(package.split(".")) - child.level + 1]
                base = ".".join([*parents, *filter(None, [base])])
            for alias in child.names:
                yield Import(f"{base}.{alias.name}", child.lineno, is_late)
        else:
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from _walk(child, package, is_late=is_late or inside)


def violations(package_dir: Path) -> list[str]:
    """One sentence for every import that the direction forbids."""
    package = package_dir.name
    parts = {p.stem if p.is_file() else p.name for p in package_dir.iterdir() if p.suffix == ".py" or p.is_dir()}
    problems = []
    for file in sorted(package_dir.rglob("*.py")):
        inside = file.relative_to(package_dir)
        part = "" if inside == Path("__init__.py") else inside.parts[0].removesuffix(".py")
        module = ".".join([package, *inside.with_suffix("").parts]).removesuffix(".__init__")
        where = inside.as_posix()
        if part not in MAY_IMPORT:
            problems.append(f"{where}: nobody said what {part} may import")
            continue
        for found in imports_of(file.read_text("utf-8"), module, file.name == "__init__.py"):
            top, *rest = found.name.split(".")
            if top == package:
                other = rest[0] if rest and rest[0] in parts else ""
                if other != part and other not in MAY_IMPORT[part]:
                    problems.append(f"{where}:{found.line}: {part or package} may not import {other or package}")
            elif ONLY_IN.get(top, part) != part:
                problems.append(f"{where}:{found.line}: only {ONLY_IN[top]} may import {top}")
            elif top in SPEECH and where != SPEAKS:
                problems.append(f"{where}:{found.line}: only {SPEAKS} may import {top}")
            is_speaker = found.name == ".".join([package, *Path(SPEAKS).with_suffix("").parts])
            if (top in ONLY_LATE or is_speaker) and not found.is_late:
                name = SPEAKS if is_speaker else top
                problems.append(f"{where}:{found.line}: {name} is imported too early")
    return problems
