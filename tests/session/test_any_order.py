"""Whatever happens, in whatever order and at whatever times: what a session promises holds."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from interview_tui.records.encode import session_body, session_from
from interview_tui.records.plan import AnswerBy, Mode, Plan
from interview_tui.records.question import Question
from interview_tui.records.session import Ending, Session
from interview_tui.records.turn import Outcome, Rating, Turn
from interview_tui.session import events as e
from interview_tui.session import words
from interview_tui.session.allotment import whole_seconds
from interview_tui.session.course import begin
from interview_tui.session.encode import beat_body, state_body, state_from
from interview_tui.session.hints import next_hint, shown_hints
from interview_tui.session.proposal import propose
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase, State
from interview_tui.session.step import step
from interview_tui.session.timing import opens_in

from tests.making import follow_up, question, session

ROUNDING = 1e-6


class Moment(NamedTuple):
    """A step that was made: what was, what happened and when, what is."""

    old: State
    event: e.Event
    now: float
    new: State


Happening = tuple[float, Callable[[State], e.Event]]

QUESTIONS: tuple[Question, ...] = tuple(
    question(id, minutes=minutes, follow_ups=tuple(follow_up(n) for n in range(1, count + 1)))
    for id, minutes, count in (("a", 0.2, 2), ("b", 3.0, 0), ("c", 1.0, 1), ("d", 0.5, 0))
)

plans = st.builds(
    Plan,
    mode=st.sampled_from(Mode),
    answer_by=st.sampled_from(AnswerBy),
    minutes=st.sampled_from((None, None, 0.1, 0.37, 2.0)),
    total=st.sampled_from((None, None, 0.3, 1.1, 20.0)),
    clock=st.sampled_from((True, True, True, False)),
    factor=st.sampled_from((1.0, 1.0, 1.25, 2.0, None)),
    follow_ups=st.sampled_from((True, True, False)),
)
sessions = st.builds(
    lambda plan, count: session(plan, QUESTIONS[:count]), plans, st.sampled_from((4, 4, 3, 2, 1))
)

GAPS = (
    *(0.0, 0.25, 0.1, 0.3, 0.7, 0.9, 1.0, 1.0, 1.1, 1.1, 1.5, 1.5, 2.3, 3.7, 4.9, 4.9, 4.9),
    *(5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0),
    *(5.1, 60.0, 1e12, -0.1, -7.0),
)
PLAIN = (
    *(e.Submit, e.Submit, e.Submit, e.Submit, e.Submit, e.Accept, e.Accept, e.Look, e.Look, e.Look),
    *(e.Undo, e.Undo, e.Skip, e.Reveal, e.Pause, e.Pause, e.MoreTime, e.Hint),
    *(e.AskFollowUp, e.AskFollowUp, e.AskFollowUp),
    *(e.AnswerAgain, e.AnswerAgain, e.AnswerAgain),
)
TEXTS = ("a", "a b", "a b", "a longer answer\nof two lines", "\u6f22\u5b57", "", " ")
OF_A_TURN: tuple[Callable[[str], e.Event], ...] = (
    *[partial(e.Rate, rating) for rating in Rating],
    *[partial(e.Tick, point) for point in ("p1", "p2", "nowhere")],
    partial(e.Note, "a note"),
    e.Undo,
    e.Flag,
)
WHAT: tuple[Callable[[State], e.Event], ...] = (
    *[lambda _, kind=kind: kind() for kind in PLAIN],
    *[lambda _, text=text: e.Typed(text, (0, len(text))) for text in TEXTS],
    *[lambda state, of=of: of(state.turn.id) for of in OF_A_TURN],
    *[lambda state, of=of: of(state.turns[len(state.turns) // 2].id) for of in OF_A_TURN],
)
happenings = st.lists(
    st.sampled_from([(gap, what) for what in WHAT for gap in GAPS]), min_size=40, max_size=100
)
"""What happens after how many seconds: one draw for both, because drawing is what takes time."""

endings = st.sampled_from((None, None, None, 10, 40))


def course(held: Session, what: list[Happening], end: int | None) -> list[Moment]:
    """Let it all happen, the session being ended after `end` events, and return every step."""
    now, state, moments = 100.0, begin(held, 100.0), list[Moment]()
    for number, (after, happening) in enumerate(what):
        now += after
        event = e.End() if number == end else happening(state)
        moments.append(Moment(state, event, now, step(state, event, now)))
        state = moments[-1].new
    return moments


def the_text_last_typed_is_what_the_turn_holds(held: Session, moments: list[Moment]) -> None:
    typed = {}
    for old, event, _, new in moments:
        if isinstance(event, e.Typed) and old.phase is Phase.ANSWERING:
            typed[old.turn.id] = event.text
        assert {turn.id: turn.answer.text for turn in new.turns if turn.id in typed} == typed
        assert all(turn.empty for turn in new.turns if turn.id not in typed)


def time_never_goes_backwards(held: Session, moments: list[Moment]) -> None:
    for old, event, now, new in moments:
        assert new.looked_at == max(old.looked_at, now)
        for before, after in zip(old.turns, new.turns, strict=False):
            assert after.used >= before.used
            assert after.away >= before.away
        passed = max(0.0, now - old.looked_at)
        if isinstance(event, e.Undo) and old.phase is Phase.LOCKED:
            passed += old.between + passed
        more = new.used + new.away - old.used - old.away
        assert more <= passed * (1 + ROUNDING) + ROUNDING + 1e-12 * old.away


def an_interview_charges_no_more_than_there_was(held: Session, moments: list[Moment]) -> None:
    if held.plan.mode is not Mode.INTERVIEW:
        return
    whole = whole_seconds(held)
    for *_, new in moments:
        assert whole is None or new.used <= whole + ROUNDING
        assert all(turn.overtime == 0 for turn in new.turns)


def only_attempts_are_rated_and_each_once(held: Session, moments: list[Moment]) -> None:
    for old, event, _, new in moments:
        for turn in new.turns:
            assert turn.rating is None or _can_be_rated(turn)
        changed = [
            after.id
            for before, after in zip(old.turns, new.turns, strict=False)
            if before.rating is not after.rating
        ]
        assert len(changed) <= 1
        assert not changed or isinstance(event, e.Rate | e.Undo | e.Accept)
        if changed and isinstance(event, e.Accept):
            assert old.find(changed[0]).rating is None


def _can_be_rated(turn: Turn) -> bool:
    spoken = turn.answer_by is AnswerBy.SPEAKING and turn.outcome in (
        Outcome.SUBMITTED,
        Outcome.TIME,
    )
    ended = turn.settled and turn.outcome is not Outcome.SKIPPED
    return ended and turn.parent is None and not turn.looked and (not turn.empty or spoken)


def an_interview_shows_nothing_before_its_end(held: Session, moments: list[Moment]) -> None:
    if held.plan.mode is not Mode.INTERVIEW:
        return
    for *_, new in moments:
        assert new.phase is not Phase.REVEALED
        assert not new.paused
        for turn in new.turns:
            assert (turn.looked, turn.hints, turn.more_time) == (False, 0, 0)
            assert new.phase is Phase.DONE or (turn.rating, turn.ticks) == (None, frozenset())


def a_session_is_done_when_all_is_or_when_it_is_ended(held: Session, moments: list[Moment]) -> None:
    for old, event, _, new in moments:
        assert (new.phase is Phase.DONE) == (new.ending is not None)
        if old.phase is Phase.DONE:
            assert (new.phase, new.ending, new.queue) == (old.phase, old.ending, old.queue)
        elif new.ending is Ending.FINISHED:
            assert not new.queue
            assert not new.unreached()
        elif new.ending is Ending.TIME:
            assert held.plan.mode is Mode.INTERVIEW
            assert abs(new.used - (whole_seconds(held) or 0.0)) < ROUNDING
        elif new.ending is Ending.EARLY:
            assert isinstance(event, e.End)


def a_settled_turn_keeps_its_answer_and_its_time(held: Session, moments: list[Moment]) -> None:
    for old, _, _, new in moments:
        assert len(new.turns) >= len(old.turns)
        for before, after in zip(old.turns, new.turns, strict=False):
            if before.settled:
                assert _marked_alike(after) == _marked_alike(before)


def _marked_alike(turn: Turn) -> Turn:
    return replace(turn, rating=None, ticks=frozenset(), note="")


def every_question_comes_in_its_order(held: Session, moments: list[Moment]) -> None:
    for *_, new in moments:
        asked = [turn.position for turn in new.turns if turn.parent is None]
        coming = [*dict.fromkeys([*asked, *new.queue])]
        assert coming == list(range(1, len(held.questions) + 1))
        for number in asked:
            places = [place for place, other in enumerate(asked) if other == number]
            assert all(later - earlier > 2 for earlier, later in pairwise(places))


def what_is_refused_changes_nothing_but_the_time(held: Session, moments: list[Moment]) -> None:
    for old, event, now, new in moments:
        looked = step(old, e.Look(), now)
        refused = refusal(old if isinstance(event, e.Typed) else looked, event)
        if refused is not None:
            assert replace(new, submit_pressed=None) == replace(looked, submit_pressed=None)


def there_are_words_for_every_moment(held: Session, moments: list[Moment]) -> None:
    for *_, new in moments:
        assert words.clock(new)
        assert words.place(new)
        assert words.whole_clock(new) != ""
        assert isinstance(words.mark_of_time(new), str)
        assert new.phase is not Phase.LOCKED or "Enter for" in words.between(new)
        assert opens_in(new) >= 0
        assert len(shown_hints(new)) == new.turn.hints or new.turn.parent is not None
        assert next_hint(new) not in shown_hints(new)
        for turn in new.turns:
            assert (propose(new, turn) is None) <= (turn.parent is not None or not turn.is_attempt)
            assert new.label(turn)


def a_session_comes_back_from_any_moment(held: Session, moments: list[Moment]) -> None:
    again = session_from(json.loads(json.dumps(session_body(held))))
    for *_, new in moments[::5]:
        body = json.loads(json.dumps(state_body(new)))
        kept = replace(new, session=again, looked_at=7.0, submit_pressed=None, asked_empty=False)
        assert state_from(again, body, None, 7.0) == kept
        assert state_from(again, body, json.loads(json.dumps(beat_body(new))), 7.0) == kept


PROMISES = (
    the_text_last_typed_is_what_the_turn_holds,
    time_never_goes_backwards,
    an_interview_charges_no_more_than_there_was,
    only_attempts_are_rated_and_each_once,
    an_interview_shows_nothing_before_its_end,
    a_session_is_done_when_all_is_or_when_it_is_ended,
    a_settled_turn_keeps_its_answer_and_its_time,
    every_question_comes_in_its_order,
    what_is_refused_changes_nothing_but_the_time,
    there_are_words_for_every_moment,
    a_session_comes_back_from_any_moment,
)


@settings(max_examples=120, deadline=None, derandomize=True, database=None)
@given(sessions, happenings, endings)
def test_whatever_happens_every_promise_holds(
    held: Session, what: list[Happening], end: int | None
) -> None:
    moments = course(held, what, end)
    for promise in PROMISES:
        promise(held, moments)
