"""A role: what the job asks for, how the user stands in it, and the way to practice each part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from interview_tui.practice.role_page import RolePage, SkillStanding, good_lines
from interview_tui.records.role import Qualification, Round
from interview_tui.tui.widgets.choices import Choice, Choices
from interview_tui.tui.widgets.line import Line

WORDS_FROM = 80
"""Columns from which on a standing is said in whole words."""
GAP = 2
ONE_ROLE = "Enter practice   Tab details   Esc back   Ctrl+Q Quit"
MANY_ROLES = "Enter practice  Left/Right others  Tab details  Esc back"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wants to practice: a plan by name, or questions of some skills; () is all."""

    skills: tuple[str, ...] = ()
    plan: str | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the list: its two columns, in brief for narrow screens, and what is behind it."""

    title: str
    words: str
    brief: str
    detail: tuple[str, ...]
    wish: Wish


class RoleScreen(Screen[Wish | None]):
    """Lists skills, qualifications and rounds; below, what there is to know about the one chosen.

    Returns what the user wants to practice.
    """

    DEFAULT_CSS = """
    RoleScreen { padding: 1 2; }
    RoleScreen #title { text-style: bold; }
    RoleScreen Choices { height: 1fr; max-height: 100%; }
    RoleScreen #detail { height: 11; }
    RoleScreen #text { width: 1fr; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f10,q", "dismiss(None)", "Back", id="role.back"),
        Binding("left", "turn(-1)", "Role before", id="role.before"),
        Binding("right", "turn(1)", "Next role", id="role.next"),
    ]

    def __init__(self, pages: Sequence[RolePage]) -> None:
        super().__init__()
        self._pages = tuple(pages)
        self._at = 0
        self._entries: dict[str, _Entry] = {}

    def compose(self) -> ComposeResult:
        yield Line(id="title")
        yield Choices()
        with VerticalScroll(id="detail", classes="pane"):
            yield Static(id="text")
        yield Line(MANY_ROLES if self._pages[1:] else ONE_ROLE, id="keys")

    def on_mount(self) -> None:
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        self._show()

    def _show(self) -> None:
        page = self._pages[self._at]
        self._entries = {str(number): entry for number, entry in enumerate(_entries(page))}
        self.query_one("#title", Line).show(page.role.title)
        width = max(len(entry.title) for entry in self._entries.values()) + GAP
        whole = self.app.size.width >= WORDS_FROM
        self.query_one(Choices).show(
            Choice(value, f"{one.title:<{width}}{one.words if whole else one.brief}")
            for value, one in self._entries.items()
        )
        self._show_detail()

    def _show_detail(self) -> None:
        entry = self._entries.get(self.query_one(Choices).value or "")
        if entry:
            detail = self.query_one("#detail", VerticalScroll)
            detail.border_title = Content(entry.title)
            detail.scroll_home(animate=False)
            self.query_one("#text", Static).update(Content("\n".join(entry.detail)))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self._show_detail()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        wish = self._entries[event.value].wish
        if wish.skills or wish.plan:
            self.dismiss(wish)

    def action_turn(self, step: int) -> None:
        """Show another role, where there are several."""
        self._at = (self._at + step) % len(self._pages)
        self._show()


def _entries(page: RolePage) -> Iterator[_Entry]:
    yield _Entry("The job", "", "", (*page.summary(), *_lines(page.role.summary)), Wish())
    for standing in page.skills:
        yield _of_skill(standing)
    for asked in page.role.qualifications:
        yield _of_qualification(asked, page)
    for one in page.role.rounds:
        yield _of_round(one, page)


def _of_skill(standing: SkillStanding) -> _Entry:
    skill, words = standing.skill, standing.words
    said = f"{words[0].upper()}{words[1:]}."
    detail = (said, *_lines(skill.description), *good_lines(skill))
    return _Entry(skill.title, words, standing.brief, detail, Wish((skill.id,)))


def _of_qualification(asked: Qualification, page: RolePage) -> _Entry:
    by = [f"Asked by: {page.titles(asked.skills)}."] if asked.skills else []
    detail = (*_lines(asked.description), *good_lines(asked), *by)
    return _Entry(asked.title, "qualification", "qualification", detail, Wish(asked.skills))


def _of_round(one: Round, page: RolePage) -> _Entry:
    kind = "round" if one.minutes is None else f"round, {one.minutes:g} minutes"
    by = [f"Asks for: {page.titles(one.skills)}."] if one.skills else []
    plan = [f"Enter opens the plan {one.plan}."] if one.plan else []
    wish = Wish(one.skills, one.plan)
    return _Entry(one.title, kind, kind, (*_lines(one.about), *by, *plan), wish)


def _lines(text: str) -> list[str]:
    return [text] if text else []
