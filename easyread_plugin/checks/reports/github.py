"""Findings as notes beside the lines of a change on GitHub."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...document.findings import Finding, Level, RuleCard
from .text import summary

_KINDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "notice"}


def github_report(
    findings: Sequence[Finding], pages: int, cards: Mapping[str, RuleCard], *, folder: str = ""
) -> str:
    """A line for each finding, as GitHub Actions reads it, and a last line that sums up.

    `folder`: what to put before each file, so that it is named from the top of the repository.
    """
    return "\n".join([*(_note(finding, cards, folder) for finding in findings), summary(findings, pages)]) + "\n"


def _note(finding: Finding, cards: Mapping[str, RuleCard], folder: str) -> str:
    name = cards[finding.rule].name.replace("-", " ") if finding.rule in cards else ""
    facts = {"file": f"{folder}/{finding.file}" if folder else finding.file}
    at = finding.position
    if at is not None:
        facts |= {"line": str(at.line), "endLine": str(at.end_line)}
        if at.line == at.end_line:  # GitHub takes columns on one line only
            facts |= {"col": str(at.column), "endColumn": str(at.end_column)}
    facts["title"] = f"{finding.rule} {name}".strip()
    said = ",".join(f"{key}={_escaped(value, in_fact=True)}" for key, value in facts.items())
    words = "\n".join(filter(None, (finding.message, finding.help)))
    return f"::{_KINDS[finding.level]} {said}::{_escaped(words)}"


def _escaped(text: str, *, in_fact: bool = False) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C") if in_fact else escaped
