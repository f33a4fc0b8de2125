"""In Interview nothing of a model answer is on screen before the last question is done."""

import pytest
from interview_tui.records.plan import Mode, Plan
from interview_tui.records.turn import Rating

from tests.tui.conftest import Play
from tests.tui.content import BRIEF, OVERFITTING
from tests.tui.stage import Stage

PLAN = Plan(mode=Mode.INTERVIEW, typing_factor=1.0)
SECRETS = (
    "With one fraud", "Whether the candidate", "majority class", "What would a model score",
    "precision-recall", "By the cost", "noise of", "Key points", "Rate:",
)  # fmt: skip
KEYS = (
    "ctrl+r", "f2", "ctrl+t", "f3", "tab", "space", "enter", "1", "4", "u", "tab", "space",
    "enter", "escape", "space", "enter", "shift+tab", "ctrl+enter",
)  # fmt: skip


def _tells_nothing(stage: Stage) -> bool:
    return not [secret for secret in SECRETS if secret in stage.text]


async def test_no_key_opens_anything_before_the_end(play: Play) -> None:
    async with play(PLAN, (BRIEF, OVERFITTING)) as stage:
        for place in ("Question 1 of 2", "Question 1a of 2", "Question 2 of 2"):
            assert place in stage.lines[0]
            await stage.write("x")
            for key in KEYS:
                await stage.press(key)
                assert _tells_nothing(stage), key
            for letter in "rhpmoau" if place == "Question 1 of 2" else "rh":
                await stage.press("ctrl+g", letter)
                assert _tells_nothing(stage), letter
                await stage.press("escape")
            if "Submitted" not in stage.text:
                await stage.submit()
            for key in ("1", "ctrl+r", "space", "f2"):
                await stage.press(key)
                assert _tells_nothing(stage), key
            await stage.wait(1.25)
            assert place == stage.lines[0].split(" · ")[1].strip()
            await stage.press("enter")

        assert "Interview finished" in stage.lines[0]
        assert [turn.rating for turn in stage.state.turns] == [None] * 3


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_the_first_key_of_the_debrief_opens_the_model_answer(
    play: Play, size: tuple[int, int]
) -> None:
    async with play(PLAN, (OVERFITTING,), size) as stage:
        await stage.paste("an answer")
        await stage.submit()
        await stage.wait(6)
        await stage.press("enter", "shift+tab", "shift+tab")

        assert stage.screen == "LookBackScreen"
        assert "noise of" in stage.text


async def test_ratings_are_given_in_the_debrief(play: Play) -> None:
    async with play(PLAN, (BRIEF, OVERFITTING)) as stage:
        for _ in range(3):
            await stage.paste("an answer")
            await stage.submit()
            await stage.wait(6)
        assert stage.text.count("not rated") == 2
        await stage.press("enter", "3", "enter", "enter", "enter", "enter")

        assert stage.screen == "DebriefScreen"
        ratings = [turn.rating for turn in stage.state.turns]
        assert ratings == [Rating.GOOD, None, Rating.AGAIN]
        assert "not rated" not in stage.text


async def test_time_away_is_named_in_the_debrief(play: Play) -> None:
    async with play(PLAN, (OVERFITTING,)) as stage:
        await stage.wait(65, look_each=65)
        await stage.paste("an answer")
        await stage.submit()
        await stage.wait(6)

        assert "Away for 1:05, which was not charged." in stage.text
        assert stage.state.turns[0].used < 5


async def test_the_follow_up_comes_by_itself_and_is_numbered(play: Play) -> None:
    async with play(PLAN, (BRIEF, OVERFITTING)) as stage:
        await stage.paste("an answer")
        await stage.submit()
        assert "Submitted. Enter for the follow-up · u takes it back" in stage.text
        await stage.wait(5.25)
        assert "Question 1a of 2" in stage.lines[0]
        assert "Follows on: Your fraud model" in stage.text

        await stage.paste("an answer")
        await stage.submit()
        assert "Submitted. Enter for question 2 of 2 · u takes it back" in stage.text
