"""What the command line understands."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from interview_tui.cli import run
from interview_tui.errors import WrongUse
from interview_tui.records.plan import AnswerBy, Mode
from interview_tui.text import nearest, one_line

LONGEST_MINUTES = 600.0
BANKS = ("bank_0", "bank_1", "bank_2")
PLAINS = ("plain_0", "plain_1", "plain_2")
"""Where --bank and --plain are kept, by how many commands stand before: none hides another."""
FACTORS = ("1", "1.25", "1.5", "2", "none")


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return the options, with `run` the function that does the command.

    Raises `WrongUse` in one sentence that names the nearest word; exits for --help.
    """
    parser = _Parser(prog="interview-tui", description="Practice job interviews in the terminal.")
    _general(parser)
    parser.add_argument("--version", action="store_true", help="say which version this is")
    parser.set_defaults(run=run.home)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    _start(commands)
    _sessions(commands)
    _role(commands)
    _bank(commands)
    _history(commands)
    _feedback(commands)
    doctor = _command(commands, "doctor", "what works here: terminal, files, questions")
    _json(doctor).set_defaults(run=run.doctor)
    options = parser.parse_args(words)
    if options.version:
        options.run = run.version
    options.bank = [path for name in BANKS for path in getattr(options, name, [])]
    options.plain = any(getattr(options, name, False) for name in PLAINS)
    return options


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, with the nearest word that is known."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"allow_abbrev": False} | settings)

    def error(self, message: str) -> NoReturn:
        raise WrongUse(f"{one_line(message)}{self._hint(message)}; --help shows what there is.")

    def _hint(self, message: str) -> str:
        found = re.search(r"unrecognized arguments: (\S+)|invalid choice: '([^']*)'", message)
        word = next(filter(None, found.groups()), "") if found else ""
        meant = nearest(word.partition("=")[0], self._known()) if word else None
        return f' (did you mean "{meant}"?)' if meant else ""

    def _known(self) -> list[str]:
        """Return every option and command from here down."""
        known: list[str] = []
        for action in self._actions:
            known += action.option_strings
            if isinstance(action, argparse._SubParsersAction):
                for name, parser in action.choices.items():
                    known += [name, *parser._known()]
        return known


def _command(commands: Any, name: str, help_: str, depth: int = 1) -> _Parser:
    parser: _Parser = commands.add_parser(name, help=help_, description=help_)
    _general(parser, depth)
    return parser


def _general(parser: argparse.ArgumentParser, depth: int = 0) -> None:
    parser.add_argument(
        "--bank",
        dest=BANKS[depth],
        metavar="PATH",
        type=Path,
        action="append",
        default=[],
        help="a question file or folder to add for this run; may be repeated",
    )
    parser.add_argument(
        "--plain",
        dest=PLAINS[depth],
        action="store_true",
        help="line by line, without a screen: for screen readers, scripts and pipes",
    )


def _json(parser: _Parser) -> _Parser:
    parser.add_argument("--json", action="store_true", help="as JSON, in a stable form")
    return parser


def _start(commands: Any) -> None:
    start = _command(commands, "start", "begin a session")
    start.add_argument("--mode", choices=[m.value for m in Mode])
    for name in ("topic", "level", "skill", "question"):
        word = "ID" if name == "question" else name[0].upper()
        start.add_argument(
            f"--{name}", metavar=word, action="append", default=[], help="may be repeated"
        )
    start.add_argument("--questions", metavar="N", type=_count, help="how many; five if not said")
    start.add_argument(
        "--minutes", metavar="M", type=_minutes, help="for each question, instead of its own"
    )
    start.add_argument("--total", metavar="M", type=_minutes, help="minutes for the whole")
    start.add_argument("--no-clock", action="store_true", help="practice without a clock")
    start.add_argument(
        "--time-factor",
        metavar="F",
        choices=FACTORS,
        help="multiplies every time: 1, 1.25, 1.5, 2, or none for no limit",
    )
    start.add_argument("--answer", choices=[way.value for way in AnswerBy])
    start.add_argument("--plan", metavar="NAME", help="a plan that ships or was saved in setup")
    start.add_argument("--aloud", action="store_true", help="read the questions aloud")
    start.add_argument("--seed", metavar="S", type=_whole, help="the same list every time")
    start.set_defaults(run=run.start)


def _sessions(commands: Any) -> None:
    resume = _command(commands, "resume", "go on with what was interrupted, as it was")
    resume.add_argument("session", metavar="SESSION", nargs="?")
    resume.set_defaults(run=run.resume)
    look_back = _command(commands, "look-back", "look back at a finished session")
    look_back.add_argument("session", metavar="SESSION", nargs="?")
    look_back.set_defaults(run=run.look_back)


def _role(commands: Any) -> None:
    role = _json(_command(commands, "role", "what a job asks for, and how you stand"))
    role.add_argument("name", metavar="NAME", nargs="?", help="a role's id; your own if not said")
    role.set_defaults(run=run.role)


def _bank(commands: Any) -> None:
    bank = _command(commands, "bank", "the questions")
    bank.set_defaults(run=lambda options: _missing(bank))
    below = bank.add_subparsers(metavar="COMMAND", parser_class=_Parser)
    check = _json(_command(below, "check", "every problem as file:line:column", 2))
    check.add_argument("paths", metavar="PATH", type=Path, nargs="*")
    check.add_argument("--strict", action="store_true", help="warnings and house rules fail too")
    check.set_defaults(run=run.bank_check)
    _json(_command(below, "list", "every question, a line each", 2)).set_defaults(run=run.bank_list)
    show = _json(_command(below, "show", "one question, whole", 2))
    show.add_argument("id", metavar="ID")
    show.set_defaults(run=run.bank_show)


def _history(commands: Any) -> None:
    history = _command(commands, "history", "the sessions there were")
    history.set_defaults(run=lambda options: _missing(history))
    below = history.add_subparsers(metavar="COMMAND", parser_class=_Parser)
    listed = _json(_command(below, "list", "every session, newest first", 2))
    listed.set_defaults(run=run.history_list)
    show = _json(_command(below, "show", "one session, whole", 2))
    show.add_argument("session", metavar="ID")
    show.set_defaults(run=run.history_show)


def _feedback(commands: Any) -> None:
    feedback = _command(commands, "feedback", "which key points an answer makes")
    feedback.add_argument(
        "--question", metavar="ID", help="the question; the answer is read from standard input"
    )
    feedback.add_argument(
        "--batch", action="store_true", help="JSON lines in, JSON lines out, one for each answer"
    )
    _json(feedback).set_defaults(run=run.feedback)


def _missing(parser: _Parser) -> NoReturn:
    parser.error("a command is missing")


def _count(word: str) -> int:
    number = int(word) if word.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{word} is not a number of questions, from 1 on")
    return number


def _whole(word: str) -> int:
    try:
        return int(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word} is not a whole number") from None


def _minutes(word: str) -> float:
    try:
        minutes = float(word)
    except ValueError:
        minutes = 0.0
    if not 0.0 < minutes <= LONGEST_MINUTES:
        raise argparse.ArgumentTypeError(f"{word} is not a number of minutes from 0 to 600")
    return minutes
