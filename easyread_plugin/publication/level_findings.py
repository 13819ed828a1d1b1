"""What is wrong with the levels that a group chose for rules."""

from __future__ import annotations

from collections.abc import Sequence

from ..checks.levels import level_problems
from ..document.findings import Finding, Level, Rule
from ..document.position import Position
from ..project import Project
from ..settings import settings_with


def level_findings(project: Project, rules: Sequence[Rule]) -> list[Finding]:
    """A finding for each rule in `mkdocs.yml` that is not known or cannot be set, for the site or for a folder."""
    settings, file = project.settings, project.shown(project.config_file)
    said = [("rules", problem) for problem in level_problems(settings, rules)]
    for options in settings.folders.values():
        of_folder, _ = settings_with(settings, options)
        said += [("folders", problem) for problem in level_problems(of_folder, rules, settings)]
    found = []
    for option, problem in said:
        line = project.option_lines.get(option)
        at = Position(line, 1, line, 1) if line else None
        message, _, help = problem.partition(". ")
        found.append(Finding("ER-F05", Level.ERROR, file, at, f"{message}.", help))
    return found
