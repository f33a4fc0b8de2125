"""Home, the debrief and looking back: from a start to a rating weeks later."""

from pathlib import Path

import pytest
from interview_tui.practice.desk import Desk
from interview_tui.records.plan import Plan
from interview_tui.records.turn import Rating
from interview_tui.session.events import End, Submit

from tests.moved_clock import MovedClock
from tests.tui.conftest import Play
from tests.tui.content import ANSWER, BRIEF, BRIEFLY
from tests.tui.stage import NARROW, Stage, shown


def _finished(desk: Desk, clock: MovedClock) -> None:
    """Put a session into the history: one answer, nothing rated."""
    interview = desk.sessions.begin(Plan(), BRIEFLY)
    interview.write(ANSWER, (0, 0))
    interview.send(Submit())
    clock.advance(2)
    interview.send(End())
    interview.close()


def _shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "bank" / "words"
    folder.mkdir(parents=True)
    text = "topic: words\nquestions:\n  - id: one\n    prompt: What is one?\n    answer: One.\n"
    (folder / "words.yaml").write_text(text)
    monkeypatch.setattr("interview_tui.practice.library.shipped_bank", lambda: tmp_path / "bank")


# Home


async def test_the_first_home_offers_what_works_and_no_more(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock) as stage:
        assert "Start" in stage.text
        assert "Resume" not in stage.text
        assert "Look back" not in stage.text
        assert "Ctrl+Q Quit" in stage.lines[-2] + stage.lines[-1]


