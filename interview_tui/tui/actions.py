"""What can be done during an interview: names, letters and keys in one table.

The action panel, the palette and the help are made from it, so they always agree.
"""

from dataclasses import dataclass

from interview_tui.session import events as e
from interview_tui.session.refusal import refusal
from interview_tui.session.state import Phase, State


@dataclass(frozen=True, slots=True)
class Action:
    """Something the user can do.

    `name` is the method of the screen that does it, `letter` its key in the action panel,
    `keys` its direct keys, `synonyms` other words people search for. `event` is what the
    session is asked, so that what it would refuse is not offered; None is always possible, or
    with `revealed` while the model answer is open.
    """

    name: str
    letter: str
    label: str
    keys: str = ""
    synonyms: str = ""
    event: e.Event | None = None
    revealed: bool = False

    def is_possible(self, state: State) -> bool:
        """Whether it would do something now."""
        if self.revealed and state.phase is not Phase.REVEALED:
            return False
        return self.event is None or refusal(state, self.event) is None


INTERVIEW = (
    Action("submit", "s", "Submit, go on", "Ctrl+S  F5", "send done next finish", e.Submit()),
    Action("reveal", "r", "Show or hide the model answer", "Ctrl+R  F2", "peek look", e.Reveal()),
    Action("hint", "h", "Hint", "", "clue help me", e.Hint()),
    Action("pause", "p", "Pause, go on", "Ctrl+T  F3", "break stop clock", e.Pause()),
    Action("more_time", "m", "One minute more", "", "extend time", e.MoreTime()),
    Action("edit", "x", "Open in $EDITOR", "Ctrl+O  F4", "vim emacs external", e.Typed("")),
    Action("read", "v", "Read aloud, stop reading", "Ctrl+N  F9", "voice speak listen say"),
    Action("follow_up", "o", "Follow-up question", "", "deeper next", e.AskFollowUp()),
    Action("again", "a", "Answer this again later", "", "repeat retry", e.AnswerAgain()),
    Action(
        "delivery",
        "d",
        "How it came across",
        synonyms="delivery pace pauses fillers hedges structure",
        revealed=True,
    ),
    Action("skip", "k", "Skip this question", "", "pass", e.Skip()),
    Action("flag", "f", "Flag, or take the flag away", "", "mark star bookmark", e.Flag()),
    Action("note", "n", "Write a note", "", "comment remark", e.Note("")),
    Action("undo", "u", "Undo: rating, or the submit just made", "u", "take back", e.Undo()),
    Action("clock", "c", "Hide or show the clock", "", "time countdown"),
    Action("end", "e", "End here", "", "stop abort finish", e.End()),
    Action("leave", "l", "Leave; all is saved, resume later", "F10", "exit close home"),
)
