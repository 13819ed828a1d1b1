"""What may be typed: each command's arguments, options and help. What a command does stands beside this folder."""
