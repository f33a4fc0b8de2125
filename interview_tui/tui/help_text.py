"""The keys of a screen, as help shows them."""

from textual.binding import Binding
from textual.screen import Screen

from interview_tui.session.proposal import MEANING
from interview_tui.tui.actions import INTERVIEW

NAMES = {
    "ctrl+enter": "Ctrl+Enter",
    "question_mark": "?",
    "escape": "Esc",
    "space": "Space",
    "enter": "Enter",
}


def help_of(screen: Screen[object]) -> str:
    """Return a line for each thing that a key does here."""
    lines = [f"{_keys(binding):<24}{binding.description}" for binding in _bindings(screen)]
    if hasattr(screen, "possible"):
        lines += ["", "After Ctrl+G or F8:"]
        lines += [f"  {action.letter:<22}{action.label}" for action in INTERVIEW]
    if any("rate(" in binding.action for binding in _bindings(screen)):
        lines += ["", "Ratings:"]
        lines += [
            f"  {rating.value} {rating.name.lower():<6} {MEANING[rating]}" for rating in MEANING
        ]
    return "\n".join(lines)


def _bindings(screen: Screen[object]) -> list[Binding]:
    declared = [*type(screen).BINDINGS, *type(screen.app).BINDINGS]
    return [one for one in declared if isinstance(one, Binding) and one.description]


def _keys(binding: Binding) -> str:
    return ", ".join(_name(key.strip()) for key in binding.key.split(","))


def _name(key: str) -> str:
    if key in NAMES:
        return NAMES[key]
    return "+".join(part.capitalize() for part in key.split("+")) if len(key) > 1 else key
