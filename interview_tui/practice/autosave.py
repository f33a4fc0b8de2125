"""When the draft is due: half a second after the last key, each second of steady typing."""

from dataclasses import dataclass

AFTER_LAST_KEY = 0.5
AFTER_FIRST_KEY = 0.75
"""With a look each quarter of a second, no unsaved text gets older than a second."""

BETWEEN_BEATS = 1.0
BETWEEN_RETRIES = 2.0


@dataclass(slots=True)
class Autosave:
    """Remembers what is unsaved since when, in seconds of the forward-only clock."""

    first_key: float | None = None
    last_key: float = 0.0
    last_beat: float = float("-inf")
    last_retry: float = float("-inf")

    def touched(self, now: float) -> None:
        """A key changed the text."""
        self.first_key = now if self.first_key is None else self.first_key
        self.last_key = now

    def is_due(self, now: float) -> bool:
        """Whether the draft has to be written now."""
        if self.first_key is None:
            return False
        return now - self.last_key >= AFTER_LAST_KEY or now - self.first_key >= AFTER_FIRST_KEY

    def written(self) -> None:
        """The draft holds all that was typed."""
        self.first_key = None

    def beat_is_due(self, now: float) -> bool:
        """Whether the time left has to be written now; asking counts as writing it."""
        if now - self.last_beat < BETWEEN_BEATS:
            return False
        self.last_beat = now
        return True

    def retry_is_due(self, now: float) -> bool:
        """Whether what failed has to be tried again now; asking counts as trying."""
        if now - self.last_retry < BETWEEN_RETRIES:
            return False
        self.last_retry = now
        return True
