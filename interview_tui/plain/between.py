"""What is asked between answers: whether to go on, and how much of an answer it was."""

from interview_tui.plain.conversation import Conversation, Meaning
from interview_tui.plain.deeds import Deeds
from interview_tui.plain.dots import Dot, Text, Unknown
from interview_tui.records.turn import Outcome
from interview_tui.session import events as e
from interview_tui.session.words import between

ESTIMATE = (
    "Estimate: how much of a full answer was that? 0 nothing, 1 a quarter, 2 half, "
    "3 three quarters, 4 all, Enter says nothing:"
)


def ask_to_go_on(conversation: Conversation) -> None:
    """Between two questions of an interview: the next opens on Enter, never by itself.

    Otherwise the prompt could come while a line is typed, or before the last one was heard.
    """
    state = conversation.state
    back = "" if state.turn.outcome is Outcome.TIME else ", .undo takes it back"
    conversation.say(f"{between(state).partition(' · ')[0]}{back}")
    before, deeds = conversation.at, Deeds(conversation)
    while conversation.at == before:
        meaning = conversation.reply()
        if isinstance(meaning, Text) and not meaning.text.strip():
            conversation.send(e.Submit(by_line=True))
        else:
            _follow(deeds, meaning, "Not taken: the answer is submitted. Enter goes on.")


def ask_for_estimate(conversation: Conversation) -> None:
    """Before the reveal, where the plan has it."""
    conversation.say(ESTIMATE)
    before, deeds = conversation.at, Deeds(conversation)
    while conversation.at == before:
        meaning = conversation.reply()
        if isinstance(meaning, Text) and meaning.text.strip() in ("", *"01234"):
            quarters = meaning.text.strip()
            conversation.send(e.Estimate(int(quarters) if quarters else None))
        else:
            _follow(deeds, meaning, "Estimate: not understood; 0 to 4, or Enter alone.")


def _follow(deeds: Deeds, meaning: Meaning | None, otherwise: str) -> None:
    """Do what a command says; say a sentence about anything else."""
    if isinstance(meaning, Dot) and meaning.name:
        deeds.do(meaning)
    elif isinstance(meaning, Unknown):
        deeds.conversation.say(meaning.sentence)
    elif meaning is not None:
        deeds.conversation.say(otherwise)
