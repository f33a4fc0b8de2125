"""The last (at, id) holds, in whatever order the rows came in."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from interview_tui.records.identity import new_id
from interview_tui.records.mark import Mark, MarkKind
from interview_tui.records.turn import Rating
from interview_tui.store.history import History

from tests.store.making import a_session, a_turn

TIMES = st.sampled_from([f"2026-03-01T10:00:0{second}+00:00" for second in range(3)])
MARKS = st.lists(st.tuples(TIMES, st.sampled_from(["first", "second"]), st.booleans()), max_size=8)
RATINGS = st.lists(
    st.tuples(TIMES, st.sampled_from(list(Rating)), st.booleans()), min_size=1, max_size=8
)
quick = settings(max_examples=25, deadline=None)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    """One history for all examples, each with a session of its own."""
    history = History(tmp_path_factory.mktemp("data") / "history.db")
    yield history
    history.close()


@quick
@given(rows=MARKS)
def test_the_last_tick_of_a_key_point_holds(
    shared: History, rows: list[tuple[str, str, bool]]
) -> None:
    session = a_session()
    turn = a_turn(session)
    shared.add_turn(session, turn)
    last: dict[str, tuple[str, str, bool]] = {}
    for at, key_point, on in rows:
        mark = Mark(new_id(), MarkKind.TICK, at, turn.id, None, key_point, "1" if on else "")
        shared.add_mark(mark)
        last[key_point] = max(last.get(key_point, ("", "", False)), (at, mark.id, on))

    ticks = shared.session(session.id).turns[0].ticks

    assert ticks == {key_point for key_point, (_, _, on) in last.items() if on}


@quick
@given(rows=MARKS)
def test_the_last_flag_of_a_question_holds(
    shared: History, rows: list[tuple[str, str, bool]]
) -> None:
    last: dict[str, tuple[str, str, bool]] = {}
    names = {"first": new_id(), "second": new_id()}
    for at, name, on in rows:
        mark = Mark(new_id(), MarkKind.FLAG, at, question=names[name], value="1" if on else "")
        shared.add_mark(mark)
        last[names[name]] = max(last.get(names[name], ("", "", False)), (at, mark.id, on))

    flagged = shared.flagged() & set(names.values())

    assert flagged == {name for name, (_, _, on) in last.items() if on}


@quick
@given(rows=RATINGS, data=st.data())
def test_of_the_ratings_not_taken_back_the_newest_is_in_force(
    shared: History, rows: list[tuple[str, Rating, bool]], data: st.DataObject
) -> None:
    session = a_session(new_id())
    turn, question = a_turn(session), session.questions[0].id
    shared.add_turn(session, turn)
    left = []
    for at, rating, taken_back in rows:
        review = new_id()
        before = taken_back and data.draw(st.booleans())
        if before:  # as when histories are merged: a row may come before the one it is about
            shared.retract(new_id(), review, at)
        shared.add_rating(review, turn.id, question, at, rating)
        if taken_back and not before:
            shared.retract(new_id(), review, at)
        left += [] if taken_back else [(at, review, rating)]

    newest = max(left, default=None)

    in_force = shared.rating_in_force(turn.id)
    rating_shown = shared.session(session.id).turns[0].rating
    if newest is None:
        assert in_force is None
        assert rating_shown is shared.standings()[question].last_rating is None
    else:
        at, review, rating = newest
        assert in_force == (review, at, rating)
        assert rating_shown is shared.standings()[question].last_rating is rating
