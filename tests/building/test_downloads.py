"""Papers, films and sounds of a built site: what says too much about a person is left out."""

from __future__ import annotations

from pictures.test_downloads import CLEAN, SAYS

from .conftest import Build


def test_what_says_too_much_is_not_published(build: Build) -> None:
    """A file with a name, a place or a remark in it is left out and the log says so; the others go along."""
    files: dict[str, str | bytes] = {f"content/papers/clean-{name}": data for name, data in CLEAN.items()}
    files |= {f"content/papers/says-{name}": data for name, (data, _) in SAYS.items()}
    built = build({**files, "content/index.md": "# Home\n\nHello. [Get the plan](papers/clean-paper.pdf).\n"})

    assert built.code == 0, built.output
    published = {file.name for file in (built.folder / "site" / "papers").iterdir()}
    assert published == {f"clean-{name}" for name in CLEAN}
    for name in SAYS:
        assert any(f"says-{name}: ER-F31 " in warning for warning in built.warnings), name
