"""What a new site begins with: the files that put it on the internet."""
