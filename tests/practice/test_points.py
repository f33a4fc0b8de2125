"""Key points beside an answer: how each stands, which comes first, whose word is the last."""

import inspect
import stat
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from interview_tui.bank.phrasing_file import as_yaml
from interview_tui.practice.desk import Desk
from interview_tui.practice.interview import Interview
from interview_tui.practice.points import LONGEST_QUOTE, SeenPoint, quote
from interview_tui.records.plan import AnswerBy, Mode, Plan
from interview_tui.records.question import KeyPoint, PointPhrasings, Question
from interview_tui.session.events import End, Submit, Tick, Typed

from tests.practice.front_end import Room

ASKED = Question(
    id="baseline",
    prompt="Why can a high accuracy mean nothing?",
    topic="evaluation",
    answer="A constant answer reaches it when one class is rare. Report recall instead.",
    key_points=(
        KeyPoint("costs", "Each kind of mistake has its own price", accept=("price per mistake",)),
        KeyPoint(
            "constant",
            "A constant answer scores the same",
            essential=True,
            accept=("majority class",),
            hint="What would a lazy model say?",
        ),
        KeyPoint("recall", "Recall of the rare class tells more", essential=True),
    ),
)
OTHERS = tuple(replace(ASKED, id=name, key_points=()) for name in ("other", "third"))
SAID = "Guessing the majority class all day gets you there."


def revealed(room: Room, answer: str = SAID, plan: Plan | None = None) -> Interview:
    asked = (ASKED, *OTHERS)
    interview = room.desk.sessions.begin(plan or Plan(), asked)
    interview.send(Typed(answer))
    interview.send(Submit())
    return interview


def points(interview: Interview) -> tuple[SeenPoint, ...]:
    return interview.points(interview.state.turns[0])


def test_covered_points_are_ticked_and_show_the_words(room: Room) -> None:
    interview = revealed(room)
    assert interview.state.turn.ticks == {"constant"}
    (made,) = [point for point in points(interview) if point.ticked]
    assert (made.id, made.word, made.quote) == ("constant", "covered", "majority class")
    assert [SAID[start:end] for start, end in made.evidence] == ["majority", "class"]
    assert made.remarks == ('You wrote: "majority class"',)


def test_missed_essential_points_come_first_and_the_order_stays(room: Room) -> None:
    interview = revealed(room)
    assert [point.id for point in points(interview)] == ["recall", "costs", "constant"]
    interview.send(Tick("costs"))
    interview.send(Tick("recall"))
    assert [point.id for point in points(interview)] == ["recall", "costs", "constant"]
    assert [point.word for point in points(interview)] == ["ticked", "ticked", "covered"]


def test_a_tick_taken_away_stays_away_when_looked_back_at(room: Room) -> None:
    interview = revealed(room)
    room.clock.advance(1)
    interview.send(Tick("constant"))
    interview.send(End())
    interview.close()

    again = room.desk.look_back(None)
    assert again.state.turns[0].ticks == frozenset()
    assert points(again)[-1].word == "unticked"


def test_an_interview_is_looked_at_when_it_is_over(room: Room) -> None:
    interview = revealed(room, plan=Plan(mode=Mode.INTERVIEW, follow_ups=False))
    assert interview.state.turns[0].ticks == frozenset()
    interview.send(End())
    assert interview.state.turns[0].ticks == {"constant"}
    interview.close()
    assert room.desk.look_back(None).state.turns[0].ticks == {"constant"}


def test_notes_of_a_spoken_answer_are_possible_at_most(room: Room) -> None:
    interview = revealed(room, plan=Plan(answer_by=AnswerBy.SPEAKING))
    assert interview.state.turn.ticks == frozenset()
    assert {point.id: point.word for point in points(interview)}["constant"] == "possible"


def test_an_empty_answer_has_points_without_a_word_on_them(room: Room) -> None:
    interview = room.desk.sessions.begin(Plan(), (ASKED,))
    interview.send(Submit())
    room.clock.advance(2)
    interview.send(Submit())
    assert [point.word for point in points(interview)] == ["", "", ""]


