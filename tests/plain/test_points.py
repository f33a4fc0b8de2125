"""Key points in plain mode: how each stands, words that count, how the answer came across."""

from interview_tui.records.question import KeyPoint

from tests.making import practice, question
from tests.plain.staged import play
from tests.practice.front_end import Room

PLAN = practice(minutes=3.0)
ASKED = (
    question(
        "a",
        key_points=(
            KeyPoint("lazy", "A constant answer scores the same", True, ("majority class",)),
            KeyPoint("price", "Each kind of mistake has its own price"),
        ),
    ),
    question("b"),
)


def test_covered_and_missing_points_are_told_with_the_words(room: Room) -> None:
    played = play(room, PLAN, "\nSay the majority class.\n.\n", asked=ASKED)
    at = played.lines.index("Points: 1 of 2 ticked")
    assert played.lines[at + 1 : at + 4] == [
        "Missing, key point 1: Each kind of mistake has its own price",
        "Covered, key point 2, essential: A constant answer scores the same",
        'You wrote: "majority class"',
    ]


def test_words_can_be_kept_and_taken_away(room: Room) -> None:
    typed = "\nA parrot does it.\n.\n.said 1 a parrot\n.unsaid 1\n"
    played = play(room, PLAN, typed, asked=ASKED)
    assert "Said: Ticked, and these words count from now on." in played.lines
    assert "Covered, key point 1, essential: A constant answer scores the same" in played.lines
    assert "Unsaid: Not ticked, and your own words for it count no more." in played.lines
    assert room.desk.sessions.phrasings.of(ASKED[0]) == {}


def test_said_needs_a_number_and_words(room: Room) -> None:
    played = play(room, PLAN, "\nNothing like it.\n.\n.said\n.said 1\n.unsaid 9\n", asked=ASKED)
    wrong = "it takes the number of a key point, from 1 to 2"
    assert f"Said: {wrong}" in played.lines
    assert f"Unsaid: {wrong}" in played.lines
    words = "Said: the words that make it follow the number, such as .said 1 ..."
    assert words in played.lines


def test_no_point_is_told_while_the_answer_is_written(room: Room) -> None:
    typed = "\nHalf\n.said 1 half\n.unsaid 1\n.tick 1\n.help\n"
    played = play(room, PLAN, typed, asked=ASKED)
    assert "price" not in played.text
    assert "constant" not in played.text
    assert played.lines.count("First submit the answer.") == 3
    assert room.desk.phrasings.of(ASKED[0]) == {}


def test_a_number_of_thousands_of_digits_is_no_key_point(room: Room) -> None:
    played = play(room, PLAN, f"\nHalf\n.\n.tick {'9' * 5000}\n", asked=ASKED)
    assert "Tick: it takes the number of a key point, from 1 to 2" in played.lines


def test_delivery_is_told_when_asked_for_and_after_the_answer(room: Room) -> None:
    played = play(room, PLAN, "\n.delivery\nBasically nothing.\n.\n.delivery\n", asked=ASKED)
    assert "That does nothing now." in played.lines
    assert "Length: 2 words in 1 sentence" in played.lines
    assert 'Fillers: 1, "Basically"' in played.lines


def test_a_list_of_keywords_is_told_to_be_one(room: Room) -> None:
    words = "accuracy imbalance fraud precision recall threshold cost majority baseline class"
    played = play(room, PLAN, f"\n{words}\n.\n", asked=ASKED)
    assert any(line.startswith("Notice: These are keywords") for line in played.lines)
