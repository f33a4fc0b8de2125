"""The action panel, the palette, help and the small dialogs: what they offer, and the clock."""

import pytest
from interview_tui.records.plan import Mode, Plan
from interview_tui.session.state import Phase
from interview_tui.tui.actions import INTERVIEW as ACTIONS
from textual.widgets import OptionList

from tests.tui.conftest import Play
from tests.tui.content import BRIEF, OVERFITTING, WHY_NOT
from tests.tui.stage import Stage

INTERVIEW = Plan(mode=Mode.INTERVIEW, typing_factor=1.0)


async def _offered(stage: Stage) -> str:
    """Return the letters of the action panel, and close it."""
    await stage.press("ctrl+g")
    options = stage.app.screen.query_one(OptionList)
    letters = [str(options.get_option_at_index(i).prompt)[0] for i in range(options.option_count)]
    await stage.press("escape")
    return "".join(sorted(letters))


async def _revealed(stage: Stage) -> None:
    await stage.paste("an answer")
    await stage.submit()


# What is offered


async def test_while_answering_practice_offers_its_help(play: Play) -> None:
    async with play() as stage:
        assert await _offered(stage) == "".join(sorted("srhpmxkfvncel"))


async def test_an_interview_offers_no_help_and_no_pause(play: Play) -> None:
    async with play(INTERVIEW) as stage:
        assert await _offered(stage) == "".join(sorted("sxkfvncel"))


