"""placeholder"""

from dataclasses import dataclass
from typing import Any


@dataclass
class Seen:
    strays: Any
    outlines: Any
    tables: Any
    parts: Any
    listed: Any
    prefix: Any


def all_warnings(r, s):
    return []
