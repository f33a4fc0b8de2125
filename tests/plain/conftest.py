"""A home and a clock of the test's own, as for the use cases."""

from tests.listed_before import listed_before
from tests.practice.conftest import drafts_at_once, own_home, room

__all__ = ["drafts_at_once", "listed_before", "own_home", "room"]
