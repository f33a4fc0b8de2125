"""Setup: one screen with everything preset; Enter starts."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from interview_tui.errors import Problem
from interview_tui.practice.desk import Desk
from interview_tui.practice.knobs import Knob
from interview_tui.records.plan import NamedPlan, Plan
from interview_tui.tui.widgets.form import Form, FormRow
from interview_tui.tui.widgets.line import Line
from interview_tui.tui.widgets.sentence import Sentence

PLAN_ROW = "plan"


class SetupScreen(Screen[None]):
    """Shows the choices of a plan as rows to turn, and what they come to.

    `plan` is what is preset; `named` is the saved plan that is chosen to begin with.
    """

    DEFAULT_CSS = """
    SetupScreen { padding: 1 2; }
    SetupScreen #title { text-style: bold; margin-bottom: 1; }
    SetupScreen Form { height: 1fr; }
    SetupScreen #preview { padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f5", "start", "Start", id="setup.start"),
        Binding("w", "save_plan", "Save as a plan", id="setup.save"),
        Binding("escape,f10", "back", "Back", id="setup.back"),
    ]

    class Started(Message):
        """The user wants to begin with this plan."""

        def __init__(self, setup: "SetupScreen", plan: Plan) -> None:
            super().__init__()
            self.setup = setup
            self.plan = plan

    class Left(Message):
        """The user goes back to home."""

    def __init__(self, desk: Desk, plan: Plan, aloud: bool, named: NamedPlan | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._preset = plan
        self._plan = named.over(plan) if named else plan
        self._named: str | None = named.name if named else None
        self.aloud = aloud
        # Here and not once it is shown: a `Problem` is for the screen that opens this one.
        self._knobs: tuple[Knob, ...] = desk.knobs()
        self._plans: tuple[NamedPlan, ...] = desk.plans.all()

    def compose(self) -> ComposeResult:
        self._form = Form()
        self._preview = Sentence(id="preview")
        yield Line("Setup", id="title")
        yield self._form
        yield self._preview
        yield Line("Enter start   Left/Right change   w save plan   Esc back", id="keys")

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        rows = [FormRow(knob.field, knob.label, knob.said(self._plan)) for knob in self._knobs]
        rows.append(FormRow("aloud", "Read aloud", "yes" if self.aloud else "no"))
        if self._plans:
            rows.append(FormRow(PLAN_ROW, "Plan", self._named or "none"))
        self._form.show(rows)
        self._preview.show(self._desk.preview(self._plan))

    def on_form_turned(self, event: Form.Turned) -> None:
        if event.name == PLAN_ROW:
            self._turn_plan(event.step)
        elif event.name == "aloud":
            self.aloud = not self.aloud
        else:
            knob = next(knob for knob in self._knobs if knob.field == event.name)
            self._plan, self._named = knob.turned(self._plan, event.step), None
        self._show()

    def _turn_plan(self, step: int) -> None:
        names = [None, *(plan.name for plan in self._plans)]
        self._named = names[(names.index(self._named) + step) % len(names)]
        found = next((plan for plan in self._plans if plan.name == self._named), None)
        self._plan = found.over(self._preset) if found else self._preset

    @on(Form.Entered)
    def action_start(self) -> None:
        self.post_message(self.Started(self, self._plan))

    def action_back(self) -> None:
        self.post_message(self.Left())

    def say(self, sentence: str) -> None:
        """Show a sentence in the place of the preview."""
        self._preview.show(sentence)

    @work
    async def action_save_plan(self) -> None:
        from interview_tui.tui.dialogs.write_line import WriteLine

        name = await self.app.push_screen_wait(WriteLine("Save as", self._named or ""))
        if not name:
            return
        try:
            saved = self._desk.plans.save(name, self._plan)
        except Problem as problem:
            self.say(problem.sentence)
            return
        self._named, self._plans = saved.name, self._desk.plans.all()
        self._show()
        self.say(f'Saved as "{saved.name}": interview-tui start --plan "{saved.name}".')
