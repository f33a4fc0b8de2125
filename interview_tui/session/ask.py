"""What the session asks of the user now, in one or two lines; the same on every front end."""

from interview_tui.records.turn import Rating, Turn
from interview_tui.session.proposal import MEANING, propose
from interview_tui.session.refusal import not_rated
from interview_tui.session.state import Phase, State
from interview_tui.session.words import between

RATINGS = "Rate:  1 again   2 hard   3 good   4 easy"

QUARTERS = ("nothing", "a quarter", "half", "three quarters", "all")
ESTIMATES = (
    "How much of a full answer was that?   Enter says nothing",
    "0 nothing   1 a quarter   2 half   3 three quarters   4 all",
)


def asked(state: State) -> tuple[str, ...]:
    """Return the lines that say what is expected, empty while answering goes its way."""
    if state.phase is Phase.LOCKED:
        return (between(state),)
    if state.phase is Phase.ESTIMATING:
        return ESTIMATES
    if state.phase is Phase.REVEALED:
        return rating_lines(state, state.turn, go_on=next_step(state))
    if state.asked_empty:
        return ("Nothing is written yet. Submit again if that is your answer.",)
    return ("Paused. The clock stands still until you go on.",) if state.paused else ()


def rating_lines(state: State, turn: Turn, go_on: str) -> tuple[str, ...]:
    """Return the rating line and what Enter does, for the turn shown.

    `go_on` says where Enter leads once nothing is left to rate.
    """
    proposal, why_not = propose(state, turn), not_rated(turn)
    if turn.rating is not None:
        meaning = f"{name(turn.rating).capitalize()} means: {MEANING[turn.rating]}"
        return (f"Rated {name(turn.rating)}.   Enter {go_on}   u undoes", meaning)
    if why_not or proposal is None:
        return (f"{why_not}   Enter {go_on}",)
    return (RATINGS, f"Enter takes {name(proposal.rating)}: {proposal.reason}")


def name(rating: Rating) -> str:
    """Return a rating's word as shown: again, hard, good, easy."""
    return rating.name.lower()


def next_step(state: State) -> str:
    """Return where Enter leads after the reveal: "opens question 2 of 5"."""
    if state.turn.parent is not None:
        return "goes back to its question"
    if not state.queue:
        return "goes to the debrief"
    return f"opens question {state.queue[0]} of {len(state.session.questions)}"
