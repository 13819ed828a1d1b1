"""How the build and its worker talk: a length, a JSON object, bytes."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import IO, Any

_LENGTHS = struct.Struct(">4sII")
_MARK = b"ERv1"
_LONGEST_JSON = 64 << 20
_LONGEST_BODY = 1 << 30


def send(stream: IO[bytes], message: Mapping[str, object], body: bytes = b"") -> None:
    """Write one message, whole."""
    data = json.dumps(message).encode("ascii")
    stream.write(_LENGTHS.pack(_MARK, len(data), len(body)) + data + body)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """The next message; None at the end. Raises `ValueError` when it is none, `EOFError` when it is cut off."""
    start = stream.read(_LENGTHS.size)
    if not start:
        return None
    if len(start) < _LENGTHS.size:
        raise EOFError("the message stops in its first bytes")
    mark, json_size, body_size = _LENGTHS.unpack(start)
    if mark != _MARK or json_size > _LONGEST_JSON or body_size > _LONGEST_BODY:
        raise ValueError("this is no message")
    data, body = stream.read(json_size), stream.read(body_size)
    if len(data) < json_size or len(body) < body_size:
        raise EOFError("the message stops in the middle")
    message = json.loads(data)
    if not isinstance(message, dict):
        raise ValueError("the message is no object")
    return message, body
