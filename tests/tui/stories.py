"""How each screen that is compared as text is reached."""

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from interview_tui.practice.desk import Desk
from interview_tui.records.plan import AnswerBy, Mode, Plan
from interview_tui.records.question import Question
from interview_tui.records.turn import Rating
from interview_tui.session.events import End, Rate, Submit, Tick

from tests.moved_clock import BEGINNING, MovedClock
from tests.tui.content import ANSWER, ASKED, BRIEFLY, write_role
from tests.tui.stage import Stage

PRACTICE = Plan(typing_factor=1.0)
SPEAKING = Plan(answer_by=AnswerBy.SPEAKING)
INTERVIEW = Plan(mode=Mode.INTERVIEW, typing_factor=1.0)
LOOK = 4.0
"""As rarely as can be without counting as away."""
Way = Callable[[Stage], Awaitable[None]]


@dataclass(frozen=True)
class Story:
    """A session with this plan, or home without one, and the keys that lead to the screen."""

    way: Way
    plan: Plan | None = PRACTICE
    asked: tuple[Question, ...] = BRIEFLY
    before: Callable[[Desk, MovedClock], None] = lambda desk, clock: None


async def _nothing(stage: Stage) -> None:
    """The first screen."""


def _lived_in(desk: Desk, clock: MovedClock) -> None:
    """Leave a session interrupted and one in the history."""
    done = desk.sessions.begin(INTERVIEW, ASKED)
    done.write(ANSWER, (0, 0))
    done.send(Submit())
    clock.advance(2)
    done.send(End())
    done.close()
    left = desk.sessions.begin(PRACTICE, ASKED)
    left.write("It depends", (0, 10))
    left.close()
    for path in desk.drafts.folder.glob("*.draft"):
        os.utime(path, (BEGINNING.timestamp(), BEGINNING.timestamp()))


def _sailor(desk: Desk, clock: MovedClock) -> None:
    """Have a role of the user's own with three questions, of which two were answered."""
    write_role(desk.paths.user_bank)
    for name, rating in (("bowline", Rating.GOOD), ("sheet-bend", Rating.AGAIN)):
        done = desk.start(Plan(questions=(name,)))
        done.write(ANSWER, (0, 0))
        done.send(Submit())
        if rating is Rating.GOOD:
            done.send(Tick("loop"))
        done.send(Rate(rating))
        clock.advance(2)
        done.send(End())
        done.close()


async def _role(stage: Stage) -> None:
    while stage.chosen != "role":
        await stage.press("down")
    await stage.press("enter")


async def _skill(stage: Stage) -> None:
    await _role(stage)
    await stage.press("down")


async def _round(stage: Stage) -> None:
    await _role(stage)
    await stage.press("end")


async def _answering(stage: Stage) -> None:
    await stage.paste(ANSWER)
    await stage.wait(19, LOOK)


async def _hinted(stage: Stage) -> None:
    await _answering(stage)
    await stage.press("ctrl+g", "h", "ctrl+g", "h", "ctrl+g", "f")


async def _looked(stage: Stage) -> None:
    await _answering(stage)
    await stage.press("ctrl+r")


async def _paused(stage: Stage) -> None:
    await _answering(stage)
    await stage.press("ctrl+t")


async def _last_seconds(stage: Stage) -> None:
    await _answering(stage)
    await stage.wait(150, LOOK)


async def _over_time(stage: Stage) -> None:
    await _answering(stage)
    await stage.wait(175, LOOK)


async def _empty(stage: Stage) -> None:
    await stage.submit()


async def _revealed(stage: Stage) -> None:
    await _answering(stage)
    await stage.submit()


async def _ticked(stage: Stage) -> None:
    await _revealed(stage)
    await stage.press("shift+tab", "space", "enter", "down", "space", "3")


async def _model_opened(stage: Stage) -> None:
    await _revealed(stage)
    await stage.press("tab", "tab", "tab")


async def _no_model(stage: Stage) -> None:
    await stage.press("ctrl+g", "k", "ctrl+g", "k")
    await stage.paste("It was like this.")
    await stage.submit()


async def _follow_up(stage: Stage) -> None:
    await _revealed(stage)
    await stage.press("ctrl+g", "o")


async def _locked(stage: Stage) -> None:
    await _answering(stage)
    await stage.submit()


async def _time_taken(stage: Stage) -> None:
    await _answering(stage)
    await stage.wait(161, LOOK)


async def _debrief(stage: Stage) -> None:
    await _ticked(stage)
    await stage.submit()
    await stage.paste("It learns the noise.")
    await stage.submit()
    await stage.press("1", "ctrl+g", "e", "y")


async def _interview_debrief(stage: Stage) -> None:
    await _locked(stage)
    await stage.wait(6)
    await stage.paste("By the cost of each error.")
    await stage.submit()
    await stage.wait(6)
    await stage.press("ctrl+g", "k")
    await stage.wait(6)
    await stage.press("ctrl+g", "e", "y")


async def _look_back(stage: Stage) -> None:
    await _debrief(stage)
    await stage.press("enter")


async def _follow_up_looked_back_at(stage: Stage) -> None:
    await _interview_debrief(stage)
    await stage.press("down", "enter")


async def _sessions(stage: Stage) -> None:
    while stage.chosen != "look-back":
        await stage.press("down")
    await stage.press("enter")


async def _panel(stage: Stage) -> None:
    await _answering(stage)
    await stage.press("ctrl+g")


async def _panel_at_the_reveal(stage: Stage) -> None:
    await _revealed(stage)
    await stage.press("ctrl+g")


async def _help(stage: Stage) -> None:
    await _answering(stage)
    await stage.press("f1")


async def _end(stage: Stage) -> None:
    await _answering(stage)
    await stage.press("ctrl+g", "e")


async def _note(stage: Stage) -> None:
    await _revealed(stage)
    await stage.press("ctrl+g", "n")
    await stage.write("begin with the base rate")


STORIES: dict[str, Story] = {
    "home": Story(_nothing, None),
    "home-lived-in": Story(_nothing, None, before=_lived_in),
    "sessions": Story(_sessions, None, before=_lived_in),
    "role": Story(_role, None, before=_sailor),
    "role-at-a-skill": Story(_skill, None, before=_sailor),
    "role-at-a-round": Story(_round, None, before=_sailor),
    "answering": Story(_answering),
    "answering-with-hints": Story(_hinted),
    "answering-aloud": Story(_nothing, SPEAKING),
    "answering-in-interview": Story(_answering, INTERVIEW),
    "last-seconds": Story(_last_seconds),
    "over-time": Story(_over_time),
    "looked": Story(_looked, asked=ASKED),
    "paused": Story(_paused),
    "empty": Story(_empty),
    "revealed": Story(_revealed, asked=ASKED),
    "revealed-ticked-and-rated": Story(_ticked),
    "revealed-at-the-model": Story(_model_opened),
    "revealed-without-model": Story(_no_model),
    "follow-up": Story(_follow_up),
    "locked": Story(_locked, INTERVIEW),
    "locked-by-time": Story(_time_taken, INTERVIEW),
    "debrief": Story(_debrief),
    "debrief-of-interview": Story(_interview_debrief, INTERVIEW),
    "look-back": Story(_look_back, asked=ASKED),
    "look-back-at-follow-up": Story(_follow_up_looked_back_at, INTERVIEW),
    "panel": Story(_panel),
    "panel-at-the-reveal": Story(_panel_at_the_reveal),
    "help": Story(_help),
    "confirm-end": Story(_end),
    "note": Story(_note),
}
