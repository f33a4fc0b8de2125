"""How the user stands with a question, as far as choosing the next ones needs it."""

from dataclasses import dataclass

from interview_tui.records.turn import Rating


@dataclass(frozen=True, slots=True)
class Standing:
    """What history says about one question.

    `asked` counts its attempts; `last_asked` is an ISO time in UTC, None when it was never
    asked; `last_rating` is the rating in force of the last rated attempt; `due` says that the
    schedule wants it again by the end of the local day.
    """

    asked: int = 0
    last_asked: str | None = None
    last_rating: Rating | None = None
    due: bool = False
