"""The palette: every action by its words, or by other words for it."""

from collections.abc import Awaitable, Callable
from typing import Any

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider, SearchIcon

from interview_tui.tui.actions import Action

EVERYWHERE = (
    Action("app.help", "", "Help", "F1", "keys shortcuts what can I do"),
    Action("app.quit", "", "Quit; all is saved", "Ctrl+Q", "exit close bye"),
)


class Actions(Provider):
    """Offers what the screen below can do now."""

    async def discover(self) -> Hits:
        for action in self._possible():
            yield DiscoveryHit(action.label, self._runner(action), help=action.keys or None)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for action in self._possible():
            score = max(matcher.match(words) for words in (action.label, *_synonyms(action)))
            if score > 0:
                found = matcher.highlight(action.label)
                yield Hit(score, found, self._runner(action), help=action.keys or None)

    def _possible(self) -> list[Action]:
        possible: Callable[[], list[Action]] | None = getattr(self.screen, "possible", None)
        return [*(possible() if possible else []), *EVERYWHERE]

    def _runner(self, action: Action) -> Callable[[], Awaitable[Any]]:
        async def run() -> None:
            await self.screen.run_action(action.name)

        return run


class Palette(CommandPalette):
    """Textual's palette with the program's actions; plain signs in place of pictures."""

    def __init__(self) -> None:
        super().__init__(
            providers=[Actions], placeholder="Search for an action", id="--command-palette"
        )

    def on_mount(self) -> None:
        self.query_one(SearchIcon).icon = ">"


def _synonyms(action: Action) -> list[str]:
    return action.synonyms.split()
