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

ROLE_FILES: Final = frozenset({"role.yaml", "role.yml"})
PLAN_FILES: Final = frozenset({"plans.yaml", "plans.yml"})
PACK_FILES: Final = frozenset({"pack.yaml", "pack.yml"})
PHRASINGS_FOLDER: Final = "phrasings"
"""The folder, beside question files, of more phrasings: ID.yaml holds those of a question."""
NOT_QUESTIONS: Final = ROLE_FILES | PLAN_FILES | PACK_FILES
"""Files of a bank's folder that hold something else."""