def test_without_key_points_they_are_taken_from_the_model_answer(room: Room) -> None:
    bare = replace(ASKED, key_points=())
    interview = room.desk.sessions.begin(Plan(), (bare,))
    interview.send(Typed("A constant answer reaches it, as one class is rare."))
    interview.send(Submit())
    assert [point.word for point in points(interview)][-1] == "covered"
    interview.send(Tick(points(interview)[0].id))
    assert points(interview)[0].word == "ticked"


# The user has the last word


def test_words_that_were_not_recognized_count_from_now_on(room: Room) -> None:
    said = "A parrot with one word does as well."
    interview = revealed(room, said)
    turn = interview.state.turn
    assert "constant" not in turn.ticks
    told = interview.did_say(turn.id, "constant", "parrot with one word")
    assert told == "Ticked, and these words count from now on."
    assert "constant" in interview.state.turn.ticks

    later = revealed(room, "Think of a parrot with one word.")
    assert later.state.turn.ticks == {"constant"}
    assert stat.S_IMODE(room.desk.paths.phrasings.stat().st_mode) == 0o600


def test_i_did_not_say_that_takes_the_tick_and_the_own_words_away(room: Room) -> None:
    interview = revealed(room, "A parrot does as well.")
    interview.did_say(interview.state.turn.id, "constant", "a parrot")
    told = interview.did_not_say(interview.state.turn.id, "constant")
    assert told == "Not ticked, and your own words for it count no more."
    assert interview.state.turn.ticks == frozenset()
    assert revealed(room, "A parrot does as well.").state.turn.ticks == frozenset()


def test_a_match_of_the_bank_is_taken_away_for_this_answer_only(room: Room) -> None:
    interview = revealed(room)
    assert interview.did_not_say(interview.state.turn.id, "constant") == "Not ticked."
    assert interview.state.turn.ticks == frozenset()
    assert revealed(room).state.turn.ticks == {"constant"}


def test_two_windows_keep_each_other_s_words(room: Room) -> None:
    other = Desk(room.desk.paths, clock=room.clock)
    one, two = revealed(room, "A parrot."), revealed(Room(other, room.clock), "A stopped clock.")
    one.did_say(one.state.turn.id, "constant", "a parrot")
    two.did_say(two.state.turn.id, "constant", "a stopped clock")
    assert revealed(room, "A parrot, again.").state.turn.ticks == {"constant"}
    assert revealed(room, "A stopped clock, again.").state.turn.ticks == {"constant"}
    other.history.close()


def _unreadable(text: str) -> Callable[[Desk], None]:
    def spoil(desk: Desk) -> None:
        desk.paths.phrasings.parent.mkdir(parents=True, exist_ok=True)
        desk.paths.phrasings.write_text(text)

    return spoil


@pytest.mark.parametrize("text", ["phrasings: [", "phrasings:\n  - point: constant\n"])
def test_a_damaged_file_is_named_and_left_as_it_is(room: Room, text: str) -> None:
    _unreadable(text)(room.desk)
    interview = revealed(room, "A parrot.")
    told = interview.did_say(interview.state.turn.id, "constant", "a parrot")
    assert told.startswith("Ticked. Not kept for later; mend the file first: ")
    assert "phrasings.yaml:" in told
    assert room.desk.paths.phrasings.read_text() == text
    assert "constant" in interview.state.turn.ticks


def test_a_folder_that_takes_no_file_is_said(room: Room) -> None:
    interview = revealed(room, "A parrot.")
    room.desk.paths.phrasings.mkdir()
    told = interview.did_say(interview.state.turn.id, "constant", "a parrot")
    assert told.startswith("Ticked. Not kept for later; mend the file first: ")


def test_what_is_kept_can_be_read_and_edited(room: Room) -> None:
    interview = revealed(room, "A parrot: yes # no.")
    interview.did_say(interview.state.turn.id, "constant", "a parrot: yes # no")
    text = room.desk.paths.phrasings.read_text()
    assert text.startswith("# Your own words that count as making a key point")
    assert "question: baseline" in text
    assert room.desk.sessions.phrasings.own(ASKED)["constant"].accept == ("a parrot: yes # no",)


