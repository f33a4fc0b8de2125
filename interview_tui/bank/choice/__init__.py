"""Choosing what to ask: which questions a plan allows, and which of them come first."""

from interview_tui.bank.choice.choosable import Choosable
from interview_tui.bank.choice.choose import candidates, choose

__all__ = ["Choosable", "candidates", "choose"]
