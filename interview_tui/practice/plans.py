"""Plans by name: the user's own, saved in setup, and those beside questions."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_tui.errors import Problem, WrongUse
from interview_tui.files import replace_file
from interview_tui.paths import Paths
from interview_tui.records.plan import AS_MANY_AS_FIT, NamedPlan, Plan
from interview_tui.text import nearest, one_line

if TYPE_CHECKING:
    from interview_tui.bank.finding import Finding

HEAD = "# Plans of interview-tui, saved from its setup; they may be edited here.\n"
LONGEST_NAME = 60
_WRITTEN = {
    "answer_by": "answer",
    "questions": "ids",
    "count": "questions",
    "factor": "time_factor",
}
"""Names in the file that differ from those of `Plan`."""


class Plans:
    """Finds plans by name; one saved in setup hides those of the same name beside questions.

    `beside` returns the files that stand beside questions, of the banks at hand in their order:
    those of a later bank hide those of an earlier.
    """

    def __init__(self, paths: Paths, beside: Callable[[], tuple[Path, ...]]) -> None:
        self._own = paths.config / "plans.yaml"
        self._all_beside = beside

    def all(self) -> tuple[NamedPlan, ...]:
        """Return every plan, the user's own first."""
        found: dict[str, NamedPlan] = {}
        for path in (self._own, *self._beside()):
            for plan in _read(path)[0]:
                found.setdefault(plan.name, plan)
        return tuple(found.values())

    def _beside(self) -> Iterator[Path]:
        from interview_tui.bank.names import PLAN_FILES

        yield from (path for path in reversed(self._all_beside()) if path.name in PLAN_FILES)

    def find(self, name: str) -> NamedPlan:
        """Return the plan of that name. Raises `WrongUse` naming the nearest, and what is wrong."""
        plans = {plan.name: plan for plan in self.all()}
        if name in plans:
            return plans[name]
        meant = nearest(name, list(plans))
        known = f"the plans are {', '.join(plans)}" if plans else "no plan is saved yet"
        way_on = f'did you mean "{meant}"?' if meant else known
        raise WrongUse(f'there is no plan "{one_line(name)}"; {way_on}')

    def save(self, name: str, plan: Plan) -> NamedPlan:
        """Keep the choices under a name, in the place of an older plan of that name.

        Raises `Problem` where the file has errors, which saving would lose, and `NotSaved`.
        """
        wanted = one_line(name)[:LONGEST_NAME].strip()
        if not wanted:
            raise Problem("A plan needs a name.")
        own, findings = _read(self._own)
        errors = [finding for finding in findings if finding.severity == "error"]
        if errors:
            raise Problem(f"Mend the plans first: {errors[0]}")
        saved = NamedPlan(wanted, choices=dict(_differing(plan)))
        kept = [entry for entry in own if entry.name != wanted]
        replace_file(self._own, _as_yaml([*kept, saved]))
        return saved


def _read(path: Path) -> "tuple[tuple[NamedPlan, ...], tuple[Finding, ...]]":
    from interview_tui.bank.plan_file import read_plans  # 15 ms with PyYAML

    return read_plans(path)


def _differing(plan: Plan) -> Iterator[tuple[str, Any]]:
    preset = Plan()
    for entry in fields(Plan):
        value = getattr(plan, entry.name)
        if value != getattr(preset, entry.name) and entry.name != "typing_factor":
            yield entry.name, value


def _as_yaml(plans: list[NamedPlan]) -> str:
    import yaml

    entries = [
        {"name": plan.name}
        | ({"title": plan.title} if plan.title else {})
        | {_WRITTEN.get(name, name): _plain(name, value) for name, value in plan.choices.items()}
        for plan in plans
    ]
    text = yaml.safe_dump({"plans": entries}, sort_keys=False, allow_unicode=True)
    return HEAD + text


def _plain(name: str, value: Any) -> Any:
    if value is None:
        return "none"
    if name == "count" and value == AS_MANY_AS_FIT:
        return "fitting"
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, str):
        return str(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value
