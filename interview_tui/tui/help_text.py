"""The keys of a screen, as help shows them."""

from textual.binding import Binding
from textual.screen import Screen

from interview_tui.session.proposal import MEANING
from interview_tui.tui.actions import INTERVIEW
from interview_tui.tui.keys import Keymap

LISTS = (("Up, Down", "Move"), ("Enter", "Choose"))
PANES = (
    ("Tab, Shift+Tab", "Next pane, pane before"),
    ("Ctrl+C", "Copy what is selected"),
    ("Ctrl+Z, Ctrl+Y", "Undo and redo writing"),
)
"""Keys that need no binding of ours."""
POINTS = """\
In the key points:
  Space                 Tick, or take the tick away
  Enter                 Show the text and the words that count
  y                     I did say that: my words count from now on
  x                     I did not say that"""


def help_of(screen: Screen[object], keymap: Keymap) -> str:
    """Return a line for each thing that a key does here."""
    bindings = _bindings(screen)
    lines = [f"{keymap.all(binding):<24}{binding.description}" for binding in bindings]
    is_interview = hasattr(screen, "possible")
    lines += [f"{keys:<24}{what}" for keys, what in (PANES if is_interview else LISTS)]
    if is_interview:
        lines += ["", f"After {keymap.first('interview.actions', 'Ctrl+G')}:"]
        lines += [f"  {action.letter:<22}{action.label}" for action in INTERVIEW]
    if any("rate(" in binding.action for binding in bindings):
        lines += ["", POINTS, "", "Ratings:"]
        lines += [
            f"  {rating.value} {rating.name.lower():<6} {meaning}"
            for rating, meaning in MEANING.items()
        ]
    return "\n".join(lines)


def _bindings(screen: Screen[object]) -> list[Binding]:
    declared = [*type(screen).BINDINGS, *type(screen.app).BINDINGS]
    return [one for one in declared if isinstance(one, Binding) and one.description]