async def test_hints_are_offered_while_there_are_some(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+g", "h", "ctrl+g", "h")
        assert "Hint: Who pays for a miss?" in stage.text

        assert "h" not in await _offered(stage)


async def test_without_a_limit_no_minute_more_is_offered(play: Play) -> None:
    async with play(Plan(factor=None)) as stage:
        assert "m" not in await _offered(stage)


async def test_at_the_reveal_only_what_goes_there_is_offered(play: Play) -> None:
    async with play() as stage:
        await _revealed(stage)
        assert await _offered(stage) == "".join(sorted("soafvnceld"))

        await stage.press("2")
        assert "u" in await _offered(stage)


async def test_a_follow_up_is_offered_once_for_each_there_is(play: Play) -> None:
    async with play() as stage:
        await _revealed(stage)
        await stage.press("ctrl+g", "o")
        assert "Question 1a of 3" in stage.lines[0]
        await stage.paste("By cost.")
        await stage.submit()
        assert "A follow-up is not rated." in stage.text
        await stage.press("enter")
        assert "Question 1 of 3" in stage.lines[0]

        assert "o" not in await _offered(stage)


async def test_between_questions_what_was_submitted_can_be_taken_back(play: Play) -> None:
    async with play(INTERVIEW) as stage:
        await stage.paste("an answer")
        await stage.submit()
        await stage.wait(1.25)

        assert await _offered(stage) == "".join(sorted("sfvnucel"))


def test_each_letter_is_one_action() -> None:
    letters = [action.letter for action in ACTIONS]

    assert len(set(letters)) == len(letters)


# What they do


async def test_more_time_adds_a_minute(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+g", "m")

        assert stage.lines[0].startswith(" 4:00 left")
        assert stage.state.turn.more_time == 1


async def test_skip_goes_on(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+g", "k")

        assert "Question 2 of 3" in stage.lines[0]


async def test_the_clock_can_be_hidden_and_goes_on(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+g", "c")
        assert stage.lines[0].startswith(" clock hidden · Question 1 of 3")
        await stage.wait(10)
        await stage.press("ctrl+g", "c")

        assert stage.lines[0].startswith(" 2:50 left")


async def test_a_flag_is_shown_and_taken_away(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+g", "f")
        assert "Flagged." in stage.text

        await stage.press("ctrl+g", "f")
        assert "Flagged." not in stage.text


async def test_an_action_can_be_chosen_with_the_arrows(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+g", "down", "down", "enter")

        assert "Hint: What would a model score" in stage.text


async def test_a_note_is_kept_and_shown_again_to_be_changed(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+g", "n")
        await stage.write("too long")
        await stage.press("enter", "ctrl+g", "n")
        assert "too long" in stage.text
        await stage.write("!")
        await stage.press("enter")

        assert stage.state.turn.note == "too long!"
        assert stage.focused == "answer"


async def test_escape_leaves_a_note_as_it_was(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+g", "n")
        await stage.write("too long")
        await stage.press("escape")

        assert stage.state.turn.note == ""


async def test_ending_asks_and_the_safe_answer_is_at_hand(play: Play) -> None:
    async with play() as stage:
        for no in ("escape", "n", "enter"):
            await stage.press("ctrl+g", "e")
            assert stage.screen == "Confirm"
            await stage.press(no)

            assert stage.screen == "InterviewScreen"
            assert stage.state.phase is Phase.ANSWERING


async def test_ending_leads_to_the_debrief_with_what_was_written(play: Play) -> None:
    async with play() as stage:
        await stage.write("half")
        await stage.press("ctrl+g", "e", "y")

        assert stage.screen == "DebriefScreen"
        assert "Practice finished" in stage.lines[0]
        assert stage.text.count("not reached") == 2
        assert stage.state.turns[0].answer.text == "half"


async def test_answering_again_comes_after_two_others(play: Play) -> None:
    async with play(asked=(OVERFITTING, WHY_NOT, BRIEF)) as stage:
        await _revealed(stage)
        await stage.press("ctrl+g", "a")
        places = []
        for _ in range(3):
            await stage.submit()
            places.append(stage.lines[0].split(" · ")[1].strip())
            await stage.paste("an answer")
            await stage.submit()

        assert places == ["Question 2 of 3", "Question 3 of 3", "Question 1 of 3 again"]


# The clock goes on


async def test_nothing_that_is_opened_stops_the_clock(play: Play) -> None:
    async with play() as stage:
        opened = (("f1",), ("ctrl+g",), ("ctrl+p",), ("ctrl+g", "n"))
        for keys, left in zip(opened, ("2:50", "2:40", "2:30", "2:20"), strict=True):
            await stage.press(*keys)
            assert stage.screen != "InterviewScreen"
            await stage.wait(10)
            await stage.press("escape")

            assert stage.lines[0].startswith(f" {left} left")
        assert stage.state.turn.away == 0


async def test_zero_takes_the_draft_under_an_open_dialog(play: Play) -> None:
    async with play(INTERVIEW) as stage:
        await stage.write("an ans")
        await stage.press("f1")
        await stage.wait(181)
        await stage.press("escape")
        await stage.wait(0.25)

        assert "Time. Your draft was taken." in stage.text


async def test_an_interview_that_ends_under_a_dialog_shows_its_debrief_afterwards(
    play: Play,
) -> None:
    async with play(Plan(mode=Mode.INTERVIEW, total=1, follow_ups=False)) as stage:
        await stage.write("an ans")
        await stage.press("f1")
        await stage.wait(75)
        assert stage.screen == "HelpDialog"
        await stage.press("escape")
        await stage.wait(0.25)

        assert "Interview finished" in stage.lines[0]
        assert "The whole time was up" in stage.text


async def test_an_action_that_became_impossible_says_why(play: Play) -> None:
    async with play(INTERVIEW) as stage:
        await stage.write("an ans")
        await stage.press("ctrl+g")
        await stage.wait(181)
        await stage.press("k")

        assert stage.screen == "InterviewScreen"
        assert "Only while you are answering." in stage.text


async def test_a_note_goes_to_the_question_it_was_begun_for(play: Play) -> None:
    async with play(INTERVIEW) as stage:
        await stage.paste("an answer")
        await stage.submit()
        await stage.press("ctrl+g", "n")
        await stage.write("slow")
        await stage.wait(6)
        await stage.press("enter")

        assert [turn.note for turn in stage.state.turns] == ["slow", ""]


# Palette


async def _found(stage: Stage, word: str) -> None:
    """Search the palette and choose what it finds first."""
    await stage.press("ctrl+p")
    await stage.write(word)
    await stage.search_done()
    await stage.press("down", "enter")
    await stage.search_done()


@pytest.mark.parametrize(
    ("word", "line"),
    [("clue", "Hint: What would a model"), ("extend", " 4:00 left"), ("break", "Paused.")],
)
async def test_the_palette_finds_an_action_by_another_word(
    play: Play, word: str, line: str
) -> None:
    async with play() as stage:
        await _found(stage, word)

        assert stage.screen == "InterviewScreen"
        assert line in stage.text


async def test_the_palette_offers_only_what_is_possible(play: Play) -> None:
    async with play(INTERVIEW) as stage:
        await stage.press("ctrl+p")
        await stage.write("clue")
        await stage.search_done()

        assert "Hint" not in stage.text


async def test_keys_typed_before_the_palette_stay_in_the_answer(play: Play) -> None:
    async with play() as stage:
        await stage.write("text")
        await stage.press("ctrl+p", "x", "escape")

        assert stage.state.turn.answer.text in ("", "text")
        await stage.wait(1)
        assert stage.state.turn.answer.text == "text"


# Help


async def test_help_names_every_action_of_the_panel_and_what_ratings_mean(play: Play) -> None:
    async with play(size=(120, 60)) as stage:
        await stage.press("f1")
        for action in ACTIONS:
            assert action.label.split(",")[0].split(";")[0].split(":")[0] in stage.text

        assert "again  an essential point was missing" in stage.text
        assert "Ctrl+S, F5, Ctrl+Enter" in stage.text


async def test_help_scrolls_to_its_end_on_a_small_screen(play: Play) -> None:
    async with play(size=(60, 20)) as stage:
        await stage.press("f1", *["pagedown"] * 6)

        assert "that, and the follow-ups" in stage.text
