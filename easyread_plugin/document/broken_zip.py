"""What is raised when a ZIP file is broken: Word files, other papers and wheels are ZIP files."""

from __future__ import annotations

import zipfile
import zlib

# A bad list of its parts, a part that ends too soon or cannot be unpacked, a password, a way of packing that nobody
# knows, and a place or a name that cannot be.
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)
