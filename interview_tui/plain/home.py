"""Home in numbered lines: what can be done now, and Enter for the first of it."""

from interview_tui.errors import Problem
from interview_tui.plain.choosing import Choice, choose
from interview_tui.plain.talk import Talk
from interview_tui.practice.desk import Desk
from interview_tui.practice.interview import Interview
from interview_tui.records.past import DraftInfo, SessionSummary

MOST_RESUMED = 3
MOST_LOOKED_BACK_AT = 9
START = ("start", "Start practice, five questions")
LOOK_BACK = ("look-back", "Look back at a finished session")
ROLE = ("role", "Role: what the job asks for, how you stand")


def choose_session(desk: Desk, talk: Talk) -> Interview:
    """Offer what can be done until a session is open. Raises `Left`."""
    offered, notice = choices(desk)
    if notice:
        talk.say(f"Note: {notice}")
    while True:
        deed = choose(talk, offered)
        try:
            opened = _open(desk, talk, deed)
        except Problem as problem:
            talk.say(f"Trouble: {problem.sentence}")
        else:
            if opened:
                return opened


def choices(desk: Desk) -> tuple[list[Choice], str]:
    """Return what home offers, and a sentence if something is to know."""
    left = [info for info in desk.interrupted() if not info.locked][:MOST_RESUMED]
    offered = [(f"resume {info.session}", _resume(info)) for info in left]
    try:
        newest = desk.past_sessions(limit=1)
    except Problem as problem:
        return [*offered, START, ROLE], problem.sentence
    notice = desk.history.notice or ""
    if not newest:
        return [*offered, START, ROLE], notice
    again = f"Start {newest[0].mode}, as last time, new questions"
    return [*offered, ("start", again), LOOK_BACK, ROLE], notice


def _open(desk: Desk, talk: Talk, deed: str) -> Interview | None:
    """Open what was chosen; None where the user came back. Raises `Problem`, `Left`."""
    verb, _, session = deed.partition(" ")
    if verb == "start":
        return desk.start_as_before()
    if verb == "resume":
        return desk.resume(session)
    if verb == "role":
        from interview_tui.plain.role import practice_role  # with it the reader of YAML

        return practice_role(desk, talk)
    finished = [one for one in desk.past_sessions() if one.how is not None]
    listed = [(one.id, _line(one)) for one in finished[:MOST_LOOKED_BACK_AT]]
    if not listed:
        return desk.look_back(None)
    return desk.look_back(choose(talk, listed))


def _resume(info: DraftInfo) -> str:
    at = "" if info.number is None else f", question {info.number} of {info.count}"
    return f"Resume {info.mode}{at}, {_day(info.saved)}"


def _line(one: SessionSummary) -> str:
    return f"{one.mode.capitalize()} of {_day(one.started)}, {one.answered} of {one.questions}"


def _day(stamp: str) -> str:
    """Return an ISO time in UTC as the user's day and time."""
    from datetime import datetime

    return datetime.fromisoformat(stamp).astimezone().strftime("%d %b %H:%M")
