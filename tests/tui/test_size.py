"""Below 60x20 one line says what is needed; growing brings everything back."""

from interview_tui.practice.desk import Desk
from interview_tui.records.plan import Mode, Plan
from interview_tui.session.state import Phase

from tests.moved_clock import MovedClock
from tests.tui.conftest import Play
from tests.tui.stage import shown

TOO_SMALL = [(59, 20), (60, 19), (20, 5), (10, 3), (1, 1)]


async def test_one_line_names_the_size_needed(play: Play) -> None:
    async with play() as stage:
        for size in TOO_SMALL[:3]:
            await stage.resize(*size)
            assert stage.text.startswith("Needs 60x20")
            assert "".join(stage.text.split("\n")[1:]) == ""


async def test_growing_brings_everything_back(play: Play) -> None:
    async with play() as stage:
        await stage.write("half an ans")
        await stage.wait(1)
        before = stage.text
        for size in TOO_SMALL:
            await stage.resize(*size)
            assert "half" not in stage.text
        await stage.resize(80, 24)

        assert stage.text == before
        assert stage.focused == "answer"
        await stage.write("wer")
        await stage.wait(1)
        assert stage.state.turn.answer.text == "half an answer"


async def test_a_screen_that_begins_too_small_grows_into_the_interview(play: Play) -> None:
    async with play(size=(20, 5)) as stage:
        await stage.resize(80, 24)

        assert "Question 1 of 3" in stage.lines[0]
        await stage.write("typed")
        await stage.wait(1)
        assert stage.state.turn.answer.text == "typed"


async def test_the_clock_goes_on_while_the_screen_is_too_small(play: Play) -> None:
    async with play() as stage:
        await stage.resize(20, 5)
        await stage.wait(10)
        await stage.resize(80, 24)

        assert stage.lines[0].startswith(" 2:50 left")


async def test_an_interview_that_ends_meanwhile_shows_its_debrief(play: Play) -> None:
    async with play(Plan(mode=Mode.INTERVIEW, total=1)) as stage:
        await stage.write("an ans")
        await stage.resize(20, 5)
        await stage.wait(75)
        await stage.resize(80, 24)
        await stage.wait(0.25)

        assert stage.state.phase is Phase.DONE
        assert "Interview finished" in stage.lines[0]


async def test_a_dialog_is_still_there_after_growing(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+g")
        await stage.resize(20, 5)
        await stage.resize(80, 24)
        assert stage.screen == "ActionPanel"
        await stage.press("h")

        assert "Hint: What would a model score" in stage.text


async def test_quitting_works_and_saves_while_the_screen_is_too_small(play: Play) -> None:
    async with play() as stage:
        await stage.write("half an ans")
        await stage.resize(20, 5)
        await stage.press("ctrl+q")

        assert not stage.app.is_running
        assert stage.app.desk.resume(None).state.turn.answer.text == "half an ans"


async def test_keys_do_nothing_to_what_cannot_be_seen(play: Play) -> None:
    async with play() as stage:
        await stage.write("half")
        await stage.resize(20, 5)
        await stage.write("x1")
        await stage.press("ctrl+s", "ctrl+r", "f10", "escape", "enter")
        await stage.resize(80, 24)

        assert stage.screen == "InterviewScreen"
        assert stage.state.phase is Phase.ANSWERING
        await stage.wait(1)
        assert stage.state.turn.answer.text == "half"


async def test_home_and_debrief_come_back_too(desk: Desk, clock: MovedClock, play: Play) -> None:
    async with shown(desk, clock) as stage:
        before = stage.text
        await stage.resize(20, 5)
        await stage.resize(80, 24)
        assert stage.text == before
    async with play() as stage:
        await stage.press("ctrl+g", "k", "ctrl+g", "k", "ctrl+g", "k")
        before = stage.text
        assert "Practice finished" in before
        await stage.resize(20, 5)
        await stage.resize(80, 24)
        assert stage.text == before


async def test_a_storm_of_resizes_is_survived(play: Play) -> None:
    async with play() as stage:
        await stage.write("half")
        for number in range(12):
            await stage.pilot.resize_terminal(20 + number * 9 % 90, 5 + number * 7 % 40)
        await stage.resize(80, 24)

        assert stage.screen == "InterviewScreen"
        assert "half" in stage.text
