"""What is not needed every day: every Python, the oldest versions, new locked versions.

The daily one is `make test`.
"""

from __future__ import annotations

from pathlib import Path

import nox

nox.options.sessions = ["tests"]
nox.options.error_on_missing_interpreters = True

HEADER = "# Every package with its exact version. Made from pyproject.toml; to make it anew: nox -s lock\n"


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """Every test on every Python that we promise."""
    session.install("-r", "requirements/dev.txt", "-e", ".")
    session.run("python", "tests/chromium.py")
    session.run("pytest", "-n", "2", *session.posargs)


@nox.session(python="3.11")
def minimums(session: nox.Session) -> None:
    """Every test with the oldest versions that pyproject.toml promises."""
    session.install("uv")
    target = {"VIRTUAL_ENV": session.virtualenv.location}
    session.run("uv", "pip", "install", "--resolution", "lowest-direct", "-e", ".", env=target)
    # The tools of the tests may be new; what the step above installed stays as it is.
    session.run("uv", "pip", "install", "--group", "dev", env=target)
    session.run("python", "tests/chromium.py")
    session.run("pytest", "-n", "2", *session.posargs)


@nox.session(python="3.11")
def outside(session: nox.Session) -> None:
    """Checks by others: Nu HTML Checker, Lighthouse, Firefox, veraPDF. Needs the network, Node, Java and `verapdf`.

    Give names to run only some: `nox -s outside -- nu lighthouse`.
    """
    session.install("-r", "requirements/dev.txt", "-e", ".")
    session.run("python", "tests/chromium.py")
    place = Path(session.create_tmp()).resolve()
    names = session.posargs or ["nu", "lighthouse", "firefox", "pdf_ua"]
    if packages := [package for name, package in (("nu", "vnu-jar"), ("lighthouse", "lighthouse")) if name in names]:
        session.run("npm", "install", "--no-fund", "--no-audit", "--prefix", str(place), *packages, external=True)
    if "firefox" in names:
        session.run("playwright", "install", "--with-deps", "firefox")
    # Each file is named, since the daily run must not find them.
    session.run("pytest", "-rA", *(f"tests/outside/{name}.py" for name in names), env={"OUTSIDE": str(place)})


@nox.session(python="3.11")
def lock(session: nox.Session) -> None:
    """Write requirements/ anew, for every platform and Python. With `-- --upgrade`: the newest versions."""
    session.install("uv")
    for name, group in (("site", []), ("dev", ["--group", "dev"])):
        file = Path("requirements", f"{name}.txt")
        session.run(
            "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--no-header",
            "--no-annotate", "pyproject.toml", *group, "--output-file", str(file), *session.posargs,
        )
        # pyobjc names the exact version of each of its 150 parts itself.
        lines = [line for line in file.read_text().splitlines() if not line.startswith(("pyobjc-framework-", "#"))]
        file.write_text(HEADER + "\n".join(lines) + "\n")
