"""The command for each parsed command line; what it needs is imported when it runs."""

from argparse import Namespace
from typing import Any

from interview_tui.records.plan import AnswerBy, Mode


def home(options: Namespace) -> int:
    from interview_tui.cli.commands import screen

    return screen.home(options.bank, plain=options.plain)


def start(options: Namespace) -> int:
    from interview_tui.cli.commands import screen

    choices = choices_of(options)
    return screen.start(
        options.bank, options.plan, choices, aloud=options.aloud, plain=options.plain
    )


def resume(options: Namespace) -> int:
    from interview_tui.cli.commands import screen

    return screen.resume(options.bank, options.session, plain=options.plain)


def look_back(options: Namespace) -> int:
    from interview_tui.cli.commands import screen

    return screen.look_back(options.bank, options.session, plain=options.plain)


def role(options: Namespace) -> int:
    from interview_tui.cli.commands import role

    return role.role(options)


def bank_check(options: Namespace) -> int:
    from interview_tui.cli.commands import bank

    return bank.check(options)


def bank_list(options: Namespace) -> int:
    from interview_tui.cli.commands import bank

    return bank.listing(options)


def bank_show(options: Namespace) -> int:
    from interview_tui.cli.commands import bank

    return bank.show(options)


def history_list(options: Namespace) -> int:
    from interview_tui.cli.commands import history

    return history.listing(options)


def history_show(options: Namespace) -> int:
    from interview_tui.cli.commands import history

    return history.show(options)


def feedback(options: Namespace) -> int:
    from interview_tui.cli.commands import feedback

    return feedback.feedback(options)


def doctor(options: Namespace) -> int:
    from interview_tui.cli.commands import doctor

    return doctor.doctor(options)


def version(options: Namespace) -> int:
    from importlib.metadata import version  # 25 ms

    print(f"interview-tui {version('interview-tui')}")
    return 0


def choices_of(options: Namespace) -> dict[str, Any]:
    """Return the choices that a `start` command line makes, by the names of `Plan`."""
    said: dict[str, Any] = {
        "mode": Mode(options.mode) if options.mode else None,
        "answer_by": AnswerBy(options.answer) if options.answer else None,
        "topics": tuple(options.topic),
        "levels": tuple(options.level),
        "skills": tuple(options.skill),
        "questions": tuple(options.question),
        "count": options.questions,
        "minutes": options.minutes,
        "total": options.total,
        "clock": False if options.no_clock else None,
        "seed": options.seed,
    }
    choices = {name: value for name, value in said.items() if value not in (None, ())}
    if options.time_factor:
        none = options.time_factor == "none"
        choices["factor"] = None if none else float(options.time_factor)
    return choices
