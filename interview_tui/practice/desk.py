"""Everything a front end needs, made once: the bank, the history, the sessions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_tui.clock import Clock, SystemClock
from interview_tui.errors import Problem
from interview_tui.files import make_folder
from interview_tui.paths import Paths, user_paths
from interview_tui.practice.library import Library
from interview_tui.records.past import DraftInfo, SessionSummary
from interview_tui.records.plan import Mode, Plan
from interview_tui.store.drafts import Drafts
from interview_tui.store.history import History

if TYPE_CHECKING:
    from interview_tui.practice.interview import Interview
    from interview_tui.practice.knobs import Knob
    from interview_tui.practice.phrasings import Phrasings
    from interview_tui.practice.plans import Plans
    from interview_tui.practice.preferences import Preferences
    from interview_tui.practice.roles import Roles
    from interview_tui.practice.sessions import Sessions


class Desk:
    """The use cases behind one door. Making it touches no file."""

    def __init__(
        self,
        paths: Paths | None = None,
        banks: Sequence[Path] = (),
        clock: Clock | None = None,
    ) -> None:
        self.paths = paths or user_paths()
        self.clock = clock or SystemClock()
        self.history = History(self.paths.history)
        self.drafts = Drafts(self.paths.drafts)
        self.library = Library(self.paths, banks)

    @cached_property
    def preferences(self) -> Preferences:
        from interview_tui.practice.preferences import Preferences

        return Preferences(self.paths)

    @cached_property
    def plans(self) -> Plans:
        from interview_tui.practice.plans import Plans

        return Plans(self.paths, self.library.beside)

    @cached_property
    def phrasings(self) -> Phrasings:
        from interview_tui.practice.phrasings import Phrasings

        return Phrasings(self.paths.phrasings, self.library.folders)

    @cached_property
    def roles(self) -> Roles:
        from interview_tui.practice.roles import Roles  # and with it the reader of YAML

        return Roles(self.library, self.history)

    @cached_property
    def sessions(self) -> Sessions:
        from interview_tui.practice.sessions import Sessions  # 40 ms with the session engine

        return Sessions(self.clock, self.history, self.drafts, self.paths.data, self.phrasings)

    def make_home(self) -> None:
        """Make the folder that answers are kept in. Raises `NotSaved` where that cannot be."""
        make_folder(self.paths.drafts)

    def start(self, plan: Plan) -> Interview:
        """Begin a session. Raises `Problem`: nothing to ask, or nowhere to keep answers."""
        interview = self.sessions.begin(plan, self.library.choose(plan, self.history))
        interview.notice = self.history.notice or self._left_out()
        return self._reminded(interview)

    def theme(self) -> str:
        """Return the colors that are set. Most people have no settings: nothing is read then."""
        if not (self.paths.config / "config.toml").exists():
            return "dark"
        return self.preferences.settings.theme

    def keys(self) -> Mapping[str, str]:
        """Return the user's keys by binding. Nothing is read where there are no settings."""
        if not (self.paths.config / "config.toml").exists():
            return {}
        return self.preferences.settings.keys

    def start_as_before(self) -> Interview:
        """Begin a session with the last choices and new questions; the first time as preset."""
        return self.start(self.last_choices())

    def preset(self) -> Plan:
        """Return the plan that holds when nothing is chosen, as the settings have it."""
        settings = self.preferences.settings
        return Plan(
            factor=settings.time_factor,
            typing_factor=settings.typing_factor,
            estimate=settings.estimate,
        )

    def chosen(self, name: str | None, choices: Mapping[str, Any]) -> Plan:
        """Return the plan for a saved plan's name and choices that go over it.

        Without either it is the last choices. Raises `WrongUse` for a name that is not known.
        """
        if name is None and not choices:
            return self.last_choices()
        preset = self.preset()
        named = self.plans.find(name).over(preset) if name else preset
        return replace(named, **choices)

    def last_choices(self) -> Plan:
        """Return the choices of the newest session, without its list of questions."""
        preset = self.preset()
        try:
            newest = self.history.sessions(limit=1)
            if not newest:
                return preset
            plan = self.history.session(newest[0].id).session.plan
        except Problem:
            return preset
        return replace(
            plan,
            questions=(),
            seed=None,
            typing_factor=preset.typing_factor,
            estimate=preset.estimate,
        )

    def choices_for(self, skills: Sequence[str]) -> Plan:
        """Return the last choices for questions with any of these skills.

        After a plan that puts a whole interview together they are those that are preset.
        """
        last = self.last_choices()
        kept = self.preset() if last.arranged else last
        return replace(kept, topics=(), levels=(), skills=tuple(skills))

    def knobs(self) -> tuple[Knob, ...]:
        """Return the rows of setup for the questions at hand."""
        from interview_tui.practice.knobs import knobs

        library = self.library
        return knobs(library.topics(), library.skills(), library.count())

    def preview(self, plan: Plan) -> str:
        """Return what a plan comes to, or why nothing can be asked."""
        from interview_tui.practice.preview import preview

        return preview(plan, self.library, self.history)

    def resume(self, session: str | None) -> Interview:
        """Go on with an interrupted session, None for the one interrupted last."""
        if session is None:
            left = [info for info in self.interrupted() if not info.locked]
            if not left:
                raise Problem(self._nothing_to_resume())
            session = left[0].session
        interview = self.sessions.resume(session)
        interview.notice = self.history.notice
        return self._reminded(interview)

    def interrupted(self) -> tuple[DraftInfo, ...]:
        """Return what was left or interrupted, last saved first."""
        return self.drafts.list()

    def look_back(self, session: str | None) -> Interview:
        """Open a finished session, None for the newest. Raises `Problem`."""
        if session is None:
            finished = [one for one in self.past_sessions() if one.how is not None]
            if not finished:
                raise Problem("There is no finished session yet; `interview-tui start` begins one.")
            session = finished[0].id
        interview = self.sessions.reopen(session)
        interview.reworded = self.library.reworded(interview.state.session)
        return interview

    def past_sessions(self, limit: int = 200) -> tuple[SessionSummary, ...]:
        """Return the sessions in history, newest first."""
        return self.history.sessions(limit=limit)

    def _reminded(self, interview: Interview) -> Interview:
        """Return it with what was missed last time; an interview reminds of nothing."""
        session = interview.state.session
        if session.plan.mode is Mode.PRACTICE:
            from interview_tui.practice.reminders import reminders

            interview.reminders = reminders(self.history, session.questions)
        return interview

    def _left_out(self) -> str | None:
        errors = self.library.errors()
        return f"Questions were left out: {errors} errors, see `bank check`." if errors else None

    def _nothing_to_resume(self) -> str:
        if self.interrupted():
            return "The interrupted session is open in another window; go on there."
        return "Nothing was interrupted; `interview-tui start` begins a session."
