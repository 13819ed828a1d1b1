"""The `easyread` command: arguments become calls of the publication."""
