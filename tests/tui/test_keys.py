"""Every key of the interview screen, with those that do the same."""

import pytest
from interview_tui.records.plan import Mode, Plan
from interview_tui.records.turn import Rating
from interview_tui.session.state import Phase
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.screens.debrief import DebriefScreen
from interview_tui.tui.screens.home import HomeScreen
from interview_tui.tui.screens.interview import InterviewScreen
from interview_tui.tui.screens.look_back import LookBackScreen
from interview_tui.tui.screens.sessions import SessionsScreen
from interview_tui.tui.widgets.editor import Editor
from interview_tui.tui.widgets.model_pane import ModelPane
from textual.binding import Binding

from tests.tui.conftest import Play
from tests.tui.content import BRIEF
from tests.tui.stage import NARROW, Stage, key_event

INTERVIEW = Plan(mode=Mode.INTERVIEW, typing_factor=1.0)
PRINTABLE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !?.,:;()[]{}<>/'\"%äß"


def _answer(stage: Stage) -> str:
    return stage.one("#answer", Editor).text


def _model_is_open(stage: Stage) -> bool:
    return stage.one("#model", ModelPane).is_open


async def _revealed(stage: Stage) -> None:
    await stage.paste("an answer")
    await stage.submit()
    assert stage.state.phase is Phase.REVEALED


# While the editor has the focus


async def test_the_editor_has_the_focus_and_takes_every_letter_as_text(play: Play) -> None:
    async with play() as stage:
        assert stage.focused == "answer"
        await stage.write(PRINTABLE)

        assert _answer(stage) == PRINTABLE
        assert stage.state.phase is Phase.ANSWERING


async def test_enter_makes_a_line(play: Play) -> None:
    async with play() as stage:
        await stage.write("one\n\ntwo")

        assert _answer(stage) == "one\n\ntwo"
        assert stage.state.phase is Phase.ANSWERING


@pytest.mark.parametrize("key", ["ctrl+s", "f5", "ctrl+enter"])
async def test_submit_reveals_in_practice_and_goes_on_then(play: Play, key: str) -> None:
    async with play() as stage:
        await stage.write("an answer")
        await stage.press(key)
        assert stage.state.phase is Phase.REVEALED
        assert _model_is_open(stage)

        await stage.wait(1.25)
        await stage.press(key)
        assert "Question 2 of 3" in stage.lines[0]
        assert stage.focused == "answer"


async def test_keys_typed_right_before_submit_count(play: Play) -> None:
    async with play() as stage:
        for key in ("a", "b", "ctrl+s"):
            stage.app.post_message(key_event(key))
        await stage.wait(0)

        assert stage.state.turns[0].answer.text == "ab"


async def test_a_held_submit_skips_nothing(play: Play) -> None:
    async with play() as stage:
        await stage.write("an answer")
        for _ in range(20):
            await stage.press("ctrl+s")
            await stage.wait(0.05)

        assert "Question 1 of 3" in stage.lines[0]
        assert stage.state.phase is Phase.REVEALED


