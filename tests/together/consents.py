"""Made-up people in every state of consent, and what each state lets be shown. Written apart from the code it tests."""

from __future__ import annotations

from dataclasses import dataclass

TODAY = "2030-06-15"
EPOCH = "1907755200"
"""Noon of that day, for `SOURCE_DATE_EPOCH`."""
STATES = (
    "live", "live", "live", "last day", "ended", "not yet", "stopped", "elsewhere", "gone", "unclear", "twice", "mind",
    "until missing",
)  # fmt: skip
"""Some more often than others. `mind`: only the private list says that they changed their mind."""
USES = ("words", "photo", "story", "name")


@dataclass(frozen=True)
class Someone:
    """A person or a group."""

    id: str
    state: str
    agreed: frozenset[str]
    shown_as: str
    """A word that stands nowhere else; empty for who wants no name."""

    def may(self, use: str) -> bool:
        """Whether this may be shown on the website today."""
        live = self.state in ("live", "last day", "until missing")
        return live and use in self.agreed and (use != "name" or bool(self.shown_as))

    def entry(self) -> str:
        """Their part of `people.yml`."""
        if self.state == "gone":
            return ""
        where = "[paper, feed]" if self.state == "elsewhere" else "[website]"
        until = {"ended": "2030-06-14", "last day": TODAY, "unclear": "soon"}.get(self.state, "2031-01-01")
        since = {"ended": "2030-01-01", "not yet": "2030-06-16"}.get(self.state, TODAY)
        lines = [f"agreed: [{', '.join(sorted(self.agreed))}]", f"where: {where}", f"since: {since}"]
        if self.state != "until missing":
            lines.append(f"until: {until}")
        if self.state == "stopped":
            lines.append("stopped: true")
        if self.shown_as:
            lines.append(f"shown_as: {self.shown_as}")
        text = f"  {self.id}:\n" + "".join(f"    {line}\n" for line in lines)
        return text * (2 if self.state == "twice" else 1)


def register(people: list[Someone]) -> str:
    """`people.yml`."""
    return "people:\n" + "".join(person.entry() for person in people)


def private_list(people: list[Someone]) -> str:
    """`private/people.yml`."""
    minds = [person for person in people if person.state == "mind"]
    entries = [f"  {person.id}:\n    changed_mind_on: {TODAY}\n" for person in minds]
    return "people:\n" + "".join(entries)
