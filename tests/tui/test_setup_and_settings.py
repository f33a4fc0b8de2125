"""Setup, settings, looks and keys of the user's own."""

import pytest
from interview_tui.practice.desk import Desk
from interview_tui.records.plan import Mode
from interview_tui.tui.looks import THEMES, theme_name

from tests.moved_clock import MovedClock
from tests.tui.stage import NARROW, USUAL, WIDE, Stage, shown

SIZES = (NARROW, USUAL, WIDE)


async def _open(stage: Stage, deed: str) -> None:
    while stage.chosen != deed:
        await stage.press("down")
    await stage.press("enter")


def _write(desk: Desk, text: str) -> None:
    desk.paths.config.mkdir(parents=True)
    (desk.paths.config / "config.toml").write_text(text)


@pytest.mark.parametrize("deed", ["start", "settings"])
async def test_setup_and_settings_fit_every_size(deed: str, desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock, None, NARROW) as stage:
        await _open(stage, deed)
        for size in SIZES:
            await stage.resize(*size)
            assert len(stage.lines) == size[1]
            assert "…" not in stage.text
            assert "Esc back" in stage.lines[-2]


async def test_enter_enter_is_an_interview_as_preset(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock) as stage:
        await stage.press("enter", "enter")
        assert stage.screen == "InterviewScreen"
        assert len(stage.state.session.questions) == 5
        assert stage.state.session.plan.mode is Mode.PRACTICE


async def test_the_arrows_change_what_is_begun(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock) as stage:
        await stage.press("enter", "right", "down", "down", "right", "enter")
        plan = stage.state.session.plan
        assert (plan.mode, plan.count) == (Mode.INTERVIEW, 1)


async def test_a_plan_saved_in_setup_can_be_chosen_there(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock) as stage:
        await stage.press("enter", "right", "w")
        await stage.write("monday")
        await stage.press("enter")
        assert '"monday"' in stage.text
        assert desk.plans.find("monday").choices == {"mode": Mode.INTERVIEW}


async def test_a_setting_is_kept_and_holds_at_once(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock) as stage:
        await _open(stage, "settings")
        await stage.press(*["down"] * 7, "right")
        assert "light" in stage.text
        assert stage.app.theme == THEMES["light"].name
        assert 'theme = "light"' in (desk.paths.config / "config.toml").read_text()


async def test_wrong_settings_are_named_at_home(desk: Desk, clock: MovedClock) -> None:
    _write(desk, "[session]\ntime_factor = 7\n")
    async with shown(desk, clock) as stage:
        assert "config.toml:2" in " ".join(stage.text.split()).replace(" ", "")


@pytest.mark.parametrize("look", ["dark", "light", "high-contrast", "terminal"])
async def test_every_look_shows_a_session(look: str, desk: Desk, clock: MovedClock) -> None:
    _write(desk, f'[looks]\ntheme = "{look}"\n')
    async with shown(desk, clock) as stage:
        await stage.press("enter", "enter")
        await stage.write("an answer")
        await stage.submit()
        assert "Rate:" in stage.text
        assert stage.app.theme == theme_name(look, no_color=False)


async def test_no_color_takes_the_terminals_own(
    desk: Desk, clock: MovedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    _write(desk, '[looks]\ntheme = "light"\n')
    async with shown(desk, clock) as stage:
        assert stage.app.theme == "ansi-dark"


async def test_a_key_of_the_users_own_submits_and_is_shown(desk: Desk, clock: MovedClock) -> None:
    _write(desk, '[keys]\n"interview.submit" = "ctrl+l"\n')
    async with shown(desk, clock) as stage:
        await stage.press("enter", "enter")
        await stage.write("an answer")
        assert "Ctrl+L submit" in stage.text
        await stage.press("ctrl+l")
        assert "Rate:" in stage.text


async def test_keys_that_clash_and_unknown_actions_are_named(desk: Desk, clock: MovedClock) -> None:
    _write(desk, '[keys]\n"interview.submit" = "f2"\n"interview.paus" = "f9"\n')
    async with shown(desk, clock) as stage:
        said = " ".join(stage.text.split())
        assert '"interview.paus" is no action; "interview.pause" is meant?' in said
        assert "F2 is for interview.submit and for interview.reveal" in said


async def test_the_clock_may_change_every_quarter_minute_only(
    desk: Desk, clock: MovedClock
) -> None:
    _write(desk, '[clock]\nredraw = "15 seconds"\nmarks = false\n')
    async with shown(desk, clock) as stage:
        await stage.press("enter", "enter")
        await stage.wait(3)
        before = stage.lines[0]
        await stage.wait(5)
        assert stage.lines[0] == before
        await stage.wait(15)
        assert stage.lines[0] != before


async def test_an_estimate_is_asked_before_the_reveal(desk: Desk, clock: MovedClock) -> None:
    _write(desk, "[session]\nestimate = true\n")
    async with shown(desk, clock) as stage:
        await stage.press("enter", "enter")
        await stage.write("an answer")
        await stage.submit()
        assert "How much of a full answer" in stage.text
        assert "Rate:" not in stage.text
        await stage.press("2")
        assert "Rate:" in stage.text
        assert stage.state.turn.estimate == 2
        await stage.press("3", "ctrl+g", "e", "y")
        assert "you thought 50 % of a full answer, ticked 0 %" in stage.text


async def test_a_plan_that_ships_is_chosen_in_setup(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock) as stage:
        await stage.press("enter", "up", "right")
        assert "Plan                  ‹ phone-screen ›" in stage.text
        assert "‹ as many as fit ›" in stage.text
        assert "about 30 minutes of typing" in stage.text
        await stage.press("enter")
        assert stage.state.session.plan.mode is Mode.INTERVIEW
        assert "whole 30:00" in stage.lines[0]