async def test_an_empty_answer_asks_once(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+s")
        assert "Nothing is written yet" in stage.text
        assert stage.focused == "answer"

        await stage.submit()
        assert stage.state.phase is Phase.REVEALED


async def test_reveal_opens_and_closes_the_model_answer(play: Play) -> None:
    async with play() as stage:
        await stage.write("half")
        for key in ("ctrl+r", "f2"):
            await stage.press(key)
            assert _model_is_open(stage)
            assert stage.state.turn.looked
            assert stage.focused == "answer"

            await stage.press(key)
            assert not _model_is_open(stage)
        await stage.write(" more")
        assert _answer(stage) == "half more"


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_space_and_enter_reveal_where_no_editor_has_the_focus(play: Play, key: str) -> None:
    async with play() as stage:
        await stage.press("escape", key)

        assert _model_is_open(stage)
        assert stage.state.turn.looked


async def test_pause_stops_the_clock_and_the_editor(play: Play) -> None:
    async with play() as stage:
        for key, paused, going in (("ctrl+t", "2:50", "2:46"), ("f3", "2:36", "2:32")):
            before = _answer(stage)
            await stage.wait(10)
            await stage.press(key)
            await stage.wait(4)
            await stage.write("x")
            assert stage.lines[0].startswith(f" {paused} left · Question 1 of 3 · paused")
            assert _answer(stage) == before

            await stage.press(key)
            await stage.write("x")
            await stage.wait(4)
            assert stage.lines[0].startswith(f" {going} left · Question 1 of 3 ")
            assert _answer(stage) == before + "x"


async def test_actions_open_and_close_with_the_same_key(play: Play) -> None:
    async with play() as stage:
        for key in ("ctrl+g", "f8"):
            await stage.press(key)
            assert stage.screen == "ActionPanel"

            await stage.press(key)
            assert stage.screen == "InterviewScreen"
            assert stage.focused == "answer"


async def test_f1_helps_and_a_question_mark_is_text_in_the_editor(play: Play) -> None:
    async with play() as stage:
        await stage.press("?")
        assert stage.screen == "InterviewScreen"
        await stage.press("f1")
        assert stage.screen == "HelpDialog"
        await stage.press("f1", "escape", "?")
        assert stage.screen == "HelpDialog"


async def test_help_closes_with_any_of_these(play: Play) -> None:
    async with play() as stage:
        for key in ("escape", "f1", "?", "enter", "space"):
            await stage.press("f1")
            assert stage.screen == "HelpDialog"
            await stage.press(key)

            assert stage.screen == "InterviewScreen"
            assert stage.focused == "answer"
        assert _answer(stage) == ""


async def test_the_palette_opens(play: Play) -> None:
    async with play() as stage:
        for key in ("ctrl+p", "f12"):
            await stage.press(key)
            assert stage.screen == "Palette"

            await stage.press("escape")
            assert stage.screen == "InterviewScreen"


@pytest.mark.parametrize("keys", [("f10",), ("ctrl+g", "l")])
async def test_leaving_saves_and_leads_home(play: Play, keys: tuple[str, ...]) -> None:
    async with play() as stage:
        await stage.write("half an ans")
        await stage.press(*keys)

        assert stage.screen == "HomeScreen"
        assert "Resume" in stage.text
        assert stage.app.desk.resume(None).state.turn.answer.text == "half an ans"


async def test_quit_saves_the_keys_typed_just_before(play: Play) -> None:
    async with play() as stage:
        for key in ("a", "b", "c", "ctrl+q"):
            stage.app.post_message(key_event(key))
        await stage.wait(0)

        assert not stage.app.is_running
        assert stage.app.return_code == 0
        assert stage.app.desk.resume(None).state.turn.answer.text == "abc"


# Moving about


async def test_escape_goes_to_the_question_and_back_and_never_leaves(play: Play) -> None:
    async with play() as stage:
        for expected in ("question", "answer") * 3:
            await stage.press("escape")
            assert stage.focused == expected
            assert stage.screen == "InterviewScreen"


async def test_escape_closes_an_opened_model_answer_first(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+r", "escape")

        assert not _model_is_open(stage)
        assert stage.focused == "answer"


async def test_escape_never_leaves_the_reveal(play: Play) -> None:
    async with play() as stage:
        await _revealed(stage)
        for _ in range(5):
            await stage.press("escape")

        assert stage.state.phase is Phase.REVEALED
        assert stage.screen == "InterviewScreen"


async def test_tab_goes_round_while_answering(play: Play) -> None:
    async with play() as stage:
        seen = [await _after(stage, "tab") for _ in range(4)]
        assert seen == ["question", "answer"] * 2

        assert await _after(stage, "shift+tab") == "question"


@pytest.mark.parametrize("size", [NARROW, (120, 40)])
async def test_tab_goes_round_at_the_reveal(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size) as stage:
        await _revealed(stage)
        assert stage.focused == "ask"
        round_ = ["question", "answer", "model", "points", "ask"]
        assert [await _after(stage, "tab") for _ in range(5)] == round_
        assert [await _after(stage, "shift+tab") for _ in range(5)] == [
            "points", "model", "answer", "question", "ask",
        ]  # fmt: skip


async def _after(stage: Stage, key: str) -> str:
    await stage.press(key)
    return stage.focused


# At the reveal


async def test_ratings_and_undo_work_in_every_pane_and_do_not_go_on(play: Play) -> None:
    async with play() as stage:
        await _revealed(stage)
        for _ in ("ask", "question", "answer", "model", "points"):
            for number in "1234":
                await stage.press(number)
                assert stage.state.turn.rating == Rating(int(number))
            await stage.press("u")

            assert stage.state.turn.rating is None
            assert stage.state.phase is Phase.REVEALED
            assert "Question 1 of 3" in stage.lines[0]
            assert _answer(stage) == "an answer"
            await stage.press("tab")


async def test_enter_takes_the_proposal_and_then_goes_on(play: Play) -> None:
    async with play() as stage:
        await _revealed(stage)
        assert "Enter takes again: 0 of 2 essential points ticked" in stage.text
        await stage.press("enter")
        assert stage.state.turn.rating is Rating.AGAIN
        assert "Rated again.   Enter opens question 2 of 3   u undoes" in stage.text

        await stage.press("enter")
        assert "Question 2 of 3" in stage.lines[0]


async def test_ctrl_s_goes_on_unrated(play: Play) -> None:
    async with play() as stage:
        await _revealed(stage)
        await stage.submit()

        assert "Question 2 of 3" in stage.lines[0]
        assert stage.state.turns[0].rating is None


async def test_ctrl_s_never_enters_a_follow_up(play: Play) -> None:
    async with play(asked=(BRIEF,)) as stage:
        await _revealed(stage)
        await stage.submit()

        assert stage.screen == "DebriefScreen"


async def test_space_ticks_and_enter_shows_the_words_in_the_key_points(play: Play) -> None:
    async with play() as stage:
        await _revealed(stage)
        await stage.press("shift+tab")
        assert stage.focused == "points"
        await stage.press("space")
        assert stage.state.turn.ticks == {"baseline"}
        assert '[x] ticked   essential: A model that always says "no fraud"' in stage.text
        assert "1 of 4 ticked" in stage.text

        await stage.press("enter")
        assert "said as: majority class" in stage.text
        assert stage.state.turn.rating is None
        assert stage.state.phase is Phase.REVEALED

        await stage.press("enter", "space")
        assert "said as" not in stage.text
        assert stage.state.turn.ticks == frozenset()


async def test_arrows_move_over_the_key_points(play: Play) -> None:
    async with play() as stage:
        await _revealed(stage)
        await stage.press("shift+tab", "down", "space", "down", "down", "space", "up", "space")

        assert stage.state.turn.ticks == {"precision-recall", "curve", "cost"}


async def test_ticks_change_what_enter_takes(play: Play) -> None:
    async with play() as stage:
        await _revealed(stage)
        await stage.press("shift+tab", "space", "down", "space", "down", "space", "tab", "enter")

        assert stage.state.turn.rating is Rating.GOOD


async def test_letters_typed_at_the_reveal_change_no_answer(play: Play) -> None:
    async with play() as stage:
        await _revealed(stage)
        await stage.press("tab", "tab", "x", "backspace", "enter")

        assert stage.state.turns[0].answer.text == "an answer"


# Between two questions of an interview


async def test_the_keys_of_the_first_second_after_submit_do_nothing(play: Play) -> None:
    async with play(INTERVIEW) as stage:
        await stage.write("an answer")
        await stage.press("ctrl+s", "enter", "u", "x")
        assert "Submitted." in stage.text
        assert _answer(stage) == "an answer"

        await stage.wait(1.1)
        await stage.press("u")
        assert stage.state.phase is Phase.ANSWERING
        await stage.write("!")
        assert _answer(stage).replace("!", "") == "an answer"
        assert "!" in _answer(stage)


@pytest.mark.parametrize("key", ["enter", "ctrl+s", "f5"])
async def test_the_next_question_of_an_interview_opens(play: Play, key: str) -> None:
    async with play(INTERVIEW) as stage:
        await stage.write("an answer")
        await stage.press("ctrl+s")
        await stage.wait(1.25)
        await stage.press(key)

        assert "Question 1a of 3" in stage.lines[0]
        assert stage.focused == "answer"
        assert _answer(stage) == ""


async def test_after_zero_the_draft_is_taken_and_u_does_not_bring_it_back(play: Play) -> None:
    async with play(INTERVIEW) as stage:
        await stage.write("an ans")
        await stage.wait(181)
        assert "Time. Your draft was taken. Enter for question 2 of 3" in stage.text
        await stage.wait(1)
        await stage.press("u", "x")
        assert "Time cannot be taken back" in stage.text

        await stage.wait(9)
        assert "Question 2 of 3" in stage.lines[0]
        assert stage.state.turns[0].answer.text == "an ans"


# Ctrl+C


async def test_ctrl_c_without_a_selection_says_how_to_leave(play: Play) -> None:
    async with play() as stage:
        await stage.write("words")
        await stage.press("ctrl+c")
        assert "Ctrl+Q quits, F10 leaves; everything is saved." in stage.text
        assert stage.app.clipboard == ""

        await stage.press("escape", "ctrl+c")
        assert stage.screen == "InterviewScreen"


async def test_ctrl_c_copies_the_selection(play: Play) -> None:
    async with play() as stage:
        await stage.write("some words")
        await stage.press("ctrl+shift+left", "ctrl+c")

        assert stage.app.clipboard == "words"
        assert _answer(stage) == "some words"


async def test_the_way_to_leave_is_said_for_some_seconds(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+c")
        await stage.wait(9)

        assert "Ctrl+Q quits" not in stage.text
        assert "0 words" in stage.text


# The keys are what was promised


def test_no_key_is_bound_that_terminals_and_editors_take() -> None:
    taken = {"f6", "f7", "f11", *(f"ctrl+{letter}" for letter in "abhijlm")}
    screens = (InterviewScreen, DebriefScreen, HomeScreen, LookBackScreen, SessionsScreen)
    bindings = [
        one for owner in (InterviewApp, *screens) for one in owner.BINDINGS
        if isinstance(one, Binding)
    ]  # fmt: skip
    spelled = [set(one.key.split(",")) for one in bindings]
    # Ctrl+J may stand beside Enter: so an Enter arrives before the terminal gives keys as they are.
    keys = {key for ways in spelled for key in ways - ({"ctrl+j"} if "enter" in ways else set())}

    assert keys & taken == set()
    assert not [key for key in keys if key.startswith("alt+")]
    assert {one.key for one in bindings if one.priority} == {"ctrl+q", "ctrl+p"}
    ids = [one.id for one in bindings]
    assert None not in ids
    assert len(set(ids)) == len(ids)
