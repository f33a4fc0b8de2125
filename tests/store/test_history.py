"""What was answered is found again as it was."""

import stat
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from interview_tui.errors import NotSaved, Problem
from interview_tui.records.identity import new_id
from interview_tui.records.mark import Mark, MarkKind
from interview_tui.records.past import RatingInForce
from interview_tui.records.plan import AnswerBy, Mode
from interview_tui.records.session import Ending
from interview_tui.records.standing import Standing
from interview_tui.records.turn import Answer, Outcome, Rating
from interview_tui.store.history import History

from tests.store.making import a_session, a_turn

AT = "2026-03-01T10:05:00+00:00"
LATER = "2026-03-01T10:06:00+00:00"


def test_a_session_comes_back_with_its_questions_and_answers(history: History) -> None:
    session = a_session("bias", "variance", mode=Mode.INTERVIEW)
    first = a_turn(session, 1, "Línea uno\nand «two» 😀")
    skipped = replace(a_turn(session, 2, ""), allotted=None, outcome=Outcome.SKIPPED)
    history.add_turn(session, first)
    history.add_turn(session, skipped)
    history.add_ending(session.id, LATER, Ending.EARLY)

    past = history.session(session.id)

    assert past == (session, (first, skipped), Ending.EARLY, frozenset())


def test_ticks_rating_note_and_flag_come_back(history: History) -> None:
    session = a_session("bias", "variance")
    turn = a_turn(session)
    history.add_turn(session, turn)
    history.add_rating("r1", turn.id, "bias", AT, Rating.HARD)
    for mark in (
        Mark("m1", MarkKind.TICK, AT, turn=turn.id, key_point="first"),
        Mark("m2", MarkKind.TICK, AT, turn=turn.id, key_point="second"),
        Mark("m3", MarkKind.TICK, LATER, turn=turn.id, key_point="second", value=""),
        Mark("m4", MarkKind.NOTE, AT, turn=turn.id, value="Slower."),
        Mark("m5", MarkKind.FLAG, AT, question="variance"),
        Mark("m6", MarkKind.FLAG, AT, question="of another session"),
        Mark("m7", MarkKind.SAID, AT, question="bias", key_point="first"),
    ):
        history.add_mark(mark)

    past = history.session(session.id)

    ticks = frozenset({"first"})
    kept = replace(turn, judged=True, ticks=ticks, rating=Rating.HARD, note="Slower.")
    assert past.turns == (kept,)
    assert past.flagged == {"variance"}
    assert history.flagged() == {"variance", "of another session"}


def test_doing_everything_twice_changes_nothing(history: History) -> None:
    session = a_session()
    turn = a_turn(session)
    for _ in range(2):
        history.add_turn(session, turn)
        history.add_turn(session, replace(turn, answer=Answer("Something else")))
        history.add_rating("r1", turn.id, "bias", AT, Rating.GOOD)
        history.add_mark(Mark("m1", MarkKind.NOTE, AT, turn=turn.id, value="Once."))
        history.add_ending(session.id, AT, Ending.FINISHED)
        history.add_ending(session.id, LATER, Ending.TIME)

    past = history.session(session.id)

    assert past.turns == (replace(turn, rating=Rating.GOOD, note="Once."),)
    assert past.ending is Ending.FINISHED
    assert len(history.sessions()) == 1


def test_reading_before_anything_was_saved_makes_no_file(history: History, path: Path) -> None:
    assert history.sessions() == ()
    assert history.standings() == {}
    assert history.flagged() == frozenset()
    assert history.rating_in_force("none") is None
    assert not path.parent.exists()


def test_what_another_window_saves_first_is_seen(history: History, path: Path) -> None:
    assert history.sessions() == ()
    session = a_session()
    other = History(path)
    other.add_turn(session, a_turn(session))

    assert [line.id for line in history.sessions()] == [session.id]
    other.close()


def test_sessions_are_listed_newest_first_with_their_counts(history: History) -> None:
    old = a_session(started="2026-03-01T10:00:00+00:00")
    new = a_session("one", "two", "three", started="2026-03-02T10:00:00+00:00", mode=Mode.INTERVIEW)
    history.add_turn(old, replace(a_turn(old), used=20.0))
    answered, looked = a_turn(new, 1), replace(a_turn(new, 2), looked=True)
    skipped = replace(a_turn(new, 3, ""), outcome=Outcome.SKIPPED)
    follow_up = replace(a_turn(new, 1), parent=answered.id)
    for turn in (answered, looked, skipped, follow_up):
        history.add_turn(new, replace(turn, used=10.0))
    history.add_rating("r1", answered.id, "one", AT, Rating.GOOD)
    history.add_rating("r2", looked.id, "two", AT, Rating.GOOD)
    history.retract("x1", "r2", LATER)
    history.add_ending(new.id, LATER, Ending.TIME)

    newest, oldest = history.sessions()

    assert (newest.id, newest.mode, newest.ended, newest.how) == (
        new.id,
        Mode.INTERVIEW,
        LATER,
        Ending.TIME,
    )
    assert (newest.questions, newest.answered, newest.rated, newest.used) == (3, 2, 1, 40.0)
    assert (oldest.id, oldest.ended, oldest.how, oldest.questions) == (old.id, None, None, 2)
    assert (oldest.answered, oldest.rated, oldest.used) == (1, 0, 20.0)
    assert history.sessions(1, 1) == (oldest,)


