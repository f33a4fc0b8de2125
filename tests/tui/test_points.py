"""Key points on the screen: how each stands, the words that show it, and the last word."""

from dataclasses import replace

from interview_tui.practice.desk import Desk
from interview_tui.records.plan import AnswerBy, Plan

from tests.moved_clock import MovedClock
from tests.tui.conftest import Play
from tests.tui.content import ANSWER, BRIEF, OVERFITTING, WHY_NOT
from tests.tui.stage import NARROW, USUAL, WIDE, Stage, shown
from tests.tui.test_home_and_look_back import _finished

SAID = "Whoever always bets on the most common class gets the same score, say 99.5 %."


async def revealed(stage: Stage, answer: str = ANSWER) -> None:
    await stage.paste(answer)
    await stage.submit()


async def at_points(stage: Stage) -> None:
    await stage.press("shift+tab")
    assert stage.focused == "points"


def marked(stage: Stage) -> list[str]:
    """Return the words of the answer that are drawn as marked."""
    editor = stage.app.screen.query_one("#answer")
    found = []
    for row in range(editor.size.height):
        found += [
            segment.text.strip()
            for segment in editor.render_line(row)
            if segment.style and segment.style.underline and segment.text.strip()
        ]
    return found


async def test_each_point_says_how_it_stands_at_every_size(play: Play) -> None:
    for size in (NARROW, USUAL, WIDE):
        async with play(size=size) as stage:
            await revealed(stage)
            assert "[x] covered  essential: Precision and recall of the" in stage.text
            assert "[ ] possible essential: A model that always says" in stage.text


async def test_the_rating_proposed_follows_from_what_was_covered(play: Play) -> None:
    async with play(asked=(OVERFITTING, WHY_NOT)) as stage:
        await revealed(stage, "It learns the noise of the training data.")
        assert "Enter takes good: 1 of 1 essential points ticked, in time" in stage.text
        await stage.press("enter")
        assert "Rated good." in stage.text


async def test_moving_to_a_point_marks_its_words_in_the_answer(play: Play) -> None:
    async with play(size=WIDE) as stage:
        await revealed(stage)
        assert marked(stage) == []
        await at_points(stage)
        assert "y I said it" in stage.text
        assert {"model", "fraud", "accuracy"} <= set(marked(stage))
        await stage.press("down")
        assert 'You wrote: "' in stage.text
        assert {"precision", "recall"} <= set(marked(stage))
        await stage.press("tab")
        assert marked(stage) == []


async def test_a_missed_point_shows_its_hint_before_its_text(play: Play) -> None:
    async with play() as stage:
        await revealed(stage, "I would tune it, and then tune it again until it is fine.")
        await at_points(stage)
        assert "[ ] missing  essential: Hint: What would a model score" in stage.text
        assert 'A model that always says "no fraud"' not in stage.text
        await stage.press("enter")
        assert 'A model that always says "no fraud"' in stage.text
        assert "said as: majority class" in stage.text
        await stage.press("enter")
        assert "Hint: What would a model score" in stage.text


async def test_words_that_say_it_are_kept_and_count_the_next_time(
    desk: Desk, clock: MovedClock
) -> None:
    opening = desk.sessions.begin(Plan(typing_factor=1.0), (BRIEF,))
    async with shown(desk, clock, opening, USUAL) as stage:
        await revealed(stage, SAID)
        await at_points(stage)
        await stage.press("y")
        assert "Which words say it?" in stage.text
        await stage.press("ctrl+a", "ctrl+k")
        await stage.write("bets on the most common class")
        await stage.press("enter")
        assert "Ticked, and these words count from now on." in stage.text
        assert stage.state.turn.ticks >= {"baseline"}

    again = desk.sessions.begin(Plan(typing_factor=1.0), (BRIEF,))
    async with shown(desk, clock, again, USUAL) as stage:
        await revealed(stage, SAID)
        assert stage.state.turn.ticks >= {"baseline"}


async def test_what_is_selected_in_the_answer_is_offered(play: Play) -> None:
    async with play() as stage:
        await revealed(stage, "Parrots do as well, said the owl.")
        await stage.press("shift+tab", "shift+tab", "shift+tab")
        assert stage.focused == "answer"
        await stage.press(*["shift+right"] * len("Parrots do"), "tab", "tab")
        assert stage.focused == "points"
        await stage.press("y")
        assert "│ Parrots do " in stage.text


async def test_a_match_can_be_taken_away(play: Play) -> None:
    async with play() as stage:
        await revealed(stage)
        await at_points(stage)
        await stage.press("down", "x")
        assert "Not ticked." in stage.text
        assert "[ ] unticked essential: Precision and recall" in stage.text


async def test_a_list_of_keywords_is_told_to_be_one(play: Play) -> None:
    words = "accuracy imbalance fraud precision recall threshold cost majority baseline class"
    async with play() as stage:
        await revealed(stage, words)
        assert "These are keywords: make sentences of them" in " ".join(stage.text.split())
        assert stage.state.turn.ticks == frozenset()


async def test_how_it_came_across_is_told_apart(play: Play) -> None:
    async with play() as stage:
        await revealed(stage, "Basically, I think it means nothing.")
        await stage.press("ctrl+g", "d")
        assert "How it came across" in stage.text
        assert 'Fillers: 1, "Basically"' in stage.text
        await stage.press("escape")
        assert stage.screen == "InterviewScreen"


async def test_spoken_answers_are_ticked_by_hand(play: Play) -> None:
    async with play(Plan(answer_by=AnswerBy.SPEAKING)) as stage:
        await stage.submit()
        assert '[ ] essential: A model that always says "no fraud"' in stage.text
        await at_points(stage)
        await stage.press("space")
        assert stage.state.turn.ticks == {"baseline"}


async def test_looking_back_shows_the_same(desk: Desk, clock: MovedClock) -> None:
    _finished(desk, clock)
    async with shown(desk, clock, size=WIDE) as stage:
        await stage.press("down", "enter", "enter", "enter")
        assert stage.screen == "LookBackScreen"
        assert "[x] covered  essential: Precision and recall" in stage.text
        await at_points(stage)
        await stage.press("down")
        assert {"precision", "recall"} <= set(marked(stage))
        await stage.press("d")
        assert "How it came across" in stage.text


async def test_of_many_phrasings_the_first_are_shown(play: Play) -> None:
    words = tuple(f"words {number}" for number in range(12))
    point = replace(BRIEF.key_points[0], accept=words)
    async with play(asked=(replace(BRIEF, key_points=(point,)),), size=WIDE) as stage:
        await revealed(stage)
        await at_points(stage)
        await stage.press("enter")
        assert "said as: words 4" in stage.text
        assert "words 5" not in stage.text
        assert "and 7 ways more" in stage.text
