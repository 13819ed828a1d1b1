"""Findings as SARIF 2.1.0, which code hosting sites and editors read."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from ... import __version__
from ...document.findings import Finding, Level, RuleCard
from ...document.position import Position

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "note"}


def sarif_report(findings: Iterable[Finding], cards: Mapping[str, RuleCard], *, folder: str = "") -> str:
    """The findings as SARIF 2.1.0, ending with a line break.

    Columns are 1-based, in code points. `folder`: what to put before each file, so that it is named from the top of
    the repository. A finding keeps its fingerprint while its words stay, on whatever line they are.
    """
    found = list(findings)
    numbers = {id: number for number, id in enumerate(sorted(cards))}
    seen: Counter[str] = Counter()
    results = [_result(finding, numbers, seen, folder) for finding in found]
    driver = {
        "name": "easyread",
        "semanticVersion": __version__,
        "version": __version__,
        "rules": [_rule(cards[id]) for id in sorted(cards)],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    report = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _rule(card: RuleCard) -> dict[str, Any]:
    sources = "\n".join(f"- [{source.title}]({source.url})" for source in card.sources)
    markdown = f"{card.what}\n\n{card.why}\n\nWhen it is wrong: {card.false_alarms}"
    rule: dict[str, Any] = {
        "id": card.id,
        "name": "".join(part.capitalize() for part in card.name.split("-")),
        "shortDescription": {"text": card.what},
        "fullDescription": {"text": card.why},
        "help": {
            "text": f"{card.what} {card.why}",
            "markdown": f"{markdown}\n\n{sources}" if sources else markdown,
        },
        "defaultConfiguration": {"level": _LEVELS[card.level]},
    }
    if card.sources:
        rule["helpUri"] = card.sources[0].url
    return rule


def _result(finding: Finding, numbers: Mapping[str, int], seen: Counter[str], folder: str) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file, folder)}}
    if finding.position is not None:
        place["region"] = _region(finding.position)
    key = "\n".join((finding.rule, finding.file, finding.excerpt, finding.message))
    seen[key] += 1
    print_ = hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:32]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.level],
        "message": {"text": " ".join(filter(None, (finding.message, finding.help)))},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"easyread/v1": print_},
    }
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    if finding.replacement is not None and finding.position is not None:
        change = {"deletedRegion": _region(finding.position), "insertedContent": {"text": finding.replacement}}
        result["fixes"] = [
            {
                "description": {"text": finding.help},
                "artifactChanges": [{"artifactLocation": place["artifactLocation"], "replacements": [change]}],
            }
        ]
    return result


def _region(at: Position) -> dict[str, int]:
    return {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": max(at.end_column, at.column) if at.end_line == at.line else at.end_column,
    }


def _uri(file: str, folder: str) -> str:
    path = PurePath(file)
    if path.is_absolute():
        return path.as_uri()
    return quote(f"{folder}/{file}" if folder else file)
