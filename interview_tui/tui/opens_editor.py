"""A screen whose answer can be written in the user's own $EDITOR."""

from textual import work

from interview_tui.session import events as e
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase
from interview_tui.tui.answer_screen import AnswerScreen
from interview_tui.tui.outside import OutsideEditor
from interview_tui.tui.widgets.answer_sheet import AnswerSheet


class OpensEditor(AnswerScreen):
    """`outside` is the editor while it is open; its text is the answer then."""

    outside: OutsideEditor | None = None

    @work
    async def action_edit(self) -> None:
        """Answer in $EDITOR; its time is answering time, and zero takes what is saved there."""
        state = self.interview.state
        refused = "Paused: go on first." if state.paused else refusal(state, e.Typed(""))
        if refused is not None or self.outside:
            self.say(refused or "")
            return
        self.flush()
        outside = OutsideEditor(self.query_one(AnswerSheet).editor.text)
        self.outside = outside
        failed = await outside.run(self.app)
        self.flush()
        self.outside = None
        self._take_back_in(state.turn.id, outside.text())
        outside.close()
        if failed:
            self.say(failed)

    def _take_back_in(self, turn_id: str, text: str) -> None:
        state = self.interview.state
        if (state.turn.id, state.phase) == (turn_id, Phase.ANSWERING):
            self.query_one(AnswerSheet).editor.read_only = False
            self.query_one(AnswerSheet).editor.replace_text(text)
        elif text != state.find(turn_id).answer.text:
            place = self.interview.rescue(text, state.find(turn_id))
            self.say(f"Time was up. What you wrote later in the editor is in {place}.")
        else:
            self.say("Time was up; what you had saved in the editor was taken.")
        self.show_state()
