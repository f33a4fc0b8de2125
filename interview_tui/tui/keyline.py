"""The key line: what the keys do here and now, always in sight."""

from interview_tui.session.state import Phase, State

WIDE = 80


def interview_keys(state: State, width: int) -> str:
    """Return the key hints of the interview screen for a terminal of that width."""
    phase = state.phase
    if phase is Phase.LOCKED:
        keys = ["Enter next", "Ctrl+G actions", "F1 help"]
    elif phase is Phase.ESTIMATING:
        keys = ["0-4 estimate", "Enter reveal", "F1 help"]
    elif phase is Phase.REVEALED:
        keys = ["1-4 rate", "Tab panes", "Ctrl+S next", "Ctrl+G actions", "F1 help"]
    elif state.paused:
        keys = ["Ctrl+T go on", "Ctrl+G actions", "F1 help"]
    else:
        keys = ["Ctrl+S submit", "Ctrl+G actions", "F1 help"]
    if width >= WIDE:
        return "   ".join(keys)
    return "  ".join(key.replace("Ctrl+", "^") for key in keys if key != "Tab panes")
