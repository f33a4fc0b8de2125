"""Markup, escape sequences and HTML in questions, answers and notes are text and stay text."""

from dataclasses import replace
from pathlib import Path

import pytest
from interview_tui.practice.desk import Desk
from interview_tui.records.plan import Plan
from interview_tui.records.question import FollowUp, KeyPoint, Question

from tests.moved_clock import MovedClock
from tests.tui.conftest import Play
from tests.tui.content import BRIEF
from tests.tui.stage import Stage, shown

MARKUP = "[/] [/b] [red]x[/] [@click=app.quit]go[/] list[int] arr[i] = x[j] [#ff0]a $name"
TO_SEE = "list[int] arr[i] = x[j]"


def _marked(question: Question) -> Question:
    return replace(
        question,
        prompt=f"P {MARKUP}",
        topic=f"T {MARKUP}",
        answer=f"A {MARKUP}",
        why=f"W {MARKUP}",
        key_points=(KeyPoint("p", f"K {MARKUP}", accept=(f"S {MARKUP}",), hint=f"H {MARKUP}"),),
        follow_ups=(FollowUp(f"F {MARKUP}", f"G {MARKUP}"),),
    )


async def test_markup_is_shown_as_it_stands_everywhere(play: Play) -> None:
    async with play(asked=(_marked(BRIEF),), size=(200, 50)) as stage:
        assert f"P {MARKUP}" in stage.text
        assert f"T {MARKUP}" in stage.lines[0]
        await stage.press("ctrl+g", "h")
        assert f"Hint: H {MARKUP}" in stage.text
        await stage.paste(MARKUP)
        await stage.press("ctrl+g", "n")
        await stage.write(MARKUP)
        await stage.press("enter")
        await stage.submit()
        assert f"│ {MARKUP}" in stage.text
        assert f"A {MARKUP}"[:80] in stage.text
        await stage.press("shift+tab", "enter")
        assert f"K {MARKUP}" in stage.text
        assert f"said as: S {MARKUP}" in stage.text
        await stage.press("ctrl+g", "o")
        assert f"F {MARKUP}" in stage.text
        await stage.press("ctrl+g", "e", "y")
        assert f"P {MARKUP}" in stage.text
        await stage.press("enter")
        assert f"Note: {MARKUP}" in stage.text


async def test_html_in_a_model_answer_is_shown_as_it_stands(play: Play) -> None:
    html = "Use vector<string>, <b>bold</b> & <br> in a <details>x</details> part <!-- here -->."
    async with play(asked=(replace(BRIEF, answer=html),), size=(200, 40)) as stage:
        await stage.paste("x")
        await stage.submit()

        assert html in stage.text


async def test_a_link_in_a_model_answer_opens_nothing(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a link was opened")

    monkeypatch.setattr("webbrowser.open", refuse)
    link = replace(BRIEF, answer="See [here](https://example.org/a) and <https://example.org>.")
    async with play(asked=(link,)) as stage:
        await stage.paste("x")
        await stage.submit()
        await stage.press("tab", "tab", "tab", "enter")

        assert "See here" in stage.text


BANK = """topic: words
questions:
  - id: hostile
    prompt: "What\\e]0;owned\\a is \\e[2Jthis\\x9b1m?"
    answer: "It\\e]52;c;cm0=\\a is\\u202e that."
    key_points:
      - point: "A\\e[31m point\\0"
        hint: "Say\\e_x\\e\\\\ it"
"""


def _no_control(stage: Stage) -> bool:
    bad = [c for line in stage.lines for c in line if ord(c) < 32 or 127 <= ord(c) < 160]
    return not bad and "\u202e" not in stage.text


async def test_escape_sequences_of_a_bank_reach_no_screen(
    desk: Desk, clock: MovedClock, tmp_path: Path
) -> None:
    bank = tmp_path / "hostile.yaml"
    bank.write_text(BANK)
    desk = Desk(desk.paths, (bank,), clock)
    opening = desk.start(Plan(questions=("hostile",)))
    async with shown(desk, clock, opening) as stage:
        assert "What is this" in stage.text
        await stage.press("ctrl+g", "h")
        assert _no_control(stage)
        await stage.paste("x\x1b[2Jy")
        await stage.press("ctrl+g", "n")
        await stage.paste("n\x1b]0;owned\x07ote")
        await stage.press("enter")
        await stage.submit()
        assert "It is that." in stage.text
        await stage.press("shift+tab", "enter")
        assert "A point" in stage.text
        assert _no_control(stage)
        assert stage.state.turn.note == "note"
        await stage.submit()
        assert _no_control(stage)


async def test_signs_of_a_word_processor_are_kept(play: Play) -> None:
    async with play(asked=(replace(BRIEF, prompt="„Was“ – heißt … 𝛼² 模型?"),)) as stage:
        assert "„Was“ – heißt … 𝛼² 模型?" in stage.text
