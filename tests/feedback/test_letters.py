"""Letters that two texts share."""

import pytest
from interview_tui.feedback.letters import letters_of, runs_of
from interview_tui.feedback.words import read_text


def recalled(clause: str, answer: str, question: str = "", share: float = 1.0) -> float:
    words, said, asked = (read_text(text).words for text in (clause, answer, question))
    return letters_of(words, runs_of(asked), share).recalled(runs_of(said))


def test_all_of_a_clause_is_there_whatever_else_is_said() -> None:
    assert recalled("a closed path", "There is still a closed path with the battery") == 1.0


def test_words_of_a_family_share_most_letters() -> None:
    assert recalled("separated", "separation") > 0.5
    assert recalled("separated", "bananas") == 0.0


def test_letters_of_the_question_count_their_share() -> None:
    assert recalled("a bulb glows", "bulb", "bulb", 0.5) < recalled("a bulb glows", "bulb")


@pytest.mark.parametrize("text", ["", "a", "語"])
def test_the_shortest_texts_have_letters_or_none(text: str) -> None:
    assert 0.0 <= recalled(text, text) <= 1.0
    assert recalled(text, "") <= 1.0
