"""How an answer came across."""

from typing import Any

import pytest
from interview_tui.feedback.delivery import Delivery, delivery
from interview_tui.feedback.lexicons import Cue
from interview_tui.records.plan import AnswerBy
from interview_tui.records.turn import Answer, Turn


def of(text: str = "", **over: Any) -> Delivery:
    answer = Answer(text, first_key=over.pop("first_key", None), trace=over.pop("trace", ()))
    options = {name: over.pop(name) for name in ("behavioral", "transcript") if name in over}
    return delivery(Turn("t", 1, "q", "v", answer=answer, **over), **options)


def quotes(text: str, name: str) -> list[str]:
    return [text[start:end] for start, end in getattr(of(text), name)]


def test_fillers_are_quoted_as_typed() -> None:
    text = "Um, I mean, it is, like, kind of slow, you know. Basically yes, right?"
    expected = ["Um", "I mean", "like", "kind of", "you know", "Basically", "right"]
    assert quotes(text, "fillers") == expected


@pytest.mark.parametrize(
    "text",
    [
        "This kind of model works like a tree.",
        "So the right split is the kind of thing you know from trees.",
        "The humming album",
    ],
)
def test_ordinary_words_are_no_fillers(text: str) -> None:
    assert quotes(text, "fillers") == []


def test_hedges_are_quoted_and_what_can_happen_is_none() -> None:
    text = "I think it might overfit, maybe. I don’t know, it could."
    assert quotes(text, "hedges") == ["I think", "maybe", "I don’t know"]


def test_a_technical_answer_is_looked_at_for_its_parts() -> None:
    found = of("Recall is the share found. For example 3 of 4. It comes at the cost of precision.")
    present = {cue for cue, places in found.cues.items() if places}
    assert {Cue.DEFINITION, Cue.EXAMPLE, Cue.TRADE_OFF} <= present
    assert Cue.RESULT not in found.cues


def test_a_behavioral_answer_is_looked_at_for_its_star() -> None:
    text = (
        "At my last job we had a slow job. I had to halve it. "
        "I profiled the code and rewrote the join. It fell from 9 hours to 2."
    )
    found = of(text, behavioral=True)
    assert list(found.cues) == [Cue.SITUATION, Cue.TASK, Cue.ACTION, Cue.RESULT]
    assert all(found.cues.values())
    assert not of("Trees are fine.", behavioral=True).cues[Cue.ACTION]


def test_pauses_are_told_longest_first_from_the_first_key_on() -> None:
    found = of("x", first_key=5.0, trace=((6, 3), (20, 9), (22, 12), (60, 20)), used=70.0)
    assert [(pause.begin, pause.end) for pause in found.pauses] == [(22.0, 60.0), (6.0, 20.0)]
    assert found.first_word == 5.0


def test_pacing_tells_in_which_quarter_of_the_time_it_was_written() -> None:
    found = of("x", trace=((10, 50), (40, 50), (70, 100)), allotted=100.0, used=80.0)
    assert found.pacing == (0.5, 0.0, 0.5, 0.0)
    assert found.share_of_time == 0.8


def test_deleting_takes_nothing_from_the_pacing() -> None:
    assert of("x", trace=((1, 40), (2, 0), (90, 40)), used=100.0).pacing == (0.5, 0, 0, 0.5)


def test_without_a_trace_there_is_no_pacing() -> None:
    assert of("pasted", used=10.0).pacing == ()


def test_words_per_minute_are_for_what_was_said_only() -> None:
    said = {"answer_by": AnswerBy.SPEAKING, "used": 30.0}
    assert of("one two three", transcript=True, **said).words_per_minute == 6.0
    assert of("notes only", **said).words_per_minute is None
    assert of("typed words", used=30.0, transcript=True).words_per_minute is None
