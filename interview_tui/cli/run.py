"""The command for each parsed command line; what it needs is imported when it runs."""

from argparse import Namespace

from interview_tui.errors import WrongUse
from interview_tui.records.plan import AnswerBy, Mode, Plan


def home(options: Namespace) -> int:
    from interview_tui.cli.commands import screen

    return screen.home(options.bank)


def start(options: Namespace) -> int:
    from interview_tui.cli.commands import screen

    return screen.start(options.bank, plan_of(options))


def resume(options: Namespace) -> int:
    from interview_tui.cli.commands import screen

    return screen.resume(options.bank, options.session)


def look_back(options: Namespace) -> int:
    from interview_tui.cli.commands import screen

    return screen.look_back(options.bank, options.session)


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


def doctor(options: Namespace) -> int:
    from interview_tui.cli.commands import doctor

    return doctor.doctor(options)


def version(options: Namespace) -> int:
    from importlib.metadata import version  # 25 ms

    print(f"interview-tui {version('interview-tui')}")
    return 0


def plan_of(options: Namespace) -> Plan:
    """Return the choices of a `start` command line. Raises `WrongUse` where they contradict."""
    mode = Mode(options.mode)
    if options.no_clock and mode is Mode.INTERVIEW:
        raise WrongUse(
            "an interview has a clock: --time-factor none shows it without a limit, "
            "or leave out --mode interview."
        )
    return Plan(
        mode=mode,
        answer_by=AnswerBy(options.answer),
        topics=tuple(options.topic),
        levels=tuple(options.level),
        skills=tuple(options.skill),
        questions=tuple(options.question),
        count=options.questions,
        minutes=options.minutes,
        total=options.total,
        clock=not options.no_clock,
        factor=None if options.time_factor == "none" else float(options.time_factor),
        seed=options.seed,
    )
