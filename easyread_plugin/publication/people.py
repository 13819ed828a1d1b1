"""Both lists of people of a project, and everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from ..document.findings import Finding, Level
from ..document.people import Register
from ..project import Project
from ..together.cards import ID_IS_NAME, PRIVATE, REGISTER
from ..together.private import PrivateRecord, read_private_records
from ..together.register import looks_like_name, read_register
from ..together.register_file import RegisterProblem
from ..together.tracked import Kept, kept_by_git
from ..values import Value

_LEVELS = {card.id: card.level for card in (REGISTER, ID_IS_NAME, PRIVATE)}


class ProjectPeople(Value):
    """Who agreed to what, as the project says it."""

    register: Register
    """Who changed their mind in the private list counts as that here, whatever `people.yml` says."""
    findings: tuple[Finding, ...]


def read_people(project: Project, today: date) -> ProjectPeople:
    """Reads `people.yml`, and the private list where there is one. Never raises."""
    register, unclear = read_register(project.people_file)
    records, wrong = read_private_records(project.private_people_file)
    file, private = project.shown(project.people_file), project.shown(project.private_people_file)
    found = [_finding(file, problem) for problem in unclear]
    found += [_finding(private, problem) for problem in wrong]
    people = dict(register.people)
    for id, record in records.items():
        found += [_finding(private, problem) for problem in _about(record, register, today)]
        if id in people and record.changed_mind_on is not None and record.changed_mind_on <= today:
            people[id] = replace(people[id], is_stopped=True)
    found += _kept(project)
    return ProjectPeople(Register(people), tuple(found))


def _about(record: PrivateRecord, register: Register, today: date) -> Iterator[RegisterProblem]:
    person = register.find(record.id)
    changed = record.changed_mind_on
    if person is not None and changed is not None and changed <= today and not person.is_stopped:
        message = "This person changed their mind. They are still in people.yml."
        yield RegisterProblem(message, f"Type: easyread withdraw {record.id}", record.position)
    is_group = person is not None and person.is_group
    if not is_group and record.full_name and looks_like_name(record.id, record.full_name):
        message = "This id looks like a name. Ids can be seen by everybody who has the files."
        help = "Use an id such as member-7, here and on every page."
        yield RegisterProblem(message, help, record.position, "ER-C06b")


def _kept(project: Project) -> Iterator[Finding]:
    private = project.shown(project.private_people_file)
    kept = kept_by_git(project.private_people_file)
    if kept is Kept.TRACKED:
        message = "Git keeps this file. It is private: names and forms are in it."
        yield Finding(PRIVATE.id, Level.ERROR, private, None, message, f"Type: git rm --cached {private}")
    elif kept is Kept.OPEN:
        message = "Git could take this file. It is private: names and forms are in it."
        yield Finding(PRIVATE.id, Level.WARNING, private, None, message, "Write /private/ in the file .gitignore.")


def _finding(file: str, problem: RegisterProblem) -> Finding:
    return Finding(
        problem.rule, _LEVELS.get(problem.rule, Level.ERROR), file, problem.position, problem.message, problem.help
    )
