"""The files that put a site on the internet: they check, build every night, and a no counts although a check stops."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from pictures.files import put

HOSTING = Path(str(files("easyread_plugin.starter"))) / "hosting"
CONFIG = """\
site_name: A test group
docs_dir: content
use_directory_urls: false
theme:
  name: mkdocs
plugins:
  - easyread:
      audio: 'off'
"""
PEOPLE = """\
people:
  member-7: {shown_as: Sam, agreed: [words, name], where: [website], since: 2026-01-01, until: 2026-12-31}
  member-8: {shown_as: Ali, agreed: [words, name], where: [website], since: 2026-01-01, until: 2999-12-31}
"""
PAGE = "# Home\n\n> I like wombats.\n> — @member-7\n\n> I like narwhals.\n> — @member-8\n"
LONG = "\nThis is a very long sentence that nobody can read because it goes on and on and on without any end at all.\n"


def workflow(name: str) -> dict[str, Any]:
    """A workflow as GitHub reads it. YAML takes `on` for true."""
    read = yaml.safe_load((HOSTING / name).read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return {"on" if key is True else key: value for key, value in read.items()}


@pytest.mark.parametrize("name", ["github-pages.yml", "netlify-every-night.yml"])
def test_a_workflow_runs_every_night(name: str) -> None:
    """It has one time for each day, and can be started by hand; and it may do no more than it must."""
    read = workflow(name)
    (schedule,) = read["on"]["schedule"]
    minute, hour, *days = schedule["cron"].split()
    assert days == ["*", "*", "*"]
    assert (0 < int(minute) < 60, 0 <= int(hour) < 6) == (True, True)
    assert "workflow_dispatch" in read["on"]
    assert read["permissions"].get("contents", "read") == "read"


def test_github_checks_and_publishes_in_this_order() -> None:
    """The check and a strict build; if they stop, the last checked version; then it goes out; then it ends red."""
    read = workflow("github-pages.yml")
    assert read["on"]["push"] == {"branches": ["main"]}
    steps = read["jobs"]["publish"]["steps"]
    check = next(n for n, step in enumerate(steps) if step.get("id") == "check")
    assert steps[check]["run"].split("\n")[:2] == ["easyread check", "mkdocs build --strict"]
    assert steps[check]["continue-on-error"] is True
    assert steps[check + 1]["if"] == "steps.check.outcome == 'failure'"
    assert steps[check + 1]["run"] == "python hosting/last_checked.py"
    assert [step.get("uses", "").partition("@")[0] for step in steps[check + 2 :]] == [
        "actions/upload-pages-artifact",
        "actions/deploy-pages",
    ]
    assert read["jobs"]["tell"]["needs"] == "publish"
    assert "exit 1" in read["jobs"]["tell"]["steps"][0]["run"]
    assert steps[0]["with"]["fetch-depth"] == 0


def test_netlify_checks_and_builds() -> None:
    """Its settings are TOML, and the command checks, builds strictly, and else takes the last checked version."""
    read = tomllib.loads((HOSTING / "netlify.toml").read_text(encoding="utf-8"))
    command = read["build"]["command"]
    assert "easyread check && mkdocs build --strict || python hosting/last_checked.py" in command
    assert read["build"]["publish"] == "site"


def test_a_plain_folder_is_built_every_night(tmp_path: Path) -> None:
    """The script is a good script, says its line for cron, and builds and copies a real site."""
    script = (HOSTING / "every-night.sh").read_text(encoding="utf-8")
    assert "17 3 * * * sh" in script
    assert "schtasks /create" in (HOSTING / "every-night.cmd").read_text(encoding="utf-8")
    subprocess.run(["sh", "-n", HOSTING / "every-night.sh"], check=True)
    site = project(tmp_path / "site")
    put(site, "content/index.md", "# Home\n\nWe meet.\n")
    for name in ("every-night.sh", "last_checked.py"):
        put(site, f"hosting/{name}", (HOSTING / name).read_bytes())
    said = run(site, "sh", "hosting/every-night.sh")
    assert "The site is built." in said
    assert "We meet." in (site / "site/index.html").read_text()


def project(root: Path) -> Path:
    """A site with people, not in Git yet."""
    for name, text in {"mkdocs.yml": CONFIG, "people.yml": PEOPLE, "content/index.md": PAGE}.items():
        put(root, name, text)
    put(root, ".gitignore", "/site/\n/.cache/\n")
    return root


def run(folder: Path, *command: str, **more: str) -> str:
    """What a program says; it must work."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PATH": path, **more}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def commit(folder: Path, day: str) -> None:
    """One more version, of that day."""
    at = f"{day}T12:00:00Z"
    run(folder, "git", "add", "-A")
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "-qm", "Change"]
    run(folder, *command, GIT_AUTHOR_DATE=at, GIT_COMMITTER_DATE=at)


def take_last_checked(folder: Path) -> tuple[str, str]:
    """What the script says, and the page that it built. It leaves nothing behind."""
    epoch = "1798934400"  # 3 January 2027: the yes of member-7 has ended
    said = run(folder, sys.executable, str(HOSTING / "last_checked.py"), SOURCE_DATE_EPOCH=epoch)
    assert run(folder, "git", "worktree", "list").count("\n") == 1
    assert run(folder, "git", "status", "--porcelain") == ""
    return said, (folder / "site/index.html").read_text(encoding="utf-8")


def test_a_yes_that_ended_goes_although_nobody_changed_anything(tmp_path: Path) -> None:
    """The check stops on the day after the last day; the words go all the same, and the rest stays."""
    site = project(tmp_path)
    run(site, "git", "init", "-q")
    commit(site, "2026-03-01")
    said, page = take_last_checked(site)
    assert "of 2026-03-01" in said
    assert "wombats" not in page
    assert "narwhals" in page


def test_a_no_counts_and_new_words_wait(tmp_path: Path) -> None:
    """One version is fine; the next takes a person out by hand and adds a sentence that stops the check."""
    site = project(tmp_path / "all" / "site")
    run(site.parent, "git", "init", "-q")
    commit(site.parent, "2026-03-01")
    put(site, "content/index.md", PAGE + LONG)
    put(site, "people.yml", PEOPLE.partition("  member-8")[0])
    commit(site.parent, "2026-03-02")
    said, page = take_last_checked(site)
    assert "of 2026-03-01" in said
    assert "very long sentence" not in page
    assert "wombats" not in page
    assert "narwhals" not in page


def test_no_version_is_fine(tmp_path: Path) -> None:
    """Then the files are built as they are, without who does not agree."""
    site = project(tmp_path)
    put(site, "content/index.md", PAGE + LONG)
    run(site, "git", "init", "-q")
    commit(site, "2026-03-01")
    said, page = take_last_checked(site)
    assert "No version passed the check" in said
    assert "very long sentence" in page
    assert "wombats" not in page


def test_without_git_or_in_the_wrong_folder(tmp_path: Path) -> None:
    """Without Git the files are built as they are; without a site it says where to go."""
    script = str(HOSTING / "last_checked.py")
    site = project(tmp_path / "site")
    assert "No version passed" in run(site, sys.executable, script, GIT_CEILING_DIRECTORIES=str(tmp_path))
    shutil.rmtree(site)
    (tmp_path / "empty").mkdir()
    done = subprocess.run([sys.executable, script], cwd=tmp_path / "empty", capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Go to the folder of your site" in done.stderr