def test_a_session_is_found_by_the_beginning_of_its_id(history: History) -> None:
    for name in ("abc1", "abd2", "abc"):
        session = a_session(id=name)
        history.add_turn(session, a_turn(session))

    assert history.session("abd").session.id == "abd2"
    assert history.session("abc").session.id == "abc"
    with pytest.raises(Problem, match=r"3 sessions in the history begin with ab: abd2, abc1, abc;"):
        history.session("ab")
    with pytest.raises(Problem, match=r"No session .* «x%_»; there are: abd2, abc1, abc\."):
        history.session("x%_")
    with pytest.raises(Problem, match="No session"):
        history.session("")


def test_an_unknown_session_in_an_empty_history_is_said(history: History) -> None:
    with pytest.raises(Problem, match="«ab»; there is none yet"):
        history.session("ab")


def test_a_session_without_an_answer_is_not_kept(history: History) -> None:
    history.add_ending("unknown", AT, Ending.EARLY)

    assert history.sessions() == ()


def test_turns_stand_in_the_order_they_were_asked(history: History) -> None:
    session = a_session("one", "two", "three")
    one, two, three = (a_turn(session, position) for position in (1, 2, 3))
    first = replace(a_turn(session, 1), parent=two.id, position=1)
    second = replace(first, id="second follow-up", position=2)
    again = a_turn(session, 1)
    asked = (one, two, first, second, three, again)
    for turn in (two, second, three, one, again, first):
        history.add_turn(session, turn)

    assert history.session(session.id).turns == asked


def test_text_with_half_a_character_is_kept(history: History) -> None:
    session = a_session()
    history.add_turn(session, a_turn(session, text="before \ud83d after"))

    assert history.session(session.id).turns[0].answer.text == "before ? after"


def test_a_rating_taken_back_gives_way_to_the_one_before(history: History) -> None:
    session = a_session()
    turn = a_turn(session)
    history.add_turn(session, turn)
    assert history.rating_in_force(turn.id) is None

    history.add_rating("r1", turn.id, "bias", AT, Rating.AGAIN)
    history.add_rating("r2", turn.id, "bias", LATER, Rating.EASY)
    assert history.rating_in_force(turn.id) == RatingInForce("r2", LATER, Rating.EASY)
    history.retract("x1", "r2", LATER)

    assert history.rating_in_force(turn.id) == ("r1", AT, Rating.AGAIN)
    assert history.session(session.id).turns[0].rating is Rating.AGAIN


def test_a_rating_of_an_answer_that_was_not_saved_is_refused_with_the_way_on(
    history: History,
) -> None:
    with pytest.raises(NotSaved, match="what it belongs to was not saved before; save the answer"):
        history.add_rating("r1", "unknown", "bias", AT, Rating.GOOD)


def test_standings_count_attempts(history: History) -> None:
    early, late = (a_session("bias", "skipped", "looked", started=at) for at in (AT, LATER))
    for session in (early, late):
        first = a_turn(session, 1)
        history.add_turn(session, first)
        history.add_turn(session, replace(a_turn(session, 1), parent=first.id))
        history.add_turn(session, replace(a_turn(session, 2, ""), outcome=Outcome.SKIPPED))
        history.add_turn(session, replace(a_turn(session, 3), looked=True))
    history.add_turn(late, replace(a_turn(late, 1, " \u00a0\n"), outcome=Outcome.TIME))
    spoken = replace(a_turn(late, 1, ""), answer_by=AnswerBy.SPEAKING)
    history.add_turn(late, spoken)
    history.add_rating("r1", first.id, "bias", AT, Rating.HARD)
    history.add_rating("r2", spoken.id, "bias", LATER, Rating.EASY)
    history.retract("x1", "r2", LATER)

    assert history.standings() == {
        "bias": Standing(asked=3, last_asked=LATER, last_rating=Rating.HARD),
        "skipped": Standing(asked=0, last_asked=LATER),
        "looked": Standing(asked=0, last_asked=LATER),
    }


def test_files_and_folder_are_the_users_alone(history: History, path: Path) -> None:
    session = a_session()
    history.add_turn(session, a_turn(session))

    modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in path.parent.iterdir()}
    assert {"history.db", "history.db-wal"} <= set(modes)
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_answers_may_be_saved_from_several_threads(history: History) -> None:
    session = a_session("one", "two")
    turns = [a_turn(session, 1 + number % 2) for number in range(8)]
    threads = [threading.Thread(target=history.add_turn, args=(session, turn)) for turn in turns]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {turn.id for turn in history.session(session.id).turns} == {turn.id for turn in turns}


def test_a_closed_history_opens_again(history: History) -> None:
    session = a_session()
    history.add_turn(session, a_turn(session))
    history.close()
    history.close()

    assert len(history.sessions()) == 1


def test_ids_are_never_the_same() -> None:
    assert len({new_id() for _ in range(100)}) == 100
    assert {len(new_id()) for _ in range(9)} == {32}
