"""The role on screen: from home to a skill, and from there to practice."""

from interview_tui.practice.desk import Desk
from interview_tui.records.plan import Mode

from tests.moved_clock import MovedClock
from tests.tui.content import write_role
from tests.tui.stage import NARROW, USUAL, Stage, shown


async def _open(stage: Stage) -> None:
    while stage.chosen != "role":
        await stage.press("down")
    await stage.press("enter")


async def test_enter_on_a_skill_opens_setup_narrowed_to_it(desk: Desk, clock: MovedClock) -> None:
    write_role(desk.paths.user_bank)
    async with shown(desk, clock) as stage:
        await _open(stage)
        await stage.press("down", "enter")
        assert stage.screen == "SetupScreen"
        assert "‹ rope ›" in stage.text
        assert "2 questions" in stage.text
        await stage.press("enter")
        assert {question.id for question in stage.state.session.questions} == {
            "bowline",
            "sheet-bend",
        }


async def test_enter_on_a_round_opens_setup_with_its_plan(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock) as stage:
        await _open(stage)
        await stage.press("end", "enter")
        assert "‹ behavioral ›" in stage.text
        assert "about 30 minutes" in stage.text
        await stage.press("enter")
        plan = stage.state.session.plan
        assert (plan.mode, plan.topics, plan.total) == (Mode.INTERVIEW, ("behavioral",), 30.0)


async def test_a_round_whose_plan_is_gone_says_so_at_home(desk: Desk, clock: MovedClock) -> None:
    write_role(desk.paths.user_bank)
    path = desk.paths.user_bank / "sailor" / "role.yaml"
    path.write_text(path.read_text().replace("quick-five", "quick-six"))
    async with shown(desk, clock) as stage:
        await _open(stage)
        await stage.press("end", "enter")
        assert stage.screen == "HomeScreen"
        assert 'there is no plan "quick-six"; did you mean "quick-five"?' in stage.text


async def test_escape_goes_back_to_home(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock) as stage:
        await _open(stage)
        await stage.press("escape")
        assert stage.screen == "HomeScreen"


async def test_the_users_own_role_comes_first_and_the_arrows_show_others(
    desk: Desk, clock: MovedClock
) -> None:
    write_role(desk.paths.user_bank)
    async with shown(desk, clock) as stage:
        await _open(stage)
        assert stage.lines[1].strip() == "Able seaman"
        await stage.press("right")
        assert stage.lines[1].strip() == "Machine learning engineer"
        assert "Framing the problem" in stage.text
        await stage.press("right")
        assert stage.lines[1].strip() == "Able seaman"


async def test_nothing_of_any_entry_is_out_of_reach(desk: Desk, clock: MovedClock) -> None:
    async with shown(desk, clock, None, NARROW) as stage:
        await _open(stage)
        for _ in range(34):
            assert "…" not in stage.text
            detail = stage.app.screen.query_one("#detail")
            if detail.max_scroll_y:
                await stage.press("tab", "end", "shift+tab")
            assert detail.scroll_y == detail.max_scroll_y
            await stage.press("down")


async def test_a_wider_screen_says_a_standing_in_whole_words(desk: Desk, clock: MovedClock) -> None:
    write_role(desk.paths.user_bank)
    async with shown(desk, clock, None, NARROW) as stage:
        await _open(stage)
        assert "0 of 2" in stage.text
        await stage.resize(*USUAL)
        assert "none of 2 answered" in stage.text


async def test_a_broken_role_of_ones_own_leaves_the_one_that_ships(
    desk: Desk, clock: MovedClock
) -> None:
    write_role(desk.paths.user_bank)
    (desk.paths.user_bank / "sailor" / "role.yaml").write_text("id: [")
    async with shown(desk, clock) as stage:
        await _open(stage)
        assert stage.lines[1].strip() == "Machine learning engineer"
