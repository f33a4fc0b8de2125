"""The plain front end: home or a session, and the text saved on every end."""

import gc
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from interview_tui.errors import Problem
from interview_tui.plain.conversation import Conversation
from interview_tui.plain.holding import Holding
from interview_tui.plain.home import choose_session
from interview_tui.plain.look_back import look_back
from interview_tui.plain.paper import Gone, standard_output
from interview_tui.plain.source import standard_input
from interview_tui.plain.talk import Left, Talk
from interview_tui.practice.desk import Desk
from interview_tui.practice.interview import Interview
from interview_tui.session.state import Phase

INTERRUPTED = 128 + signal.SIGINT
SAVED = "Saved: `interview-tui resume` goes on."


class Ended(BaseException):
    """A signal asks the program to end; it may come anywhere."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = 128 + number


def run(desk: Desk, opening: Interview | None) -> int:
    """Show `opening`, or home without one, line by line; return the exit code.

    Raises `Problem` when nothing could be begun.
    """
    gc.enable()
    with standard_input() as source, _ends_by_signal():
        paper = standard_output()
        code = Front(desk, Talk(source, paper), opening).run()
    paper.close()
    return code


class Front:
    """Holds the session at hand and saves it, however the program ends."""

    def __init__(self, desk: Desk, talk: Talk, opening: Interview | None = None) -> None:
        self._desk = desk
        self._talk = talk
        self._interview = opening

    def run(self) -> int:
        """Go through to the end; return the exit code."""
        try:
            self._go_through()
        except Left:
            return self._leave(0)
        except KeyboardInterrupt:
            return self._leave(INTERRUPTED)
        except Ended as end:
            return self._leave(end.code)
        except Gone:
            self._close()
            return 0
        except Problem:
            raise
        except Exception as error:
            return self._fail(error)
        return self._leave(0)

    def _go_through(self) -> None:
        if self._interview is None:
            self._interview = choose_session(self._desk, self._talk)
        interview = self._interview
        conversation = Conversation(interview, self._talk, marks=self._says_marks())
        if interview.notice:
            self._talk.say(f"Note: {interview.notice}")
        if interview.state.phase is Phase.DONE:
            look_back(conversation)
        else:
            Holding(conversation).run()

    def _says_marks(self) -> bool:
        """Return whether marks of time are said. Most people have no settings to read."""
        has_settings = (self._desk.paths.config / "config.toml").exists()
        return not has_settings or self._desk.preferences.settings.marks

    def _leave(self, code: int) -> int:
        """Save, and say so where there is something to go on with."""
        running = self._interview and self._interview.state.phase is not Phase.DONE
        failure = self._close()
        with suppress(Gone):
            self._talk.break_off()
            if failure:
                self._talk.say(f"Trouble: {failure}")
            elif running:
                self._talk.say(SAVED)
        return code

    def _fail(self, error: Exception) -> int:
        """Save, and say where the traceback is: it would show model answers here."""
        from interview_tui.practice.crash import tell_crash

        sentences = (tell_crash(error, self._desk), self._close())
        with suppress(Gone):
            self._talk.break_off()
            self._talk.say(*(f"Trouble: {sentence}" for sentence in sentences if sentence))
        return 1

    def _close(self) -> str | None:
        interview, self._interview = self._interview, None
        return interview.close() if interview else None


@contextmanager
def _ends_by_signal() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end the program with everything saved; a second one waits."""
    numbers = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]

    def end(number: int, frame: FrameType | None) -> None:
        for other in (*numbers, signal.SIGINT):
            signal.signal(other, signal.SIG_IGN)
        raise Ended(number)

    before = [signal.signal(number, end) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
