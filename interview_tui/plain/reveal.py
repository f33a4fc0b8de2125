"""The reveal: the model answer, the key points, and the one thing asked, the rating."""

from interview_tui.plain.conversation import Conversation
from interview_tui.plain.deeds import Deeds, say_model
from interview_tui.plain.dots import SUBMIT, Dot, Text, Unknown
from interview_tui.plain.words import point_lines, proposal_line
from interview_tui.records.turn import Rating, Turn
from interview_tui.session import events as e
from interview_tui.session.ask import name
from interview_tui.session.proposal import propose
from interview_tui.session.refusal import not_rated

SCALE = "1 again, 2 hard, 3 good, 4 easy"
NOT_UNDERSTOOD = f"Rating: not understood; {SCALE}, Enter alone, or .help"


class Reveal:
    """One answered turn, laid out and rated.

    `turn` names the one looked back at, None stands for the one at hand; `go_on` says where
    Enter leads where nothing is to rate.
    """

    def __init__(self, conversation: Conversation, go_on: str, turn: str | None = None) -> None:
        self._conversation = conversation
        self._deeds = Deeds(conversation, turn)
        self._go_on = go_on

    @property
    def _turn(self) -> Turn:
        return self._deeds.turn

    def show(self) -> None:
        """Say the model answer and the key points, and what else is offered."""
        conversation = self._conversation
        say_model(conversation, self._turn)
        conversation.say(*point_lines(conversation.interview.points(self._turn)))
        told = conversation.interview.feedback.told(conversation.state, self._turn)
        conversation.say(*(f"Notice: {notice}" for notice in told))
        if any(command.name == "follow" for command in self._deeds.possible()):
            conversation.say("Follow-up: .follow asks it")

    def ask(self) -> None:
        """Ask for the rating until it is given or passed over. Raises `Left`."""
        before = self._conversation.at
        self._say_question()
        while self._conversation.at == before:
            meaning = self._conversation.reply()
            if isinstance(meaning, Text) and self._is_settled_by(meaning.text.strip()):
                return
            if isinstance(meaning, Dot):
                self._do(meaning, before)
            elif isinstance(meaning, Unknown):
                self._conversation.say(meaning.sentence)

    def _do(self, dot: Dot, before: object) -> None:
        """Do what a command says, and ask again where the proposal may be another one now."""
        if dot.name == SUBMIT:
            self._conversation.say(NOT_UNDERSTOOD)
            return
        self._deeds.do(dot)
        if dot.name in ("tick", "said", "unsaid", "undo") and self._conversation.at == before:
            self._say_question()

    def _say_question(self) -> None:
        state, turn = self._conversation.state, self._turn
        reason = proposal_line(state, turn)
        if reason:
            self._conversation.say(reason)
        self._conversation.say(f"Rating: {self._rating_line(turn)}")

    def _rating_line(self, turn: Turn) -> str:
        why_not, proposal = not_rated(turn), propose(self._conversation.state, turn)
        if turn.rating is not None:
            return f"{name(turn.rating)}. {SCALE}, .undo takes it back, Enter {self._go_on}:"
        if why_not or proposal is None:
            return f"{why_not} Enter {self._go_on}:"
        return f"{SCALE}, Enter takes {name(proposal.rating)}:"

    def _is_settled_by(self, reply: str) -> bool:
        """Take Enter or a number; return whether that was the reply asked for."""
        proposal = propose(self._conversation.state, self._turn)
        if not reply:
            unrated = self._turn.rating is None and proposal is not None
            return self._rate(proposal.rating) if unrated and proposal else True
        if reply in "1234" and len(reply) == 1:
            return self._rate(Rating(int(reply)))
        self._conversation.say(NOT_UNDERSTOOD)
        return False

    def _rate(self, rating: Rating) -> bool:
        rated = self._conversation.send(e.Rate(rating, self._turn.id))
        if rated:
            self._conversation.say(f"Rated: {name(rating)}")
        return rated
