"""Hints: one key point's at a time, the essential points first."""

from interview_tui.session.state import State


def next_hint(state: State) -> str | None:
    """Return the hint that asking for one would show, None when there is no further one."""
    hints = _hints(state)
    taken = state.turn.hints
    return hints[taken] if taken < len(hints) else None


def shown_hints(state: State) -> tuple[str, ...]:
    """Return the hints taken so far, in order."""
    return _hints(state)[: state.turn.hints]


def _hints(state: State) -> tuple[str, ...]:
    if state.turn.parent is not None:
        return ()
    points = sorted(state.question.key_points, key=lambda point: not point.essential)
    return tuple(point.hint for point in points if point.hint)
