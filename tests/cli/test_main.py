"""The command `easyread` itself: its list, its help, and a name that is mistyped."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from easyread_plugin.cli import main


def test_each_name_in_the_list_is_a_command() -> None:
    """Each is loaded, and tells of itself in the list."""
    names = main.list_commands(click.Context(main))
    help_text = CliRunner().invoke(main, ["--help"]).output

    assert len(names) >= 12
    for name in names:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        assert command.get_short_help_str(), name
        assert f"easyread {name}" in help_text, name


@pytest.mark.parametrize(("typed", "meant"), [("chek", "check"), ("sing-off", "sign-off"), ("People", "people")])
def test_a_near_miss_is_answered(typed: str, meant: str) -> None:
    """A mistyped name gets the one that was meant."""
    done = CliRunner().invoke(main, [typed])

    assert done.exit_code == 2
    assert f"There is no command “{typed}”. Did you mean “{meant}”?" in done.output


def test_a_name_like_nothing() -> None:
    """No guess is made where there is none."""
    done = CliRunner().invoke(main, ["xyzzy"])

    assert done.exit_code == 2
    assert "There is no command “xyzzy”.\n" in done.output


def test_a_command_loads_no_other() -> None:
    """What another command needs is not waited for."""
    code = (
        "import sys; from easyread_plugin.cli import main\n"
        "try: main(['explain', 'ER-S01'])\n"
        "except SystemExit: pass\n"
        "print('easyread_plugin.cli.record' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.endswith("False\n")


NOT_NEEDED = (
    # Slow to load, and of no use to a check of one page without pictures.
    "PIL", "concurrent.futures.process", "importlib.metadata", "mammoth", "mkdocs", "mmap", "multiprocessing", "nltk",
    "pyttsx3", "socket", "subprocess", "textstat", "tomllib", "zipfile",
    # What speaks, lays out, reads drafts, says what was found in other shapes, and mends.
    "easyread_plugin.audio.bundled", "easyread_plugin.audio.page_sound", "easyread_plugin.audio.system",
    "easyread_plugin.audio.voices", "easyread_plugin.audio.wav", "easyread_plugin.checks.reports.sarif",
    "easyread_plugin.checks.scores", "easyread_plugin.cli.fixing", "easyread_plugin.document.draft_blocks",
    "easyread_plugin.document.html_draft", "easyread_plugin.layout.explained", "easyread_plugin.layout.filling",
    "easyread_plugin.layout.markup", "easyread_plugin.layout.wording", "easyread_plugin.pictures.copying",
    "easyread_plugin.pictures.downloads", "easyread_plugin.pictures.drawn", "easyread_plugin.publication.presenting",
    "easyread_plugin.publication.sound",
)  # fmt: skip


def test_a_check_of_a_page_loads_only_what_it_needs(tmp_path: Path) -> None:
    """The first finding does not wait for sound, layout, drafts, pictures, or every package that is installed."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Us\nmarkdown_extensions: [attr_list]\nplugins: [easyread]\n")
    (tmp_path / "content").mkdir()
    page = tmp_path / "content" / "index.md"
    page.write_text("# Our group\n\nWe utilise 3 rooms on Tuesday.\n\n## Come along\n\nRing 01632 960123 at 2pm.\n")
    code = (
        "import sys; from easyread_plugin.cli import main\n"
        "try: main(['check', 'content/index.md'])\n"
        "except SystemExit: pass\n"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path, encoding="utf-8"
    )
    *said, loaded = done.stdout.splitlines()

    assert any("utilise" in line for line in said)
    assert "easyread_plugin.checks.rules" in loaded.split()
    assert sorted(set(NOT_NEEDED) & set(loaded.split())) == []


def test_drawings_wait_for_nothing_that_opens_photos(tmp_path: Path) -> None:
    """The first check of a page with drawings alone does not load what decodes photos."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Us\nplugins: [easyread]\n")
    for name in ("content", "images"):
        (tmp_path / name).mkdir()
    (tmp_path / "images" / "cup.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>')
    (tmp_path / "content" / "index.md").write_text("# Our group\n\n![-](../images/cup.svg)\nWe drink tea.\n")
    code = (
        "import sys; from easyread_plugin.cli import main\n"
        "try: main(['check', 'content/index.md'])\n"
        "except SystemExit: pass\n"
        "print('easyread_plugin.pictures.vector' in sys.modules, 'PIL' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)

    assert done.stdout.splitlines()[-1] == "True False"


def test_help_waits_for_nothing() -> None:
    """What a command needs to do its work is not loaded to say what may be typed, for any command."""
    code = (
        "import sys, click\n"
        "from click.testing import CliRunner\n"
        "from easyread_plugin.cli import main\n"
        "for name in main.list_commands(click.Context(main)):\n"
        "    command = main.get_command(click.Context(main), name)\n"
        "    for below in ([], *([one] for one in getattr(command, 'commands', ()))):\n"
        "        done = CliRunner().invoke(main, [name, *below, '--help'])\n"
        "        assert done.exit_code == 0 and 'Usage' in done.output, done.output\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    loaded = set(done.stdout.split())

    assert "easyread_plugin.cli.commands.withdraw" in loaded
    assert not loaded & {"PIL", "markdown", "yaml", "easyread_plugin.checks", "easyread_plugin.document.model"}
    assert not loaded & {"easyread_plugin.pictures", "easyread_plugin.audio", "easyread_plugin.publication.sources"}


def commands(group: click.Group, context: click.Context) -> Iterator[click.Command]:
    """Every command, and those below a group."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, context)
        else:
            yield command


def test_what_is_typed_is_what_the_work_takes() -> None:
    """Each option goes to what does the work by its name, and none is left over or missing."""
    looked = 0
    for command in commands(main, click.Context(main)):
        place = re.search(r"from \.\.(\w+) import (\w+) as work", inspect.getsource(inspect.unwrap(command.callback)))  # type: ignore[arg-type]
        assert place, command.name
        work = getattr(import_module(f"easyread_plugin.cli.{place[1]}"), place[2])
        inspect.signature(work).bind(**{param.name: None for param in command.params})
        looked += 1
    assert looked >= 20