def test_words_that_are_not_in_the_answer_are_not_kept(room: Room) -> None:
    interview = revealed(room, "A parrot.")
    told = interview.did_say(interview.state.turn.id, "constant", "zebras ate it")
    assert told.startswith("Nothing was kept: these words are not in your answer.")
    assert interview.state.turn.ticks == frozenset()
    assert not room.desk.paths.phrasings.exists()


def test_nothing_is_kept_before_the_model_answer_may_be_seen(room: Room) -> None:
    plan = Plan(mode=Mode.INTERVIEW, follow_ups=False)
    interview = revealed(room, "A parrot.", plan)
    turn = interview.state.turn
    assert interview.points(turn) == ()
    told = interview.did_say(turn.id, "constant", "a parrot")
    assert told == "Rating comes after the last question."
    assert not room.desk.paths.phrasings.exists()


def test_own_words_are_taken_away_in_whatever_form_they_matched(room: Room) -> None:
    first = revealed(room, "Any parrot does well.")
    first.did_say(first.state.turn.id, "constant", "parrot does well")
    later = revealed(room, "Parrots, so they say, does it well.")
    assert later.state.turn.ticks == {"constant"}
    told = later.did_not_say(later.state.turn.id, "constant")
    assert told == "Not ticked, and your own words for it count no more."
    assert revealed(room, "Any parrot does well.").state.turn.ticks == frozenset()


def test_own_words_stay_when_a_question_is_renamed(room: Room) -> None:
    interview = revealed(room, "A parrot.")
    interview.did_say(interview.state.turn.id, "constant", "a parrot")
    renamed = replace(ASKED, id="lazy-baseline", formerly=("baseline",))
    assert room.desk.phrasings.of(renamed)["constant"].accept == ("a parrot",)


def test_said_twice_is_said_once(room: Room) -> None:
    interview = revealed(room, "A parrot.")
    for _ in range(2):
        interview.did_say(interview.state.turn.id, "constant", "a parrot")
    assert interview.state.turn.ticks == {"constant"}


def test_an_answer_that_makes_nothing_is_remembered_as_looked_at(room: Room) -> None:
    interview = revealed(room, "I would have to look that up.")
    room.clock.advance(1)
    interview.send(End())
    interview.close()
    again = room.desk.look_back(None)
    assert again.state.turns[0].judged
    assert room.desk.history.last_ticks("baseline") == frozenset()

    words = {("baseline", "constant"): PointPhrasings(("look that up",))}
    room.desk.paths.phrasings.write_text(as_yaml(words))
    assert room.desk.look_back(None).state.turns[0].ticks == frozenset()


def test_however_many_answers_are_looked_at_in_a_row(room: Room) -> None:
    asked = tuple(replace(ASKED, id=f"q{number}") for number in range(60))
    plan = Plan(mode=Mode.INTERVIEW, follow_ups=False, clock=False)
    interview = room.desk.sessions.begin(plan, asked)
    for _ in asked:
        interview.send(Typed(SAID))
        interview.send(Submit(by_line=True))
        interview.send(Submit(by_line=True))
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 110)  # less than two calls an answer
    try:
        interview.send(End())
    finally:
        sys.setrecursionlimit(before)
    assert sum(turn.judged for turn in interview.state.turns) > 55


# Quotes


def test_words_near_each_other_are_quoted_together() -> None:
    answer = "Say the majority\nclass, and then after a long while, at the end, the recall."
    words = ("majority", "class", "recall")
    spans = [(answer.index(word), answer.index(word) + len(word)) for word in words]
    assert quote(answer, spans) == "majority class ... recall"


def test_a_long_quote_is_cut() -> None:
    answer = "word " * 100
    assert len(quote(answer, [(0, len(answer))])) <= LONGEST_QUOTE
