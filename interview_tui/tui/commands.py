"""The palette's commands: the actions of the screen at hand."""

from collections.abc import Iterator

from textual.app import App, SystemCommand
from textual.screen import Screen

from interview_tui.tui.actions import Action


def commands_of(app: App[int], screen: Screen[object]) -> Iterator[SystemCommand]:
    """Yield what can be done now; the help text carries the synonyms that are searched."""
    for action in _possible(screen):
        yield SystemCommand(action.label, _about(action), _runner(screen, action.name))
    yield SystemCommand("Help", "F1 · keys shortcuts what can I do", app.action_help)  # type: ignore[attr-defined]
    yield SystemCommand("Quit", "Ctrl+Q · exit close; everything is saved", app.action_quit)


def _possible(screen: Screen[object]) -> list[Action]:
    possible = getattr(screen, "possible", None)
    return possible() if possible else []


def _about(action: Action) -> str:
    return " · ".join(part for part in (action.keys, action.synonyms) if part)


def _runner(screen: Screen[object], name: str):  # type: ignore[no-untyped-def]
    async def run() -> None:
        await screen.run_action(name)

    return run
