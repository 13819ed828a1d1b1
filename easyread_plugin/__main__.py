"""`python -m easyread_plugin` is the `easyread` command."""

from .cli import main

main(prog_name="easyread")
