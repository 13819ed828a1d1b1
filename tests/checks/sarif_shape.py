"""What SARIF 2.1.0 allows of the objects that we write, read from its specification, section 3."""

from __future__ import annotations

from typing import Any

# Object → (needed, allowed besides). `[x]` is a list of such objects; a tuple is a choice of values.
SHAPES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "log": ({"version": ("2.1.0",), "runs": ["run"]}, {"$schema": str}),
    "run": (
        {"tool": "tool"},
        {"results": ["result"], "columnKind": ("utf16CodeUnits", "unicodeCodePoints"), "artifacts": list},
    ),
    "tool": ({"driver": "driver"}, {"extensions": list}),
    "driver": (
        {"name": str},
        {"version": str, "semanticVersion": str, "rules": ["rule"], "informationUri": str},
    ),
    "rule": (
        {"id": str},
        {
            "name": str,
            "shortDescription": "message",
            "fullDescription": "message",
            "help": "message",
            "helpUri": str,
            "defaultConfiguration": "configuration",
        },
    ),
    "configuration": ({}, {"level": ("none", "note", "warning", "error"), "enabled": bool, "rank": float}),
    "message": ({"text": str}, {"markdown": str}),
    "result": (
        {"message": "message"},
        {
            "ruleId": str,
            "ruleIndex": int,
            "level": ("none", "note", "warning", "error"),
            "locations": ["location"],
            "partialFingerprints": dict,
            "fixes": ["fix"],
        },
    ),
    "location": ({}, {"physicalLocation": "physical"}),
    "physical": ({"artifactLocation": "artifact"}, {"region": "region"}),
    "artifact": ({"uri": str}, {"uriBaseId": str, "index": int}),
    "region": ({}, {"startLine": int, "startColumn": int, "endLine": int, "endColumn": int, "snippet": "message"}),
    "fix": ({"artifactChanges": ["change"]}, {"description": "message"}),
    "change": ({"artifactLocation": "artifact", "replacements": ["replacement"]}, {}),
    "replacement": ({"deletedRegion": "region"}, {"insertedContent": "message"}),
}


def wrong_in(value: Any, shape: Any = "log", path: str = "log") -> list[str]:
    """What of a value is not as its shape wants it."""
    if isinstance(shape, tuple):
        return [] if value in shape else [f"{path} is {value!r}"]
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{path} is no list"]
        return [wrong for at, item in enumerate(value) for wrong in wrong_in(item, shape[0], f"{path}[{at}]")]
    if isinstance(shape, type):
        return [] if type(value) is shape else [f"{path} is {value!r}"]
    needed, besides = SHAPES[shape]
    wrong = [f"{path} has no {name}" for name in needed if name not in value]
    for name, item in value.items():
        if name not in needed and name not in besides:
            wrong.append(f"{path} has {name}")
        else:
            wrong += wrong_in(item, (needed | besides)[name], f"{path}.{name}")
    return wrong + (_of_region(value, path) if shape == "region" else [])


def _of_region(region: dict[str, int], path: str) -> list[str]:
    """Lines and columns count from 1, and the end does not come before the start."""
    start = (region["startLine"], region.get("startColumn", 1))
    end = (region.get("endLine", region["startLine"]), region.get("endColumn", start[1]))
    return [] if min(*start, *end) >= 1 and start <= end else [f"{path} is {region}"]
