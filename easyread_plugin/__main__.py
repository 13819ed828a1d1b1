"""`python -m easyread_plugin` is the `easyread` command."""

from .cli import main

if __name__ == "__main__":
    main(prog_name="easyread")
