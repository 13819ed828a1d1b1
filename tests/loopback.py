"""Brings up the computer's own network address where a test run has no network at all (`unshare -n`)."""

from __future__ import annotations

import socket
import struct
import sys

_GET_FLAGS, _SET_FLAGS = 0x8913, 0x8914
_UP = 0x1


def is_up() -> bool:
    """Whether this computer can talk to itself on 127.0.0.1."""
    with socket.socket() as listening, socket.socket() as calling:
        try:
            listening.bind(("127.0.0.1", 0))
            listening.listen(1)
            calling.settimeout(120)
            calling.connect(listening.getsockname())
        except OSError:
            return False
    return True


def bring_up() -> None:
    """Make 127.0.0.1 work; raises `RuntimeError` with one clear sentence where that is not permitted."""
    if is_up():
        return
    try:
        _raise_flag()
    except OSError as error:
        raise RuntimeError(
            f"This computer cannot reach itself on 127.0.0.1, and it could not be mended: {error}"
        ) from None
    if not is_up():
        raise RuntimeError("This computer cannot reach itself on 127.0.0.1.")


def _raise_flag() -> None:
    if not sys.platform.startswith("linux"):
        raise OSError("only Linux can be told to")
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        request = struct.pack("16sh14x", b"lo", 0)
        _, flags = struct.unpack("16sh14x", fcntl.ioctl(asking, _GET_FLAGS, request))
        fcntl.ioctl(asking, _SET_FLAGS, struct.pack("16sh14x", b"lo", flags | _UP))


if __name__ == "__main__":
    bring_up()
