"""Plain mode in a real terminal: lines only, and nothing that was typed is lost."""

import signal
from pathlib import Path

import pytest

from tests.program.running import start
from tests.terminal import NotSeen, Terminal
from tests.terminal.product import product

QUIET = 1.0  # seconds; by then what was typed is on the disk
STARTS = "Enter starts the clock."


class Lines:
    """A terminal that plain mode runs in: what is said is waited for as bytes, in order."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self._from = 0

    def hears(self, *said: str) -> None:
        """Wait until these are said, one after the other, after all that was heard before."""
        for words in said:
            data = words.encode()
            self.terminal.wait_for_bytes(data, self._from)
            self._from = self.terminal.raw.index(data, self._from) + len(data)

    def types(self, text: str) -> None:
        """Type letters and see them."""
        self.terminal.type(text)
        self.hears(text)

    def enters(self, line: str = "") -> None:
        """Type a line and see its end; where one is seen, the program reads the next alone."""
        self.types(line)
        self.terminal.press("enter")
        self.hears("\r\n")

    def says_nothing_for(self, seconds: float) -> None:
        with pytest.raises(NotSeen):
            self.terminal.wait_for_bytes(b"\n", self._from, timeout=seconds)

    def ends(self, code: int = 0) -> None:
        """Wait for the end; fail if an escape was written or the terminal is not given back."""
        assert self.terminal.wait_exit() == code
        assert b"\x1b" not in self.terminal.raw
        assert self.terminal.left_on() == []

    @property
    def text(self) -> str:
        return self.terminal.raw.decode().replace("\r\n", "\n")


def plain(home: Path, *more: str, mode: str = "practice") -> Terminal:
    return Terminal([*start(mode), "--plain", *more], home)


def test_a_whole_practice(tmp_path: Path) -> None:
    with plain(tmp_path) as terminal:
        lines = Lines(terminal)
        lines.hears("Question 1 of 2: What is asked first here?", "Time left: 2 minutes.", STARTS)
        lines.enters()
        lines.enters("alpha")
        lines.enters(".time")
        lines.hears("Time left: ")
        lines.enters(".")
        lines.hears("The quokka is the model answer.", "Enter takes again:\r\n")
        lines.enters(".tick 1")
        lines.hears("Ticked, key point 1, essential: A narwhal", "Enter takes hard:\r\n")
        lines.enters("3")
        lines.hears("Rated: good", "Question 2 of 2: What comes after that?", STARTS)
        lines.enters()
        lines.enters("beta")
        lines.enters(".")
        lines.hears("Another quokka.", "Enter takes again:\r\n")
        lines.enters()
        lines.hears("Practice finished", "Say this next time, question 2: One more narwhal")
        lines.ends()
    assert "\nalpha\n.time\nTime left: " in lines.text


def test_a_whole_interview(tmp_path: Path) -> None:
    with plain(tmp_path, mode="interview") as terminal:
        lines = Lines(terminal)
        for answer, after in (
            ("alpha", "Enter for the follow-up"),
            ("beta", "Enter for question 2 of 2"),
            ("gamma", "Enter for the debrief"),
        ):
            lines.hears(STARTS)
            lines.enters()
            lines.enters(answer)
            lines.enters(".")
            lines.hears(f"Submitted. {after}, .undo takes it back\r\n")
            lines.enters()
        lines.hears("Interview finished", "Question 1, not rated", "Not rated yet")
        lines.ends()
    assert "quokka" not in lines.text
    with Terminal(product("look-back", "--plain"), tmp_path) as terminal:
        lines = Lines(terminal)
        lines.hears("Line 1: alpha", "The quokka is the model answer.", "Enter takes again:\r\n")
        lines.enters("2")
        lines.hears("Rated: hard")
        lines.enters(".leave")
        lines.ends()


def test_zero_says_nothing_into_the_line_being_typed(tmp_path: Path) -> None:
    with plain(tmp_path, "--minutes", "0.02", mode="interview") as terminal:
        lines = Lines(terminal)
        lines.hears(STARTS, "\r\n")
        terminal.type("alpha")
        lines.hears("alpha")
        lines.says_nothing_for(1.5)
        lines.enters(" late")
        lines.hears("Late: what you typed after zero", "Time. Your draft was taken. Enter for")
    assert "\nalpha late\nLate: " in lines.text


def test_a_kill_gives_back_the_line_that_was_not_finished(tmp_path: Path) -> None:
    with plain(tmp_path) as terminal:
        lines = Lines(terminal)
        lines.hears(STARTS)
        lines.enters()
        lines.enters("one")
        lines.types("two жук")
        terminal.settle(QUIET)
        terminal.kill(signal.SIGKILL)
        terminal.wait_exit()
    with Terminal(product("resume", "--plain"), tmp_path) as terminal:
        lines = Lines(terminal)
        lines.hears("Question 1 of 2", "Enter goes on.", "Line 1: one", "not finished:\r\n")
        lines.hears("two жук")
        lines.enters("и")
        lines.enters(".read")
        lines.hears("Line 2: two жуки")
        lines.enters(".leave")
        lines.hears("Saved: `interview-tui resume` goes on.")
        lines.ends()


def test_a_line_is_edited_as_in_any_terminal(tmp_path: Path) -> None:
    with plain(tmp_path) as terminal:
        lines = Lines(terminal)
        lines.hears(STARTS)
        lines.enters()
        terminal.type("wrong\x15one twx\x7fo bad\x17漢字\x7f\x1b[D!")
        lines.hears("!")
        terminal.press("enter")
        lines.enters()
        lines.enters(".read")
        lines.hears("Line 1: one two 漢!\r\n")
        assert "one two 漢!" in "\n".join(terminal.screen())
        terminal.press("ctrl+d")
        lines.hears("Saved: ")
        lines.ends()


def test_a_pasted_block_is_text_whatever_it_holds(tmp_path: Path) -> None:
    with plain(tmp_path) as terminal:
        lines = Lines(terminal)
        lines.hears(STARTS)
        lines.enters()
        terminal.send(b"one\r\n.\r\n\r\n.skip\r\n\x1b[31mtwo\x07\r\nthree")
        lines.hears("three")
        lines.enters(" more")
        lines.enters(".read")
        lines.hears("Line 1: one\r\n", "Line 2: .\r\n", "Line 3: \r\n", "Line 4: .skip\r\n")
        lines.hears("Line 5: two\r\n", "Line 6: three more\r\n")
        lines.enters(".leave")
        lines.ends()


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_saves_the_line_being_typed(tmp_path: Path, number: int, code: int) -> None:
    with plain(tmp_path) as terminal:
        lines = Lines(terminal)
        lines.hears(STARTS)
        lines.types("alpha")
        terminal.kill(number)
        lines.hears("Saved: ")
        lines.ends(code)
    with Terminal(product("resume", "--plain"), tmp_path) as terminal:
        Lines(terminal).hears("Line 1, not finished:\r\nalpha")


def test_a_window_that_is_closed_saves(tmp_path: Path) -> None:
    with plain(tmp_path) as terminal:
        lines = Lines(terminal)
        lines.hears(STARTS)
        lines.types("alpha")
        terminal.hang_up()
        assert terminal.wait_exit() in (0, 129)
    with Terminal(product("resume", "--plain"), tmp_path) as terminal:
        Lines(terminal).hears("Line 1, not finished:\r\nalpha")


def test_stopping_the_output_does_not_stop_the_program(tmp_path: Path) -> None:
    with plain(tmp_path) as terminal:
        lines = Lines(terminal)
        lines.hears(STARTS)
        terminal.press("ctrl+s", "ctrl+\\")
        lines.enters("alpha")
        lines.enters(".leave")
        lines.ends()


@pytest.mark.parametrize("variable", ["INTERVIEW_TUI_PLAIN", "ACCESSIBLE"])
def test_the_environment_makes_home_plain(tmp_path: Path, variable: str) -> None:
    with Terminal(product(), tmp_path, variables={variable: "1"}) as terminal:
        lines = Lines(terminal)
        lines.hears("1: Start practice, five questions", "Enter takes 1")
        lines.enters()
        lines.hears("Question 1 of 5", STARTS)
        terminal.press("ctrl+d")
        lines.ends()


def test_a_dumb_terminal_gets_lines(tmp_path: Path) -> None:
    with Terminal(product(), tmp_path, variables={"TERM": "dumb"}) as terminal:
        lines = Lines(terminal)
        lines.hears("Enter takes 1")
        lines.enters(".leave")
        lines.ends()
