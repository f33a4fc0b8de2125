"""Keeping the questions that fit a plan's topics, levels and skills."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from interview_tui.bank.choice.choosable import Choosable, Q
from interview_tui.errors import Problem, WrongUse
from interview_tui.records.plan import Plan
from interview_tui.records.question import ANY_LEVEL, LEVELS
from interview_tui.text import nearest, one_line

_MOST_NAMED = 12


@dataclass(frozen=True)
class _Filter:
    """One kind of choice: the values wanted, those a question has, and how it is said."""

    wanted: frozenset[str]
    having: Callable[[Choosable], Collection[str]]
    words: str

    def fits(self, question: Choosable) -> bool:
        return not self.wanted.isdisjoint(self.having(question))


def narrow(pool: Sequence[Q], plan: Plan) -> tuple[Q, ...]:
    """Return the questions that fit every kind of choice; within a kind one value is enough.

    Capital letters make no difference. Raises `WrongUse` for a value that nothing has, and
    `Problem`, with how many each choice alone would leave, when nothing fits all of them.
    """
    filters = list(_filters(pool, plan))
    fitting = tuple(question for question in pool if all(one.fits(question) for one in filters))
    if not fitting:
        raise Problem(_nothing(pool, filters))
    return fitting


def _filters(pool: Sequence[Choosable], plan: Plan) -> Iterator[_Filter]:
    if plan.levels:
        levels = _known("level", plan.levels, (*LEVELS, ANY_LEVEL))
        yield _Filter(levels, lambda question: (question.level,), _said("{}", plan.levels))
    if plan.topics:
        topics = _known("topic", plan.topics, (question.topic for question in pool))
        yield _Filter(topics, lambda question: (question.topic,), _said("about {}", plan.topics))
    if plan.skills:
        skills = _known("skill", plan.skills, (name for one in pool for name in one.skills))
        yield _Filter(skills, lambda question: question.skills, _said("tagged {}", plan.skills))


def _known(kind: str, wanted: Sequence[str], known: Iterable[str]) -> frozenset[str]:
    """Return the values of `known` that are meant by `wanted`, however they are capitalized."""
    spellings: dict[str, set[str]] = {}
    for value in dict.fromkeys(known):
        spellings.setdefault(value.casefold(), set()).add(value)
    found: set[str] = set()
    for value in wanted:
        if value.casefold() not in spellings:
            raise WrongUse(_unknown(kind, value, spellings))
        found |= spellings[value.casefold()]
    return frozenset(found)


def _unknown(kind: str, value: str, spellings: dict[str, set[str]]) -> str:
    first = f'there is no {kind} "{one_line(value)}"'
    meant = nearest(value.casefold(), list(spellings))
    guess = f'; did you mean "{min(spellings[meant])}"?' if meant else ""
    names = [min(same) for same in spellings.values()]
    known = names if kind == "level" else sorted(names)
    if not known:
        return f"{first}; no question has a {kind}"
    more = f" and {len(known) - _MOST_NAMED} more" if len(known) > _MOST_NAMED else ""
    return f"{first}{guess or ';'} known: {', '.join(known[:_MOST_NAMED])}{more}"


def _nothing(pool: Sequence[Choosable], filters: Sequence[_Filter]) -> str:
    """Say what no question is, and how many each single choice leaves."""
    if len(filters) == 1:
        return f"no question is {filters[0].words}"
    *others, last = [one.words for one in filters]
    both = "both " if not others[1:] else ""
    counts = [
        f"{number} {'is' if number == 1 else 'are'} {one.words}"
        for one in filters
        for number in [sum(map(one.fits, pool))]
    ]
    return f"no question is {both}{', '.join(others)} and {last}; {', '.join(counts)}"


def _said(form: str, wanted: Sequence[str]) -> str:
    return form.format(" or ".join(one_line(value) for value in wanted))
