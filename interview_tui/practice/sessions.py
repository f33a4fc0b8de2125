"""Beginning a session, finding an interrupted one again, opening a finished one."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from interview_tui.clock import Clock
from interview_tui.errors import NotSaved, Problem
from interview_tui.practice.answer_feedback import AnswerFeedback
from interview_tui.practice.drafting import RunningDraft
from interview_tui.practice.interview import Interview
from interview_tui.practice.phrasings import Phrasings
from interview_tui.practice.record import Record
from interview_tui.records.encode import version_of
from interview_tui.records.identity import new_id
from interview_tui.records.past import PastSession
from interview_tui.records.plan import Plan
from interview_tui.records.question import Question
from interview_tui.records.session import Session
from interview_tui.session.course import begin
from interview_tui.session.encode import resumed, state_from
from interview_tui.session.state import Phase, State
from interview_tui.store.drafts import Drafts
from interview_tui.store.history import History


@dataclass(frozen=True)
class Sessions:
    """Opens sessions: new ones, interrupted ones, finished ones.

    `data` is the folder for text that its own place did not take.
    """

    clock: Clock
    history: History
    drafts: Drafts
    data: Path
    phrasings: Phrasings

    def begin(self, plan: Plan, questions: Sequence[Question]) -> Interview:
        """Begin a session of these questions; its draft is on the disk when this returns.

        Raises `NotSaved` where no draft can be kept: then no answer would be safe.
        """
        session = self._session(plan, questions)
        state = replace(begin(session, self.clock.now()), flags=self._flagged(questions))
        draft = RunningDraft(self.drafts.open(session), self.clock)
        try:
            draft.flush(state)
        except NotSaved:
            draft.remove()
            raise
        return self._interview(state, draft)

    def resume(self, session_id: str) -> Interview:
        """Return an interrupted session as it was; the time since then is away, not charged.

        What had reached the draft but not the history is written to the history first.
        Raises `Problem`: not there, damaged, or open in another window.
        """
        file, kept = self.drafts.resume(session_id)
        state = state_from(kept.session, kept.state, kept.beat, self.clock.now())
        stamps = [body["saved"] for body in (kept.state, kept.beat) if body and "saved" in body]
        if stamps:
            state = resumed(state, self._seconds_since(max(stamps)))
        interview = self._interview(state, RunningDraft(file, self.clock))
        interview.catch_up(self._in_history(kept.session.id))
        return interview

    def reopen(self, session_id: str) -> Interview:
        """Return a finished session to look back at, to rate and to tick. Raises `Problem`."""
        past = self._finished(self.history.session(session_id))
        interview = self._interview(past, None)
        interview.judge()
        return interview

    def _session(self, plan: Plan, questions: Sequence[Question]) -> Session:
        now = self.clock.wall()
        return Session(
            id=new_id(),
            plan=plan,
            questions=tuple(questions),
            versions=tuple(version_of(question) for question in questions),
            started=now.isoformat(),
            zone=now.astimezone().tzname() or "UTC",
        )

    def _interview(self, state: State, draft: RunningDraft | None) -> Interview:
        record = Record(self.history, state.session, self.clock)
        feedback = AnswerFeedback(self.phrasings)
        return Interview(state, record, draft, self.clock, self.data, feedback)

    def _in_history(self, session_id: str) -> State | None:
        with suppress(Problem):
            return self._finished(self.history.session(session_id))
        return None

    def _finished(self, past: PastSession) -> State:
        return State(
            session=past.session,
            turns=past.turns,
            queue=(),
            looked_at=self.clock.now(),
            phase=Phase.DONE,
            ending=past.ending,
            flags=past.flagged,
        )

    def _flagged(self, questions: Sequence[Question]) -> frozenset[str]:
        with suppress(Problem):
            return self.history.flagged() & {question.id for question in questions}
        return frozenset()

    def _seconds_since(self, stamp: str) -> float:
        return max(0.0, (self.clock.wall() - datetime.fromisoformat(stamp)).total_seconds())
