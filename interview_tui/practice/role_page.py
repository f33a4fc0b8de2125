"""A role with how the user stands, and the words for it: counts, never shares."""

from collections.abc import Iterator
from dataclasses import dataclass

from interview_tui.records.role import Qualification, Role, Round, Skill


@dataclass(frozen=True, slots=True)
class SkillStanding:
    """How the user stands in a skill.

    `questions` are the ids of those that test it, `answered` how many of them were attempted,
    `looked_over` of how many the last attempt was rated or ticked, and `missed` in how many of
    these an essential point was left out.
    """

    skill: Skill
    questions: tuple[str, ...]
    answered: int = 0
    looked_over: int = 0
    missed: int = 0

    @property
    def full(self) -> int:
        """How many last attempts made every essential point."""
        return self.looked_over - self.missed

    @property
    def hold(self) -> float:
        """How likely the next answer is full: one more of each kind, so that few say little."""
        return (self.full + 1) / (self.looked_over + 2)

    @property
    def count(self) -> str:
        return f"{self.answered} of {len(self.questions)}"

    @property
    def words(self) -> str:
        """Return such as "3 of 11 answered, missed points in 2"."""
        if not self.questions:
            return "no questions"
        if not self.answered:
            return f"none of {len(self.questions)} answered"
        return f"{self.count} answered, {self._judged}"

    @property
    def brief(self) -> str:
        """Return the same for a narrow column: "3 of 11, missed in 2"."""
        if not self.questions:
            return self.words
        return f"{self.count}, missed in {self.missed}" if self.missed else self.count

    @property
    def _judged(self) -> str:
        if self.missed:
            return f"missed points in {self.missed}"
        open_ = self.answered - self.looked_over
        return f"{open_} not rated" if open_ else "no essential point missed"


@dataclass(frozen=True, slots=True)
class RolePage:
    """A role and the user's standing in its skills, in the role's order."""

    role: Role
    skills: tuple[SkillStanding, ...]
    notice: str = ""

    @property
    def strongest(self) -> SkillStanding | None:
        """The skill whose last answers were full most surely, None before there is one."""
        full = [one for one in self.skills if one.full and one is not self.weakest]
        return max(full, key=lambda one: one.hold, default=None)

    @property
    def weakest(self) -> SkillStanding | None:
        """The skill whose last answers left out most, None where nothing was missed."""
        missed = [one for one in self.skills if one.missed]
        return min(missed, key=lambda one: one.hold, default=None)

    def summary(self) -> Iterator[str]:
        """Yield a line for the strongest and the weakest skill, one that says there are none."""
        found = (("Strongest", self.strongest), ("Weakest", self.weakest))
        lines = [f"{word}: {one.skill.title}, {one.words}." for word, one in found if one]
        if self.notice:
            yield f"Note: {self.notice}"
        elif lines:
            yield from lines
        else:
            yield "Strongest and weakest: shown once answers are rated."

    def titles(self, skills: tuple[str, ...]) -> str:
        """Return the titles of these skills, as one text."""
        known = {skill.id: skill.title for skill in self.role.skills}
        return ", ".join(known.get(name, name) for name in skills)


def good_lines(asked: Skill | Qualification) -> list[str]:
    """Return what good looks like, a line for each level."""
    return [f"{level.capitalize()}: {text}" for level, text in asked.good.items()]


def round_title(one: Round) -> str:
    """Return such as "Phone screen, 30 minutes"."""
    return one.title if one.minutes is None else f"{one.title}, {one.minutes:g} minutes"
