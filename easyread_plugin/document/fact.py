"""What a statement that comes from a field of the front matter says, for programs; and how many people it counts."""

from __future__ import annotations

from ..values import Value


class Fact(Value):
    """The field that a statement is from, and its value."""

    name: str
    """The field, with the group that it stands in: `date`, `tasks.status`."""
    value: str = ""
    """Its value in one form, where it has one: `2026-11-03`, `14:30`, `done`, `£3.00`; else empty."""


class Count(Value):
    """How many people a statement counts: those without a name, and those who want none today."""

    number: int
    """How many were given as a number."""
    people: tuple[str, ...]
    """The ids of those who count when they are not named."""
    others: bool
    """Whether anybody is named in another way, so that there are always "more"."""
    one: str
    """The words for 1."""
    many: str
    """The words for another number, with `{count}` in its place."""
    one_more: str
    """The words for 1 when somebody is named as well."""
    many_more: str

    def words(self, named: int) -> str:
        """The words when so many of `people` are named; empty when there is nobody to count."""
        count = self.number + len(self.people) - named
        if count <= 0:
            return ""
        has_more = named > 0 or self.others
        one, many = (self.one_more, self.many_more) if has_more else (self.one, self.many)
        return one if count == 1 else many.replace("{count}", str(count))
