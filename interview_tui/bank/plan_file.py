"""A file of saved plans, checked as question files are."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from interview_tui.bank.finding import Finding, shown_path
from interview_tui.bank.form import Form
from interview_tui.bank.nodes import Mapping as YamlMapping
from interview_tui.bank.reader import read_text
from interview_tui.bank.report import Report, quoted
from interview_tui.bank.text_file import text_of
from interview_tui.records.plan import AS_MANY_AS_FIT, AnswerBy, Mode, NamedPlan
from interview_tui.records.question import ANY_LEVEL, LEVELS
from interview_tui.text import nearest

_FIELDS: Final = (
    "name",
    "title",
    "mode",
    "answer",
    "topics",
    "levels",
    "skills",
    "ids",
    "questions",
    "minutes",
    "total",
    "clock",
    "time_factor",
    "follow_ups",
    "seed",
    "arranged",
)
FITTING: Final = "fitting"
"""What `questions` says in place of a number: as many as fit into `total`."""
_LISTS: Final = {"topics": "topics", "levels": "levels", "skills": "skills", "ids": "questions"}
_FACTORS: Final = {"1": 1.0, "1.25": 1.25, "1.5": 1.5, "2": 2.0, "none": None}


@dataclass(frozen=True)
class PlanContent:
    """The good plans of a file, each with how it is written, and what is wrong with the file."""

    plans: tuple[NamedPlan, ...] = ()
    findings: tuple[Finding, ...] = ()
    forms: tuple[Form, ...] = ()


def read_plans(path: Path) -> tuple[tuple[NamedPlan, ...], tuple[Finding, ...]]:
    """Return the good plans of the file at `path` and what is wrong with it.

    A missing file holds none. Raises nothing.
    """
    content = read_plan_file(path)
    return content.plans, content.findings


def read_plan_file(path: Path) -> PlanContent:
    """Return what the file at `path` holds, nothing if there is none. Raises nothing."""
    report = Report(shown_path(str(path)))
    if not path.exists():
        return PlanContent()
    text = text_of(path, report)
    return PlanContent(findings=tuple(report.findings)) if text is None else plans_in(text, report)


def plans_in(text: str, report: Report) -> PlanContent:
    """Return the plans that `text` holds."""
    document = read_text(text)
    for fault in document.faults:
        report.error(fault.line, fault.column, fault.message)
    entries: tuple[tuple[NamedPlan, Form], ...] = ()
    if isinstance(document.root, YamlMapping):
        form = Form(document.root, report)
        form.check_names(("plans",))
        entries = form.each("plans", _plan)
    plans, forms = tuple(plan for plan, _ in entries), tuple(form for _, form in entries)
    return PlanContent(plans, tuple(report.findings), forms)


def _plan(form: Form) -> tuple[NamedPlan, Form] | None:
    before = form.report.errors
    form.check_names(_FIELDS)
    name = form.word("name", compulsory=True)
    plan = NamedPlan(name or "", form.prose("title") or "", dict(_choices(form)))
    return (plan, form) if form.report.errors == before else None


def _choices(form: Form) -> Iterator[tuple[str, Any]]:
    """Yield each choice that is written, by the name that `Plan` gives it."""
    written = form.node.fields
    if "mode" in written:
        modes = tuple(mode.value for mode in Mode)
        yield "mode", Mode(form.choice("mode", modes, Mode.PRACTICE.value))
    if "answer" in written:
        ways = tuple(way.value for way in AnswerBy)
        yield "answer_by", AnswerBy(form.choice("answer", ways, AnswerBy.TYPING.value))
    yield from _lists(form)
    for field in ("clock", "follow_ups", "arranged"):
        if field in written:
            yield field, form.flag(field)
    if "time_factor" in written:
        yield "factor", _FACTORS[form.choice("time_factor", tuple(_FACTORS), "1")]
    yield from _numbers(form)


def _lists(form: Form) -> Iterator[tuple[str, tuple[str, ...]]]:
    for field, name in _LISTS.items():
        if field in form.node.fields:
            words = form.words(field)
            if field == "levels":
                _check_levels(form, words)
            yield name, words


def _check_levels(form: Form, levels: tuple[str, ...]) -> None:
    known = [*LEVELS, ANY_LEVEL]
    for index, level in enumerate(levels):
        if level.casefold() not in known:
            meant = nearest(level.lower(), known)
            hint = f"; did you mean {quoted(meant)}?" if meant else ""
            place = form.place(("levels", index))
            form.report.error(*place, f"there is no level {quoted(level)}{hint}")


def _numbers(form: Form) -> Iterator[tuple[str, Any]]:
    kinds: Mapping[str, tuple[str, Callable[[str], float], float]] = {
        "questions": ("count", int, 1),
        "minutes": ("minutes", float, 0.01),
        "total": ("total", float, 0.01),
        "seed": ("seed", int, -(2**63)),
    }
    for field, (name, read, least) in kinds.items():
        word = form.word(field)
        if word is None:
            continue
        if field == "questions" and word == FITTING:
            yield name, AS_MANY_AS_FIT
            continue
        try:
            number = read(word)
        except ValueError:
            number = least - 1
        if not least <= number <= 2**63:
            line, column = form.place((field,))
            form.report.error(line, column, f"{field} must be a number, not {quoted(word)}")
        else:
            yield name, number
