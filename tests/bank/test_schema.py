"""The schema for editors names the same fields as the reader knows."""

import json

from interview_tui.bank import names
from interview_tui.bank.form import MOST_MINUTES
from interview_tui.paths import shipped_bank
from interview_tui.records.question import ANY_LEVEL, LEVELS

SCHEMA = json.loads((shipped_bank() / "question.schema.json").read_text(encoding="utf-8"))


def test_it_knows_the_fields_that_the_reader_knows_and_no_others() -> None:
    parts = SCHEMA["definitions"]
    for part, known in (
        (SCHEMA, names.FILE_FIELDS),
        (parts["question"], names.QUESTION_FIELDS),
        (parts["key_point"], names.POINT_FIELDS),
        (parts["follow_up"], names.FOLLOW_UP_FIELDS),
    ):
        assert set(part["properties"]) == set(known)
        assert part["additionalProperties"] is False


def test_it_asks_for_what_the_reader_asks_for() -> None:
    parts = SCHEMA["definitions"]
    assert parts["question"]["required"] == ["id", "prompt"]
    assert parts["key_point"]["required"] == ["point"]
    assert parts["follow_up"]["required"] == ["prompt"]
    assert parts["question"]["properties"]["level"]["enum"] == [*LEVELS, ANY_LEVEL]
    assert parts["minutes"]["maximum"] == MOST_MINUTES
