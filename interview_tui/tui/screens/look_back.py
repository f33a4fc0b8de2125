"""Look back: own answer beside the model answer, to tick, to rate and to note."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from interview_tui.practice.interview import Interview
from interview_tui.records.turn import Rating, Turn
from interview_tui.session import events as e
from interview_tui.session.ask import rating_lines
from interview_tui.session.debrief import debrief_rows
from interview_tui.session.proposal import propose
from interview_tui.tui.answer_screen import AnswerScreen
from interview_tui.tui.widgets.answer_sheet import AnswerSheet
from interview_tui.tui.widgets.line import Line
from interview_tui.tui.widgets.sentence import Sentence


class LookBackScreen(AnswerScreen):
    """Goes through the answers of a finished session, one at a time."""

    CSS_PATH = "../widgets/answer_sheet.tcss"
    DEFAULT_CSS = """
    LookBackScreen #place { padding: 0 1; text-style: bold; }
    LookBackScreen #keys { padding: 0 1; color: $text-muted; }
    """
    AUTO_FOCUS = "#ask"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "rate(1)", "Rate again, up to 4 easy", id="look_back.again"),
        Binding("2", "rate(2)", show=False, id="look_back.hard"),
        Binding("3", "rate(3)", show=False, id="look_back.good"),
        Binding("4", "rate(4)", show=False, id="look_back.easy"),
        Binding("u", "undo", "Undo", id="look_back.undo"),
        Binding("enter", "accept", "Take the proposal, go on", id="look_back.accept"),
        Binding("ctrl+s,f5,right,n", "go(1)", "Next", id="look_back.next"),
        Binding("left,p", "go(-1)", "Previous", id="look_back.previous"),
        Binding("f", "flag", "Flag", id="look_back.flag"),
        Binding("w", "note", "Note", id="look_back.note"),
        Binding("d", "delivery", "How it came across", id="look_back.delivery"),
        Binding("escape,f10", "app.pop_screen", "Back", id="look_back.back"),
    ]

    def __init__(self, interview: Interview, turn: str) -> None:
        super().__init__()
        self.interview = interview
        self._turn = turn

    def compose(self) -> ComposeResult:
        yield Line(id="place")
        yield AnswerSheet(classes="-revealed")
        yield Sentence(id="said")
        yield Line("1-4 rate  Left/Right others  Tab panes  F1 help  Esc back", id="keys")

    def on_mount(self) -> None:
        self._sheet = self.query_one(AnswerSheet)
        self._sheet.editor.read_only = True
        self._sheet.editor.border_title = "Your answer"
        self._open()

    def _open(self) -> None:
        """Show another answer."""
        state = self.interview.state
        turn = state.find(self._turn)
        question, follow_up = state.question_of(turn), state.follow_up_of(turn)
        sheet = self._sheet
        sheet.show_answer(turn.answer.text)
        if follow_up:
            sheet.question.show(follow_up.prompt, (f"Follows on: {question.prompt}",))
            sheet.open_model(follow_up.answer, None)
        else:
            sheet.open_model(question.answer, question.why)
        sheet.ask.focus()
        self.show_state()

    def show_state(self) -> None:
        state = self.interview.state
        turn = state.find(self._turn)
        question = state.question_of(turn)
        flag = ("Flagged.",) if question.id in state.flags else ()
        note = (f"Note: {turn.note}",) if turn.note else ()
        if turn.parent is None:
            self._sheet.question.show(question.prompt, flag + note)
        self._sheet.show_points(self.interview.points(turn))
        self._sheet.ask.show(rating_lines(state, turn, go_on=self._go_on()))
        row = next(row for row in debrief_rows(state) if row.turn == turn.id)
        count = len(state.session.questions)
        newer = "as it was asked; a newer wording exists"
        reworded = newer if question.id in self.interview.reworded else ""
        parts = [f"Question {row.label} of {count}", row.time, row.points, reworded]
        self.query_one("#place", Line).show(" · ".join(part for part in parts if part))
        self.query_one("#said", Sentence).show(self.interview.trouble or self.notices())

    @property
    def shown_turn(self) -> Turn:
        return self.interview.state.find(self._turn)

    def send(self, event: e.Event) -> None:
        refused = self.interview.send(event)
        self.show_state()
        if refused:
            self.say(refused)

    def say(self, notice: str) -> None:
        self.show_state()
        if not self.interview.trouble:
            self.query_one("#said", Sentence).show(notice)

    def action_rate(self, number: int) -> None:
        self.send(e.Rate(Rating(number), self._turn))

    def action_undo(self) -> None:
        self.send(e.Undo(self._turn))

    def action_flag(self) -> None:
        self.send(e.Flag(self._turn))

    def action_accept(self) -> None:
        """Take the proposed rating; once rated, go on."""
        state = self.interview.state
        turn = state.find(self._turn)
        proposal = propose(state, turn)
        if proposal and turn.rating is None:
            self.send(e.Rate(proposal.rating, turn.id))
        else:
            self.action_go(1)

    def action_go(self, step: int) -> None:
        """Go to the next or the previous answer; after the last, back to the debrief."""
        turns = [turn.id for turn in self.interview.state.turns]
        at = turns.index(self._turn) + step
        if at >= len(turns):
            self.app.pop_screen()
        elif at >= 0:
            self._turn = turns[at]
            self._open()

    def _go_on(self) -> str:
        is_last = self.interview.state.turns[-1].id == self._turn
        return "goes back to the debrief" if is_last else "opens the next answer"
