"""Lines that begin with a dot: what they mean, and how they are told from text."""

from dataclasses import dataclass
from typing import Final

from interview_tui.session import events as e
from interview_tui.text import nearest


@dataclass(frozen=True, slots=True)
class Command:
    """A command. `takes` names what may follow it; `event` is what the session is asked.

    What the session would refuse is not offered; without an event it is always possible.
    """

    name: str
    about: str
    takes: str = ""
    event: e.Event | None = None


COMMANDS: Final = (
    Command("time", "how much time is left"),
    Command("hint", "the next hint", event=e.Hint()),
    Command("pause", "stop the clock, or go on", event=e.Pause()),
    Command("more", "one minute more", event=e.MoreTime()),
    Command("model", "the model answer now; yours is then not rated", event=e.Reveal()),
    Command("skip", "go on without an answer", event=e.Skip()),
    Command("flag", "flag this question, or take the flag away"),
    Command("question", "the question again"),
    Command("read", "what you have written, line by line"),
    Command("edit", "the next line takes the place of line 3", "3", e.Typed("")),
    Command("delete", "take line 3 away", "3", e.Typed("")),
    Command("tick", "tick key point 2, or take the tick away", "2", e.Tick("")),
    Command("said", "key point 2 is made by these words, now and later", "2 words", e.Tick("")),
    Command("unsaid", "key point 2 is not made, whatever matched", "2", e.Tick("")),
    Command("delivery", "how the answer came across"),
    Command("note", "keep words as a note; a minus alone takes it away", "words"),
    Command("follow", "the follow-up question", event=e.AskFollowUp()),
    Command("again", "ask this question again later", event=e.AnswerAgain()),
    Command("undo", "take the rating, or the answer just submitted, back", event=e.Undo()),
    Command("end", "end the session here", event=e.End()),
    Command("leave", "leave; all is saved, resume later"),
    Command("help", "what can be done now"),
)
SUBMIT: Final = ""
_BY_NAME: Final = {command.name: command for command in COMMANDS}


@dataclass(frozen=True, slots=True)
class Dot:
    """A command that was given, `name` empty for the dot alone, and what followed it."""

    name: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text, and what there is to say about its being one."""

    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A dot and a word that is no command, and the sentence for it."""

    sentence: str


def parse(line: str) -> Dot | Text | Unknown:
    """Return what a line means. Two dots begin a text with one.

    A dot with a word that is no command is taken as text where more words follow: a mistyped
    command is short, and what was typed is not lost.
    """
    if not line.startswith("."):
        return Text(line)
    if line.startswith(".."):
        return Text(line[1:])
    name, _, rest = line[1:].strip().partition(" ")
    if not name:
        return Dot(SUBMIT)
    if not name.isalpha():
        return Text(line)
    return _named(line, name.lower(), rest.strip())


def _named(line: str, name: str, rest: str) -> Dot | Text | Unknown:
    command = _BY_NAME.get(name)
    if command and (command.takes or not rest):
        return Dot(name, rest)
    if command:
        return Text(line, f"Taken as text: .{name} stands alone on its line.")
    if " " in rest:
        return Text(line, f"Taken as text: there is no command .{name}.")
    meant = nearest(name, list(_BY_NAME))
    way_on = f"did you mean .{meant}?" if meant else ".help lists them."
    return Unknown(f"Not taken: there is no command .{name}; {way_on} Two dots begin a text.")


def text_of(line: str) -> str:
    """Return what of a line, ended or not, is text of an answer: nothing of a command."""
    meaning = parse(line)
    return meaning.text if isinstance(meaning, Text) else ""
