"""The key line: what the keys do here and now, always in sight."""

from interview_tui.session.state import Phase, State
from interview_tui.tui.keys import Keymap

WIDE, ROOMY = 80, 100


def interview_keys(state: State, width: int, keymap: Keymap) -> str:
    """Return the key hints of the interview screen for a terminal of that width."""
    submit = keymap.first("interview.submit", "Ctrl+S")
    pause = keymap.first("interview.pause", "Ctrl+T")
    help_ = f"{keymap.first('app.help', 'F1')} help"
    actions = f"{keymap.first('interview.actions', 'Ctrl+G')} actions"
    phase = state.phase
    if phase is Phase.LOCKED:
        keys = ["Enter next", actions, help_]
    elif phase is Phase.ESTIMATING:
        keys = ["0-4 estimate", "Enter reveal", help_]
    elif phase is Phase.REVEALED:
        rate = [] if state.turn.parent else ["1-4 rate"]
        keys = [*rate, "Tab panes", f"{submit} next", actions, help_]
    elif state.paused:
        keys = [f"{pause} go on", actions, help_]
    else:
        keys = [f"{submit} submit", actions, help_]
    if width >= WIDE:
        apart = "   " if width >= ROOMY else "  "
        return apart.join(keys)
    if phase is Phase.REVEALED:
        keys.remove(actions)  # Tab is needed there to see the panes
    return "  ".join(key.replace("Ctrl+", "^") for key in keys)
