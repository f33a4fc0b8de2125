"""Key points with many phrasings, right ones and wrong ones: what is learned from them."""

import string
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from interview_tui.feedback import Basis, Notice, PointState, assess
from interview_tui.feedback.lexicon import is_known
from interview_tui.feedback.usual import FILE
from interview_tui.records.question import KeyPoint, PointPhrasings, Question

from tests.feedback.fitting.usual import text_of
from tests.feedback.making import find
from tests.shipped import shipped_with_phrasings

HOT = KeyPoint(
    id="hot-rises",
    point="Warm air is lighter, so it rises",
    accept=(
        "hot air goes up because it weighs less",
        "heated air expands and floats upward",
        "being less dense when heated, the air climbs",
        "a balloon lifts off once the burner has warmed what is inside",
        "the heat makes it thin, and thin air is carried up",
        "smoke over a candle goes to the ceiling",
        "less weight per liter when warm, so up it goes",
        "I would say that what is warmed gets buoyant",
    ),
    reject=(
        "hot air sinks because it weighs more",
        "heated air shrinks and falls to the ground",
        "warm air is heavier, so it goes down",
        "the heat makes it thick, and thick air drops",
    ),
)
COLD = KeyPoint(
    id="cold-flows-in",
    point="Cool air flows in to take its place",
    essential=True,
    accept=(
        "cooler air moves in from the side",
        "the gap is filled by colder air nearby",
        "a draft along the floor brings in cold air",
        "what left is replaced by cool air from around",
        "new cold air is drawn in underneath",
        "a breeze from the sea fills the space",
        "fresh chilly air slides into the room",
        "I would feel a cold stream at my feet",
    ),
    reject=(
        "nothing takes its place, so a vacuum stays",
        "the cold air leaves the room as well",
        "more hot air flows in from the side",
    ),
)
FRONT = KeyPoint(
    id="cold-lifts-warm",
    point="Cold air pushes warm air upward",
    accept=(
        "cold air pushes the warm air up",
        "the cold air gets under and pushes warm air out of the way",
        "cold air moves in low and pushes warm air aloft",
        "it is cold air that lifts the warm air",
        "because cold air lifts warm air there",
        "heavy cold air lifts the warm air like a wedge",
        "cold air forces warm air to rise",
        "along it cold air forces the warm air to climb",
    ),
    reject=(
        "warm air pushes the cold air up",
        "the warm air gets under and pushes cold air out of the way",
        "it is warm air that lifts the cold air",
        "heavy warm air lifts the cold air like a wedge",
        "warm air forces cold air to rise",
    ),
)
WIND = Question("wind", "Why does a fire make a draft?", "weather", key_points=(HOT, COLD))
SENTENCES = (
    "What gets heated expands, weighs less per liter and floats up.",
    "Cool air from around is drawn in to fill the gap.",
    "Warm air sinks because it weighs more.",
    "I had fish for lunch.",
    "Nobody knows what the weather will be.",
    "Smoke goes to the ceiling.",
)
untimed = settings(deadline=None, max_examples=50)
answers = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5).map(" ".join)


def _state(answer: str, point: str) -> PointState:
    return find(assess(WIND, answer), point).state


@pytest.mark.parametrize(
    "answer",
    [
        "Air that is heated expands, gets less dense and floats upward.",
        "The burner warms it, so it weighs less and up it goes.",
    ],
)
def test_a_point_said_in_words_of_several_phrasings_is_covered(answer: str) -> None:
    assert _state(answer, "hot-rises") is PointState.COVERED
    assert _state(answer, "cold-flows-in") is PointState.MISSING


def test_the_same_words_turned_round_do_not_make_it() -> None:
    assert _state("Heated air expands and floats upward.", "hot-rises") is PointState.COVERED
    assert _state("Heated air shrinks, gets heavier and falls.", "hot-rises") is PointState.MISSING


def test_what_is_said_nearly_word_for_word_wrongly_is_shown() -> None:
    answer = "Let me think. Warm air is heavier, so it goes down."
    found = find(assess(WIND, answer), "hot-rises")
    first, last = found.misconceptions[0], found.misconceptions[-1]
    assert answer[first.start : last.end] == "Warm air is heavier, so it goes down"


def test_the_words_that_speak_for_it_are_shown() -> None:
    answer = "Well. Heated air expands and so it floats upward."
    found = find(assess(WIND, answer), "hot-rises")
    words = {answer[start:end].casefold() for start, end in found.evidence}
    assert {"expands", "floats", "upward"} <= words
    assert "well" not in words


