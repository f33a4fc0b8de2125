"""A session from where it stands to its end."""

from interview_tui.plain.answering import Answering
from interview_tui.plain.between import ask_for_estimate, ask_to_go_on
from interview_tui.plain.conversation import Conversation
from interview_tui.plain.debrief import debrief_lines
from interview_tui.plain.reveal import Reveal
from interview_tui.plain.words import question_lines
from interview_tui.session import events as e
from interview_tui.session.ask import next_step
from interview_tui.session.state import Phase


class Holding:
    """Leads through a session, phase by phase."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._asked: set[str] = set()
        self._revealed: set[str] = set()

    def run(self) -> None:
        """Go on until the session is over, and say how it went. Raises `Left`."""
        conversation = self._conversation
        count = len(conversation.state.session.questions)
        mode = conversation.state.session.plan.mode.capitalize()
        conversation.say(f"{mode}: {count} question{'' if count == 1 else 's'}. {HOW}")
        while conversation.state.phase is not Phase.DONE:
            self._phase(conversation.state.phase)
        conversation.say(*debrief_lines(conversation.interview))

    def _phase(self, phase: Phase) -> None:
        if phase is Phase.ANSWERING:
            self._answer()
        elif phase is Phase.LOCKED:
            ask_to_go_on(self._conversation)
        elif phase is Phase.ESTIMATING:
            ask_for_estimate(self._conversation)
        else:
            self._reveal()

    def _answer(self) -> None:
        answering = Answering(self._conversation)
        turn = self._conversation.state.turn.id
        if turn in self._asked:
            answering.go_on()
        else:
            self._asked.add(turn)
            answering.ask()
        answering.run()
        self._conversation.waits = False

    def _reveal(self) -> None:
        conversation = self._conversation
        before, turn = conversation.at, conversation.state.turn.id
        reveal = Reveal(conversation, next_step(conversation.state))
        if turn in self._revealed:  # back from a follow-up
            conversation.say(*question_lines(conversation.state))
        else:
            self._revealed.add(turn)
            reveal.show()
        reveal.ask()
        if conversation.at == before:
            conversation.send(e.Submit(by_line=True))


HOW = "A dot alone on a line ends an answer, .help lists what else can be done."
