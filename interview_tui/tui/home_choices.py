"""What home offers: only what can be done now."""

from interview_tui.errors import Problem
from interview_tui.practice.desk import Desk
from interview_tui.records.past import DraftInfo, SessionSummary
from interview_tui.text import minutes_seconds
from interview_tui.tui.widgets.choices import Choice

START = Choice("start", "Start       practice, five questions")
SETTINGS = Choice("settings", "Settings    time, voice, colors, keys")
ROLE = Choice("role", "Role        what the job asks for, how you stand")
LOOK_BACK = Choice("look-back", "Look back   at a finished session")
MOST_RESUMED = 3


def first_choices(desk: Desk) -> list[Choice]:
    """Return what can be said before the first frame: what was interrupted, and start."""
    left = [info for info in desk.interrupted() if not info.locked]
    return [*(_resume(info) for info in left[:MOST_RESUMED]), START]


def later_choices(desk: Desk) -> tuple[list[Choice], str]:
    """Return what needs the history, and a sentence if something is to know about it."""
    try:
        newest = desk.past_sessions(limit=1)
    except Problem as problem:
        return [START, ROLE, SETTINGS], problem.sentence
    notice = desk.history.notice or " ".join(desk.preferences.problems[:2])
    if not newest:
        return [START, ROLE, SETTINGS], notice
    again = Choice("start", f"Start       {newest[0].mode}, as last time, new questions")
    return [again, LOOK_BACK, ROLE, SETTINGS], notice


def session_choices(desk: Desk) -> list[Choice]:
    """Return a line for each session that is over, newest first."""
    return [_line(one) for one in desk.past_sessions() if one.how is not None]


def _resume(info: DraftInfo) -> Choice:
    at = "" if info.number is None else f", question {info.number} of {info.count}"
    return Choice(f"resume {info.session}", f"Resume      {info.mode}{at}, {_day(info.saved)}")


def _line(one: SessionSummary) -> Choice:
    facts = f"{one.answered} of {one.questions}, {minutes_seconds(one.used)}"
    unrated = one.answered - one.rated
    open_ = f", {unrated} not rated" if unrated > 0 else ""
    return Choice(one.id, f"{_day(one.started)}   {one.mode:<9}   {facts}{open_}")


def _day(stamp: str) -> str:
    """Return an ISO time in UTC as the user's day and time."""
    from datetime import datetime

    return datetime.fromisoformat(stamp).astimezone().strftime("%d %b %H:%M")