async def test_enter_opens_setup_and_enter_there_starts(
    desk: Desk, clock: MovedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _shipped(tmp_path, monkeypatch)
    async with shown(desk, clock) as stage:
        await stage.press("enter")
        assert stage.screen == "SetupScreen"
        await stage.press("enter")

        assert "Question 1 of 1" in stage.lines[0]
        assert "What is one?" in stage.text
        assert stage.focused == "answer"


@pytest.mark.parametrize("as_it_arrives", ["enter", "ctrl+j"])
async def test_an_enter_typed_while_the_program_starts_is_not_lost(
    desk: Desk, clock: MovedClock, as_it_arrives: str
) -> None:
    async with shown(desk, clock) as stage:
        stage.app.screen.set_focus(None)
        await stage.press(as_it_arrives)
        assert stage.screen == "SetupScreen"


async def test_home_says_why_it_cannot_start_and_stays(
    desk: Desk, clock: MovedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interview_tui.practice.library.shipped_bank", lambda: tmp_path / "none")
    async with shown(desk, clock) as stage:
        await stage.press("enter")

        assert stage.screen == "HomeScreen"
        assert "question" in stage.text.split("Start", 1)[1]


async def test_home_resumes_the_interrupted_session_first(
    desk: Desk, clock: MovedClock, play: Play
) -> None:
    async with play() as stage:
        await stage.write("half an ans")
        await stage.wait(30)
        await stage.press("f10")
        assert "Saved." in stage.text
        await stage.press("enter")

        assert stage.screen == "InterviewScreen"
        assert stage.lines[0].startswith(" 2:30 left · Question 1 of 3")
        await stage.press("ctrl+end")
        await stage.write("wer")
        await stage.wait(1)
        assert stage.state.turn.answer.text == "half an answer"


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_home_quits(desk: Desk, clock: MovedClock, key: str) -> None:
    async with shown(desk, clock) as stage:
        await stage.press(key)

        assert not stage.app.is_running
        assert stage.app.return_code == 0


async def test_ctrl_c_on_home_says_how_to_leave(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock) as stage:
        await stage.press("ctrl+c")

        assert "Ctrl+Q quits" in stage.text
        assert stage.app.is_running


async def test_a_damaged_history_is_said_on_home(desk: Desk, clock: MovedClock) -> None:
    desk.paths.data.mkdir(parents=True)
    desk.paths.history.write_bytes(b"not a database" * 1_000)
    async with shown(desk, clock, size=NARROW) as stage:
        words = " ".join(stage.text.split())

        assert "is damaged; it is kept as history.damaged-" in words
        assert "a new history.db was begun." in words


# Debrief


async def test_the_debrief_lists_every_question_and_leads_home(play: Play) -> None:
    async with play() as stage:
        await stage.paste(ANSWER)
        await stage.submit()
        await stage.press("3")
        await stage.submit()
        await stage.press("ctrl+g", "e", "y")
        assert "Practice finished" in stage.lines[0]
        for fact in ("3 of 4 points", "good", "skipped", "not reached"):
            assert fact in stage.text
        assert "Say this next time" in stage.text
        await stage.press("escape")

        assert stage.screen == "HomeScreen"
        assert "Resume" not in stage.text
        assert "Look back" in stage.text


async def test_the_debrief_shows_what_was_rated_meanwhile(play: Play) -> None:
    async with play() as stage:
        await stage.paste(ANSWER)
        await stage.submit()
        await stage.press("ctrl+g", "e", "y")
        assert "not rated" in stage.text
        await stage.press("enter", "4", "escape")

        assert stage.screen == "DebriefScreen"
        assert "not rated" not in stage.text
        assert "easy" in stage.text


# Look back


async def _opened(stage: Stage) -> None:
    await stage.press("down", "enter")
    assert stage.screen == "SessionsScreen"
    await stage.press("enter", "enter")
    assert stage.screen == "LookBackScreen"


async def test_looking_back_rates_ticks_notes_and_flags_for_good(
    desk: Desk, clock: MovedClock
) -> None:
    _finished(desk, clock)
    async with shown(desk, clock) as stage:
        await _opened(stage)
        await stage.press("2", "shift+tab", "space", "down", "down", "space")
        await stage.press("w")
        await stage.write("begin with the base rate")
        await stage.press("enter", "f")
        assert "Note: begin with the base rate" in stage.text
        assert "Flagged." in stage.text
        assert "Rated hard." in stage.text
        await stage.press("escape", "escape")
        assert stage.screen == "HomeScreen"

        again = desk.look_back(None).state
        turn = again.turns[0]
        assert turn.ticks == {"baseline", "precision-recall", "cost"}
        assert (turn.rating, turn.note) == (Rating.HARD, "begin with the base rate")
        assert again.flags == {BRIEF.id}


async def test_a_rating_is_corrected_and_taken_back(desk: Desk, clock: MovedClock) -> None:
    _finished(desk, clock)
    async with shown(desk, clock) as stage:
        await _opened(stage)
        await stage.press("2", "3")
        assert "Rated good." in stage.text
        await stage.press("u")
        assert "1 again   2 hard" in stage.text

        await stage.press("enter")
        assert stage.state.turns[0].rating is Rating.AGAIN


async def test_ratings_work_in_every_pane_when_looking_back(desk: Desk, clock: MovedClock) -> None:
    _finished(desk, clock)
    async with shown(desk, clock) as stage:
        await _opened(stage)
        for _ in ("ask", "question", "answer", "model", "points"):
            await stage.press("3", "u", "4")
            assert stage.state.turns[0].rating is Rating.EASY
            assert stage.screen == "LookBackScreen"
            await stage.press("u", "tab")


async def test_left_and_right_go_through_the_answers(play: Play) -> None:
    async with play() as stage:
        for text in ("first", "second", "third"):
            await stage.paste(text)
            await stage.submit()
            await stage.submit()
        await stage.press("enter")
        assert "Question 1 of 3" in stage.lines[0]
        await stage.press("right", "right")
        assert "Question 3 of 3" in stage.lines[0]
        assert "third" in stage.text
        await stage.press("left")
        assert "second" in stage.text
        await stage.press("left", "left")
        assert "first" in stage.text
        await stage.press("right", "right", "right")
        assert stage.screen == "DebriefScreen"


async def test_no_key_changes_an_answer_that_is_looked_back_at(
    desk: Desk, clock: MovedClock
) -> None:
    _finished(desk, clock)
    async with shown(desk, clock) as stage:
        await _opened(stage)
        await stage.press("tab", "tab")
        assert stage.focused == "answer"
        await stage.press("x", "backspace", "delete", "ctrl+z", "ctrl+k")
        await stage.paste("late")

        assert stage.state.turns[0].answer.text == ANSWER
        assert "late" not in stage.text
