"""Say in one sentence what is missing before a virtual environment can be made. Runs on any Python 3."""

import importlib.util
import sys


def main():
    """Exit with 0 when all is there, else print one sentence and exit with 1."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is what this looks for
        have = ".".join(str(part) for part in sys.version_info[:3])
        sys.exit(f"easyread needs Python 3.11 or newer, and this is {have}. Try: make site PYTHON=python3.11")
    if not importlib.util.find_spec("venv") or not importlib.util.find_spec("ensurepip"):
        sys.exit("Python's venv module is missing. On Debian or Ubuntu, try: sudo apt install python3-venv")


if __name__ == "__main__":
    main()
