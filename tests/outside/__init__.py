"""Checks by programs that are not installed every day: `nox -s outside` brings them. `make test` leaves them alone."""
