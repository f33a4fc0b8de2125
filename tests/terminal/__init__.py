"""The real program in a pseudo-terminal: the harness, and the tests that need it."""

from tests.terminal.terminal import NotSeen, Terminal

__all__ = ["NotSeen", "Terminal"]
