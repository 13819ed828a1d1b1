"""The contact details that a group gives out itself: from its settings, and from the look of its site."""

from __future__ import annotations

from ..document.model import Field
from ..project import Project
from .site_settings import setting, words


def own_contacts(project: Project) -> tuple[str, ...]:
    """Every phone number, e-mail address, name and line of an address that may be shown."""
    contact = setting(project, "theme", "contact")
    given = [words(contact, name) for name in ("name", "phone", "email")]
    address = _lines(contact)
    return tuple(filter(None, (*project.settings.own_contacts, *given, *address, ", ".join(address))))


def _lines(contact: Field | None) -> list[str]:
    found = contact.value.get("address") if contact is not None and isinstance(contact.value, dict) else None
    return [entry.text for entry in found.items()] if found is not None else []
