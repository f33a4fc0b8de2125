"""A screen that reads its question aloud, by itself or by key."""

from textual import work

from interview_tui.session import events as e
from interview_tui.session.state import Phase
from interview_tui.tui.answer_screen import AnswerScreen
from interview_tui.tui.reader import Reader
from interview_tui.tui.widgets.answer_sheet import AnswerSheet


class ReadsAloud(AnswerScreen):
    """Reads with the reader it was given; without one it is silent."""

    reader: Reader | None = None

    def read_by_itself(self, is_new: bool) -> None:
        """Read a question that opens, and be silent when it is answered."""
        reader = self.reader
        if reader is None:
            return
        if self.interview.state.phase is not Phase.ANSWERING:
            reader.stop()
        elif is_new and reader.auto and not reader.is_off:
            if reader.clock_waits:
                self.interview.send(e.Listen())
            self._read(self._prompt())

    def _prompt(self) -> str:
        state = self.interview.state
        return state.follow_up.prompt if state.follow_up else state.question.prompt

    def action_read(self) -> None:
        """Read what is asked, at the reveal the model answer; while reading, stop."""
        reader, state = self.reader, self.interview.state
        if reader is None:
            return
        if reader.is_speaking:
            reader.stop()
        elif state.phase is Phase.REVEALED and self.focused is self.query_one(AnswerSheet).model:
            self._read((state.follow_up or state.question).answer or "", asked_for=True)
        else:
            self._read(self._prompt(), asked_for=True)

    @work(exclusive=True, group="reading")
    async def _read(self, text: str, *, asked_for: bool = False) -> None:
        if self.reader is None:
            return
        why_not = await self.reader.read(text, asked_for=asked_for)
        self.send(e.Heard())
        if why_not:
            self.say(why_not)
