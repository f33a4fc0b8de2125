"""The names that question files use."""

from typing import Final

FILE_FIELDS: Final = ("topic", "title", "questions")
QUESTION_FIELDS: Final = (
    "id",
    "prompt",
    "level",
    "minutes",
    "skills",
    "why",
    "answer",
    "key_points",
    "follow_ups",
    "pitfalls",
    "good_answers",
    "weak_answers",
    "references",
    "formerly",
)
POINT_FIELDS: Final = ("id", "point", "essential", "accept", "reject", "hint")
FOLLOW_UP_FIELDS: Final = ("prompt", "answer", "minutes")

ROLE_FIELDS: Final = ("id", "title", "summary", "skills", "qualifications", "rounds")
SKILL_FIELDS: Final = ("id", "title", "description", "good")
QUALIFICATION_FIELDS: Final = ("title", "description", "good", "skills")
ROUND_FIELDS: Final = ("title", "minutes", "about", "skills", "plan")

NOT_QUESTIONS: Final = frozenset(
    f"{name}.{ending}" for name in ("role", "plans", "pack") for ending in ("yaml", "yml")
)
"""Files of a bank's folder that hold something else."""
