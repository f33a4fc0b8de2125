"""A session being held: every event is stepped, and what follows from it is kept."""

from collections.abc import Mapping
from pathlib import Path

from interview_tui.clock import Clock
from interview_tui.errors import NotSaved, Problem
from interview_tui.practice.answer_feedback import AnswerFeedback, holds, is_derived
from interview_tui.practice.autosave import Autosave
from interview_tui.practice.drafting import RunningDraft
from interview_tui.practice.points import SeenPoint
from interview_tui.practice.record import Record
from interview_tui.practice.rows import milestones, new_rows
from interview_tui.records.plan import AnswerBy
from interview_tui.records.turn import Turn
from interview_tui.session.events import Event, Judge, Look, Tick, Typed
from interview_tui.session.judging import to_judge
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase, State
from interview_tui.session.step import step
from interview_tui.session.timing import is_running
from interview_tui.store.rescue import rescue


class Interview:
    """What a front end holds: it shows `state`, passes events, and looks at the clock.

    `draft` is None for a session that is over and only looked back at; `data` is the folder for
    text that its place did not take. Nothing here raises for a disk that does not take what is
    written: `trouble` is the sentence to show. `notice` is one to show at the beginning.
    `reminders` are, by question id, the essential points that the last answer left out;
    `reworded` are ids of questions that were changed since they were asked. `feedback` looks at
    the answers; what it finds made is ticked as soon as the model answer may be seen.
    """

    def __init__(
        self,
        state: State,
        record: Record,
        draft: RunningDraft | None,
        clock: Clock,
        data: Path,
        feedback: AnswerFeedback,
    ) -> None:
        self.state = state
        self._record = record
        self._draft = draft
        self._clock = clock
        self._data = data
        self.feedback = feedback
        self._autosave = Autosave()
        self.notice: str | None = None
        self.reminders: Mapping[str, tuple[str, ...]] = {}
        self.reworded: frozenset[str] = frozenset()

    @property
    def trouble(self) -> str | None:
        """Why something is not saved, in one sentence; None while all is well."""
        failure = self._draft.failure if self._draft else None
        return failure.sentence if failure else self._record.trouble

    @property
    def is_saved(self) -> bool:
        """Whether the draft on the disk holds all that was typed."""
        return self._autosave.first_key is None and (self._draft is None or self._draft.is_saved)

    def catch_up(self, in_history: State | None) -> None:
        """Write what the state holds and the history, as far as it got, does not."""
        self._record.add(new_rows(in_history, self.state))
        self._save()

    def estimate_gap(self) -> str | None:
        """Return how the user's estimates compare with the points ticked, over time."""
        return self._record.estimate_gap() if self.state.session.plan.estimate else None

    def now(self) -> float:
        return self._clock.now()

    def send(self, event: Event) -> str | None:
        """Let an event happen; return why it did nothing, None or empty when there is no word."""
        self.look()
        refused = refusal(self.state, event)
        self._step(event)
        return refused

    def touched(self) -> None:
        """A key changed the text; what it reads now follows with `write`."""
        self._autosave.touched(self._clock.now())

    def write(self, text: str, cursor: tuple[int, int]) -> None:
        """Take the answer as it reads now."""
        if text != self.state.turn.answer.text and self._autosave.first_key is None:
            self.touched()
        self._step(Typed(text, cursor, self._autosave.first_key))

    def look(self) -> None:
        """Look at the clock, a few times each second: time passes, and what is due is saved."""
        self._step(Look())
        now = self._clock.now()
        if self._draft is None:
            return
        if self._autosave.is_due(now):
            self._save()
        if self.trouble and self._autosave.retry_is_due(now):
            self._record.retry()
            self._save()
        if is_running(self.state) and self._autosave.beat_is_due(now):
            self._draft.beat(self.state)

    def points(self, turn: Turn) -> tuple[SeenPoint, ...]:
        """Return the key points beside the answer of a turn; none while it is being written."""
        return self.feedback.points(self.state, turn)

    def did_say(self, turn_id: str, point: str, words: str) -> str:
        """Tick a point that feedback did not find, and keep the words of the answer for it.

        Of a spoken answer the words need not stand in the notes. Returns the sentence that says
        what came of it.
        """
        refused = refusal(self.state, Tick(point, turn_id))
        if refused is not None:
            return refused
        turn = self.state.find(turn_id)
        if turn.answer_by is AnswerBy.TYPING and not holds(turn.answer.text, words):
            return "Nothing was kept: these words are not in your answer. Space ticks without them."
        if point not in turn.ticks:
            self.send(Tick(point, turn.id))
        if is_derived(point):
            return "Ticked. Words are kept for questions with key points of their own."
        try:
            self.feedback.keep(self.state, turn, point, words)
        except Problem as problem:
            return f"Ticked. {problem.sentence}"
        return "Ticked, and these words count from now on."

    def did_not_say(self, turn_id: str, point: str) -> str:
        """Take the tick away, and with it phrasings of the user's own that made the match.

        Returns the sentence that says what came of it.
        """
        refused = refusal(self.state, Tick(point, turn_id))
        if refused is not None:
            return refused
        turn = self.state.find(turn_id)
        if point in turn.ticks:
            self.send(Tick(point, turn.id))
        try:
            dropped = self.feedback.drop(self.state, turn, point)
        except Problem as problem:
            return f"Not ticked. {problem.sentence}"
        return "Not ticked, and your own words for it count no more." if dropped else "Not ticked."

    def keep_now(self) -> str | None:
        """Write everything before returning: on signals, on leaving, before a crash ends all.

        Returns the sentence to leave behind where the draft could not be written: the text of
        the answer is then in a file of its own, if any place takes it.
        """
        self._record.retry()
        if self._draft is None or self.state.phase is Phase.DONE:
            return self._record.trouble
        self._autosave.written()
        try:
            self._draft.flush(self.state)
        except NotSaved as failure:
            return self._rescued(failure)
        return None

    def close(self) -> str | None:
        """Save as `keep_now` does, and give the session free for others.

        One in which nothing was done is not kept: there would be nothing to go on with.
        """
        sentence = self.keep_now()
        if self._draft is not None:
            if self.state.is_untouched:
                self._draft.remove()
            else:
                self._draft.close()
            self._draft = None
        return sentence

    def rescue(self, text: str, turn: Turn) -> Path:
        """Keep text in a file of its own and return its place. Raises `NotSaved`."""
        return rescue(text, f"answer-{turn.id}.md", self._data)

    def _rescued(self, failure: NotSaved) -> str:
        if self.state.turn.empty:
            return failure.sentence
        try:
            place = self.rescue(self.state.turn.answer.text, self.state.turn)
        except NotSaved as nowhere:
            return nowhere.sentence
        return f"{failure.sentence} Your answer is in {place}."

    def _step(self, event: Event) -> None:
        old = self.state
        self.state = step(old, event, self._clock.now())
        if milestones(old) != milestones(self.state):
            self._record.add(new_rows(old, self.state))
            self._save()
            if not isinstance(event, Judge):
                self.judge()

    def judge(self) -> None:
        """Let feedback look at what waits for it; the answers are safe by then."""
        for turn in to_judge(self.state):
            found = self.feedback.of(self.state, turn)
            made = found.made if found else frozenset()
            self._step(Judge(turn.id, made))

    def _save(self) -> None:
        self._autosave.written()
        if self._draft is None:
            return
        if self.state.phase is Phase.DONE and self._record.is_complete:
            self._draft.remove()
        else:
            self._draft.submit(self.state)
