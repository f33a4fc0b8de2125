"""Names for what is kept, unlike any other on any machine, so that histories can be merged."""

import os


def new_id() -> str:
    """Return 32 hexadecimal digits that no one else has."""
    return os.urandom(16).hex()
