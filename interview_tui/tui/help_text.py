"""The keys of a screen, as help shows them."""

from textual.binding import Binding
from textual.screen import Screen

from interview_tui.session.proposal import MEANING
from interview_tui.tui.actions import INTERVIEW
from interview_tui.tui.keys import Keymap


def help_of(screen: Screen[object], keymap: Keymap) -> str:
    """Return a line for each thing that a key does here."""
    bindings = _bindings(screen)
    lines = [f"{keymap.all(binding):<24}{binding.description}" for binding in bindings]
    if hasattr(screen, "possible"):
        lines += ["", f"After {keymap.first('interview.actions', 'Ctrl+G')}:"]
        lines += [f"  {action.letter:<22}{action.label}" for action in INTERVIEW]
    if any("rate(" in binding.action for binding in bindings):
        lines += ["", "Ratings:"]
        lines += [
            f"  {rating.value} {rating.name.lower():<6} {meaning}"
            for rating, meaning in MEANING.items()
        ]
    return "\n".join(lines)


def _bindings(screen: Screen[object]) -> list[Binding]:
    declared = [*type(screen).BINDINGS, *type(screen.app).BINDINGS]
    return [one for one in declared if isinstance(one, Binding) and one.description]
