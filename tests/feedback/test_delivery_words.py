"""How an answer came across is told in lines, with quotes, and without a verdict."""

from interview_tui.feedback.delivery import delivery
from interview_tui.feedback.delivery_words import delivery_lines
from interview_tui.records.turn import Answer, Outcome, Turn

ANSWER = (
    "Basically a baseline is a simple model. I think it costs little, maybe an hour. "
    "For example, the majority class."
)


def told(answer: str = ANSWER, behavioral: bool = False) -> tuple[str, ...]:
    turn = Turn(
        id="t",
        position=1,
        question="q",
        version="v",
        allotted=120.0,
        used=60.0,
        outcome=Outcome.SUBMITTED,
        answer=Answer(answer, first_key=12.0, trace=((14, 60), (50, len(answer)))),
    )
    return delivery_lines(delivery(turn, behavioral=behavioral), answer)


def test_times_pauses_and_pacing_are_told() -> None:
    lines = told()
    assert lines[0] == "Length: 20 words in 3 sentences"
    assert "Time: 1:00, 50 % of it" in lines
    assert "First word: after 0:12" in lines
    assert "Pacing: 54 %, 46 %, 0 %, 0 % of the text in each quarter of the time" in lines
    assert "Pauses: 0:36 at 0:14" in lines


def test_fillers_and_hedges_come_with_what_they_stand_before() -> None:
    lines = told()
    assert 'Fillers: 1, "Basically"' in lines
    assert 'Hedges: 2, "I think it costs little, maybe an hour", "maybe an hour"' in lines


def test_the_structure_is_told_in_the_order_it_was_written() -> None:
    lines = told()
    assert lines[-3:] == ('Definition: "is a"', 'Example: "For example"', "Not found: trade-off")


def test_a_story_is_asked_for_its_four_parts() -> None:
    lines = told("When I was new I had to explain a model. I drew it.", behavioral=True)
    assert 'Situation: "When I was"' in lines
    assert lines[-1].startswith("Not found:")
    assert "result" in lines[-1]


def test_an_empty_answer_has_little_to_tell() -> None:
    assert told("")[0] == "Length: 0 words in 0 sentences"
