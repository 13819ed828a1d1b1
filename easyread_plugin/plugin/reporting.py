"""What a build says of the findings, in MkDocs's log."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs.plugins import get_plugin_logger

from ..document.findings import Finding, Level

log = get_plugin_logger(__name__)


def report(findings: Sequence[Finding]) -> None:
    """Errors as warnings, so that `mkdocs build --strict` stops; the rest in one line."""
    for finding in findings:
        if finding.level is Level.ERROR:
            at = finding.position
            place = f"{finding.file}:{at.line}:{at.column}" if at else finding.file
            log.warning(f"{place}: {finding.rule} {finding.message} {finding.help}")
    counts = [(sum(f.level is level for f in findings), level.value) for level in (Level.WARNING, Level.ADVICE)]
    others = " and ".join(f"{count} of level {name}" for count, name in counts if count)
    if others:
        log.info(f"There are more findings: {others}. Type: easyread check")
