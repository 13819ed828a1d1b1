"""Which day it is. Consent can end, so the day is an input of every build, and read once."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day of this run: `SOURCE_DATE_EPOCH` when it is set, so that an old build can be made again."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now().astimezone().date()
