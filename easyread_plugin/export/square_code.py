"""The square code (QR code) that leads a phone to a page."""

from __future__ import annotations

from ..errors import ExportError

LONGEST = 500
"""Characters. A longer address makes a code that is too fine for a phone."""


def square_code(address: str) -> str:
    """The code as a `data:` address of a drawing, black on white, with its quiet edge of 4 modules.

    Raises ExportError when the package that makes it is not installed.
    """
    try:
        import segno
    except ImportError as error:
        raise ExportError(
            'The square codes need segno. Type: pip install "mkdocs-easyread[print]".'
        ) from error
    # "m" mends 15 in 100 of it: paper gets folded.
    return str(segno.make(address, error="m", micro=False).svg_data_uri(border=4, dark="#000", light="#fff"))