def test_terms_without_sentences_are_possible_at_most() -> None:
    listed = assess(WIND, "heat, warm, expands, floats, upward, smoke, ceiling, buoyant, cold, gap")
    assert Notice.KEYWORDS in listed.notices
    assert find(listed, "hot-rises").state is PointState.POSSIBLE


def test_words_that_somebody_vouches_for_count_however_wrong_they_sound() -> None:
    answer = "Hot air sinks because it weighs more."
    own = {"hot-rises": PointPhrasings((answer,), vouched=(answer,))}
    found = find(assess(WIND, answer, phrasings=own), "hot-rises")
    assert (found.state, found.basis) == (PointState.COVERED, Basis.PHRASE)


def test_no_answer_makes_nothing() -> None:
    for answer in ("", "...", "Why does a fire make a draft?"):
        assert assess(WIND, answer).coverage == 0.0


@untimed
@given(answers, st.sampled_from(SENTENCES))
def test_a_sentence_more_never_takes_a_point_away(answer: str, more: str) -> None:
    before, after = assess(WIND, answer), assess(WIND, f"{answer} {more}")
    assert after.made >= before.made
    assert after.coverage >= before.coverage


@untimed
@given(answers, st.integers(2, 3))
def test_repeating_changes_nothing(answer: str, times: int) -> None:
    once, often = assess(WIND, answer), assess(WIND, " ".join([answer] * times))
    assert often.made == once.made
    assert often.coverage == once.coverage


# The same each time: of ten thousand such slips three do more, where a whole phrasing hangs on it.
@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.sampled_from(sorted(shipped_with_phrasings())), st.data())
def test_one_letter_wrong_changes_little_on_the_questions_that_ship(
    name: str, data: st.DataObject
) -> None:
    question = shipped_with_phrasings()[name]
    words = (question.answer or "").split()
    long = [at for at, word in enumerate(words) if word.isalpha() and len(word) >= 5]
    at = data.draw(st.sampled_from(long))
    place = data.draw(st.integers(1, len(words[at]) - 2))
    typed = words[at][:place] + data.draw(st.sampled_from(string.ascii_lowercase))
    typed += words[at][place + 1 :]
    assume(not is_known(typed.casefold()))
    before = assess(question, " ".join(words)).coverage
    words[at] = typed
    assert abs(assess(question, " ".join(words)).coverage - before) <= 0.05


def test_the_order_of_points_does_not_matter() -> None:
    turned = Question("wind", WIND.prompt, "weather", key_points=(COLD, HOT))
    answer = " ".join(SENTENCES)
    one, other = assess(WIND, answer), assess(turned, answer)
    assert one.coverage == other.coverage
    assert {p.id: p.state for p in one.points} == {p.id: p.state for p in other.points}


def test_who_turns_a_relation_round_in_the_same_words_has_not_made_the_point() -> None:
    front = Question("front", "What happens at a cold front?", "weather", key_points=(FRONT,))
    right = assess(front, "There cold air pushes the warm air out of the way.").points[0]
    round_about = assess(front, "There warm air pushes the cold air out of the way.").points[0]
    assert round_about.score < right.score
    assert round_about.state is not PointState.COVERED


def test_all_the_words_of_a_right_phrasing_in_another_order_do_not_make_the_point() -> None:
    asked = shipped_with_phrasings()["confidence-interval"]
    said = (
        "Well it could be anything from a slight loss to a decent gain. "
        "As zero is in the interval it isn't significant, so the change has no effect."
    )
    assert find(assess(asked, said), "not-no-effect").state is PointState.MISSING
    right = "Not significant does not mean no effect."
    assert find(assess(asked, right), "not-no-effect").state is PointState.COVERED


def test_what_is_only_near_a_point_makes_less_of_it_and_is_no_mistake() -> None:
    merely = "a balloon and a candle have to do with air that is warmed"
    told = replace(WIND, key_points=(replace(HOT, near=(merely,)), COLD))
    answer = f"So {merely}."
    before, after = find(assess(WIND, answer), HOT.id), find(assess(told, answer), HOT.id)
    assert (before.state, after.state) == (PointState.COVERED, PointState.MISSING)
    assert after.misconceptions == ()


def test_how_usual_words_are_is_counted_on_what_ships() -> None:
    assert FILE.read_text(encoding="utf-8") == text_of(shipped_with_phrasings().values())
