"""From a plan to the list of questions that a session asks."""

from collections.abc import Iterable, Mapping, Sequence

from interview_tui.bank.choice.choosable import Q
from interview_tui.bank.choice.narrow import narrow
from interview_tui.bank.choice.order import by_need, by_seed
from interview_tui.errors import Problem, WrongUse
from interview_tui.records.plan import Plan
from interview_tui.records.standing import Standing
from interview_tui.text import nearest, one_line

DEFAULT_COUNT = 5
AHEAD = 8
"""How many questions of a topic an arranged plan looks at for skills and levels not yet used."""
MOST_CANDIDATES = 120
NO_QUESTIONS = "there are no questions yet: write some, or name a bank with --bank"


def choose(questions: Iterable[Q], plan: Plan, standings: Mapping[str, Standing]) -> tuple[Q, ...]:
    """Return the questions that `plan` asks for, in the order to ask them.

    `standings` are by question id; who was never asked may be absent. Ids that the plan names
    are taken as they are, each once. With a seed the list follows from the plan and the
    questions alone, whatever their order; without one, what the user needs most comes first.

    Raises `WrongUse` for an id, topic, level or skill that no question has, and `Problem` where
    no question fits all choices.
    """
    pool = tuple(questions)
    if not pool:
        raise Problem(NO_QUESTIONS)
    if plan.questions:
        return _named(pool, plan.questions)
    if plan.count is not None and plan.count < 1:
        raise WrongUse("the number of questions must be at least 1")
    return _ordered(pool, plan, standings, DEFAULT_COUNT if plan.count is None else plan.count)


def candidates(
    questions: Iterable[Q], plan: Plan, standings: Mapping[str, Standing]
) -> tuple[Q, ...]:
    """Return what `choose` would take from, in its order: more questions than will be asked.

    For plans whose list also depends on how long questions take or how alike they are. Raises
    what `choose` raises.
    """
    pool = tuple(questions)
    if not pool:
        raise Problem(NO_QUESTIONS)
    return _ordered(pool, plan, standings, MOST_CANDIDATES)


def _ordered(
    pool: Sequence[Q], plan: Plan, standings: Mapping[str, Standing], most: int
) -> tuple[Q, ...]:
    fitting = narrow(pool, plan)
    if plan.arranged:
        fitting = _by_topic(fitting, plan.topics)
    count, ahead = min(most, len(fitting)), AHEAD if plan.arranged else 1
    if plan.seed is not None:
        return by_seed(fitting, plan.seed, count, ahead=ahead)
    return by_need(fitting, standings, count, ahead=ahead)


def _by_topic(questions: Sequence[Q], topics: Sequence[str]) -> tuple[Q, ...]:
    """Return the questions with the topics in the order in which the plan names them."""
    places = {topic.casefold(): place for place, topic in enumerate(topics)}
    return tuple(sorted(questions, key=lambda one: places.get(one.topic.casefold(), 0)))


def _named(pool: Sequence[Q], names: Sequence[str]) -> tuple[Q, ...]:
    known = {name: question for question in reversed(pool) for name in question.formerly}
    known |= {question.id: question for question in pool}
    chosen: dict[str, Q] = {}
    for name in names:
        if name not in known:
            raise WrongUse(_unknown(name, list(known)))
        chosen.setdefault(known[name].id, known[name])
    return tuple(chosen.values())


def _unknown(name: str, known: list[str]) -> str:
    meant = nearest(name, known)
    way_on = f'did you mean "{meant}"?' if meant else "bank list shows all ids"
    return f'there is no question "{one_line(name)}"; {way_on}'
