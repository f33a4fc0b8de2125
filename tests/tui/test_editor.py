"""The editor: nothing typed or pasted is lost, and nothing in it can do harm."""

import pytest
from interview_tui.tui.widgets.editor import LONGEST_LINE, LONGEST_TEXT, Editor

from tests.tui.conftest import Play
from tests.tui.stage import NARROW, USUAL, Stage

HOSTILE = (
    "a\x1b]0;owned\x07b\x1b]52;c;cm0=\x07c\x1b[2Jd\x9b31me\x00f\u202eg\x1b_x\x1b\\h\x1bPq\x1b\\i"
)


def _editor(stage: Stage) -> Editor:
    return stage.one("#answer", Editor)


async def test_a_paste_is_text_and_never_submits(play: Play) -> None:
    async with play() as stage:
        await stage.paste("one\r\ntwo\rthree\n\tfour\n\n")

        assert _editor(stage).text == "one\ntwo\nthree\n\tfour\n\n"
        assert not stage.state.turn.outcome


async def test_a_paste_loses_what_could_steer_a_terminal(play: Play) -> None:
    async with play() as stage:
        await stage.paste(HOSTILE)

        assert _editor(stage).text == "abcdefghi"


async def test_a_paste_replaces_the_selection(play: Play) -> None:
    async with play() as stage:
        await stage.write("some words")
        await stage.press("ctrl+shift+left")
        await stage.paste("things")

        assert _editor(stage).text == "some things"


async def test_a_paste_beyond_the_room_is_cut_and_that_is_said(play: Play) -> None:
    async with play() as stage:
        await stage.write("typed ")
        await stage.paste(("x" * 99 + "\n") * 3_000)
        assert len(_editor(stage).text) == LONGEST_TEXT
        assert "The paste was cut" in stage.text

        await stage.paste("one more")
        assert len(_editor(stage).text) == LONGEST_TEXT


async def test_a_very_long_line_is_broken_without_losing_a_character(play: Play) -> None:
    async with play() as stage:
        line = "".join(chr(ord("a") + number % 26) for number in range(10_000))
        await stage.paste(line)

        written = _editor(stage).text
        assert written.replace("\n", "") == line
        assert max(map(len, written.split("\n"))) <= LONGEST_LINE


async def test_a_paste_into_a_locked_editor_does_nothing(play: Play) -> None:
    async with play() as stage:
        await stage.write("an answer")
        await stage.submit()
        await stage.press("tab", "tab")
        assert stage.focused == "answer"
        await stage.paste("late")

        assert _editor(stage).text == "an answer"


@pytest.mark.parametrize("size", [NARROW, USUAL])
async def test_a_paste_of_many_lines_can_be_undone(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size) as stage:
        await stage.write("before ")
        await stage.paste("\n".join(f"line {number}" for number in range(48)))
        await stage.press("ctrl+z")
        assert _editor(stage).text == "before "

        await stage.press("ctrl+y")
        assert _editor(stage).text.endswith("line 47")


async def test_spaces_and_joiners_of_other_scripts_can_be_typed(play: Play) -> None:
    async with play() as stage:
        text = "a\u3000b\u00a0c\u202fd\u200de\u200cf"
        await stage.write(text)

        assert _editor(stage).text == text


async def test_other_scripts_are_kept(play: Play) -> None:
    async with play() as stage:
        text = "過学習とは何か — Überanpassung: переобучение שלום e\u0301 ∑"
        await stage.write(text)

        assert _editor(stage).text == text


async def test_six_thousand_characters_can_all_be_undone(play: Play) -> None:
    async with play() as stage:
        editor = _editor(stage)
        for number in range(600):
            editor.insert(f"word {number:04d}" + ("\n" if number % 10 == 9 else " "))
        assert len(editor.text) == 6_000
        full = editor.text
        undone = 0
        while editor.text and undone < 2_000:
            editor.undo()
            undone += 1
        assert editor.text == ""

        for _ in range(undone):
            editor.redo()
        assert editor.text == full


async def test_another_question_does_not_bring_back_the_answer_before(play: Play) -> None:
    async with play() as stage:
        await stage.write("the first answer")
        await stage.submit()
        await stage.submit()
        await stage.press("ctrl+z", "ctrl+z")

        assert _editor(stage).text == ""


async def test_an_answer_of_a_thousand_lines_can_be_written_on(play: Play) -> None:
    async with play() as stage:
        text = "\n".join(f"{number}: what a line of an answer may hold" for number in range(1_000))
        await stage.paste(text)
        await stage.write(" and more")
        await stage.wait(1)

        assert stage.state.turn.answer.text == f"{text} and more"
        assert "999: what a line of an answer may hold and more" in stage.text
        assert "saved · 9002 words" in stage.text


async def test_the_status_says_saving_and_then_saved(play: Play) -> None:
    async with play() as stage:
        await stage.write("one two")
        await stage.wait(0.25)
        assert "saving · 2 words" in stage.text

        await stage.wait(1)
        assert "saved · 2 words" in stage.text


async def test_a_kill_brings_back_text_and_cursor_on_the_screen(play: Play) -> None:
    async with play() as stage:
        await stage.write("one two three")
        await stage.press("ctrl+left")
        await stage.write("and ")
        await stage.wait(1)
        stage.app._close_session()
        stage.app.show(stage.app.desk.resume(None))
        await stage.wait(0)

        assert _editor(stage).text == "one two and three"
        assert _editor(stage).cursor_location == (0, 12)
        await stage.write("!")
        assert _editor(stage).text == "one two and !three"
