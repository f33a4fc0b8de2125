"""Home in numbered lines: what can be done now, and Enter for the first of it."""

from collections.abc import Sequence

from interview_tui.errors import Problem
from interview_tui.plain.dots import Dot, Text, parse
from interview_tui.plain.talk import Left, Talk
from interview_tui.practice.desk import Desk
from interview_tui.practice.interview import Interview
from interview_tui.records.past import DraftInfo, SessionSummary

MOST_RESUMED = 3
MOST_LOOKED_BACK_AT = 9

Choice = tuple[str, str]
"""What is done (a verb, and the session it is done to), and how it is offered."""


def choose_session(desk: Desk, talk: Talk) -> Interview:
    """Offer what can be done until a session is open. Raises `Left`."""
    offered, notice = choices(desk)
    if notice:
        talk.say(f"Note: {notice}")
    while True:
        deed = _choose(talk, offered)
        try:
            return _open(desk, talk, deed)
        except Problem as problem:
            talk.say(f"Trouble: {problem.sentence}")


def choices(desk: Desk) -> tuple[list[Choice], str]:
    """Return what home offers, and a sentence if something is to know."""
    left = [info for info in desk.interrupted() if not info.locked][:MOST_RESUMED]
    offered = [(f"resume {info.session}", _resume(info)) for info in left]
    try:
        newest = desk.past_sessions(limit=1)
    except Problem as problem:
        return [*offered, ("start", "Start practice, five questions")], problem.sentence
    notice = desk.history.notice or ""
    if not newest:
        return [*offered, ("start", "Start practice, five questions")], notice
    again = f"Start {newest[0].mode}, as last time, new questions"
    return [*offered, ("start", again), ("look-back", "Look back at a finished session")], notice


def _choose(talk: Talk, offered: Sequence[Choice]) -> str:
    """Say the choices, numbered, and return what is done for the one taken. Raises `Left`."""
    talk.say(*(f"{number}: {label}" for number, (_, label) in enumerate(offered, 1)))
    talk.say(f"Choice: 1 to {len(offered)}, Enter takes 1, .leave leaves:")
    while True:
        line = talk.line()
        meaning = Text("") if line is None else parse(line.text)
        if isinstance(meaning, Dot) and meaning.name == "leave":
            raise Left
        number = _number(meaning.text.strip() or "1") if isinstance(meaning, Text) else 0
        if 1 <= number <= len(offered):
            return offered[number - 1][0]
        talk.say(f"Choice: not understood; 1 to {len(offered)}, Enter alone, or .leave:")


def _number(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 3 else 0


def _open(desk: Desk, talk: Talk, deed: str) -> Interview:
    verb, _, session = deed.partition(" ")
    if verb == "start":
        return desk.start_as_before()
    if verb == "resume":
        return desk.resume(session)
    finished = [one for one in desk.past_sessions() if one.how is not None]
    listed = [(one.id, _line(one)) for one in finished[:MOST_LOOKED_BACK_AT]]
    if not listed:
        return desk.look_back(None)
    return desk.look_back(_choose(talk, listed))


def _resume(info: DraftInfo) -> str:
    at = "" if info.number is None else f", question {info.number} of {info.count}"
    return f"Resume {info.mode}{at}, {_day(info.saved)}"


def _line(one: SessionSummary) -> str:
    return f"{one.mode.capitalize()} of {_day(one.started)}, {one.answered} of {one.questions}"


def _day(stamp: str) -> str:
    """Return an ISO time in UTC as the user's day and time."""
    from datetime import datetime

    return datetime.fromisoformat(stamp).astimezone().strftime("%d %b %H:%M")
