"""Looking back at a finished session: each answer beside its model answer, in turn."""

from interview_tui.plain.conversation import Conversation
from interview_tui.plain.debrief import debrief_lines
from interview_tui.plain.reveal import Reveal
from interview_tui.plain.talk import InputEnded
from interview_tui.plain.words import answer_lines
from interview_tui.records.turn import Turn


def look_back(conversation: Conversation) -> None:
    """Lay out every answer and ask for what is not rated; where no input is, show all of it."""
    asks = True
    last = conversation.state.turns[-1].id
    for turn in conversation.state.turns:
        _say_answer(conversation, turn)
        go_on = "goes to the debrief" if turn.id == last else "opens the next answer"
        reveal = Reveal(conversation, go_on, turn.id)
        reveal.show()
        try:
            if asks:
                reveal.ask()
        except InputEnded:
            asks = False
    conversation.say(*debrief_lines(conversation.interview))


def _say_answer(conversation: Conversation, turn: Turn) -> None:
    state = conversation.state
    follow_up, question = state.follow_up_of(turn), state.question_of(turn)
    asked = follow_up.prompt if follow_up else question.prompt
    again = " again" if state.is_again(turn) else ""
    count = len(state.session.questions)
    conversation.say(f"Question {state.label(turn)} of {count}{again}: {asked.strip()}")
    if question.id in state.flags:
        conversation.say("Flag: set")
    if turn.note:
        conversation.say(f"Note: {turn.note}")
    lines = ["Your answer: nothing is written"] if turn.empty else answer_lines(turn.answer.text)
    conversation.say(*lines)
