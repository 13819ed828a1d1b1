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
    """Checks by others: Nu HTML Checker, Lighthouse, Firefox, page and outloud (PDF/UA). Needs the network.

    Node, Java and Firefox are installed on Debian when you are root. Give names to run only some:
    `nox -s outside -- nu lighthouse`. veraPDF comes in no package: `nox -s outside -- verapdf` where you have it.
    """
    needs = {
        "nu": (["java", "npm"], ["vnu-jar"]),
        "lighthouse": (["node", "npm"], ["lighthouse"]),
        "firefox": (["firefox", "node", "npm"], ["puppeteer-core"]),
        "pdf_ua": ([], []),
        "verapdf": ([], []),
    }
    names = session.posargs or ["nu", "lighthouse", "firefox", "pdf_ua"]
    if unknown := sorted(set(names) - set(needs)):
        session.error(f"There is no check {', '.join(unknown)}. There are: {', '.join(needs)}.")
    session.install("-r", "requirements/dev.txt", "-e", ".")
    if "pdf_ua" in names:
        session.install("page-validation>=0.11", "outloud>=0.2.1")
    session.run("python", "tests/chromium.py")
    session.run("python", "tests/pango.py")
    if programs := sorted({program for name in names for program in needs[name][0]}):
        session.run("python", "tests/outside/programs.py", *programs)
    place = Path(session.create_tmp()).resolve()
    if packages := sorted({package for name in names for package in needs[name][1]}):
        # Their own scripts would only fetch a Java or a browser that is here already.
        options = ("--no-fund", "--no-audit", "--ignore-scripts", "--prefix", str(place))
        session.run("npm", "install", *options, *packages, external=True)
    # Each file is named, since the daily run must not find them.
    session.run("pytest", "-rA", "-n0", *(f"tests/outside/{name}.py" for name in names), env={"OUTSIDE": str(place)})


@nox.session(python="3.11")
def lock(session: nox.Session) -> None:
    """Write requirements/ anew, for every platform and Python. With `-- --upgrade`: the newest versions."""
    session.install("uv")
    for name, group in (("site", []), ("dev", ["--group", "dev"])):
        file = Path("requirements", f"{name}.txt")
        session.run(
            "uv",
            "pip",
            "compile",
            "--quiet",
            "--universal",
            "--python-version",
            "3.11",
            "--no-header",
            "--no-annotate",
            "pyproject.toml",
            *group,
            "--output-file",
            str(file),
            *session.posargs,
        )
        # pyobjc names the exact version of each of its 150 parts itself.
        lines = [line for line in file.read_text().splitlines() if not line.startswith(("pyobjc-framework-", "#"))]
        file.write_text(HEADER + "\n".join(lines) + "\n")
