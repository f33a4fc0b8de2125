"""Very much of everything in a home: questions, answers, reviews; written without the program."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from interview_tui.paths import Paths
from interview_tui.practice.library import Library
from interview_tui.records.encode import plan_body, question_body, version_of
from interview_tui.records.plan import Plan
from interview_tui.records.question import Question
from interview_tui.store.opening import open_history

IN_A_FILE = 1_000
A_SESSION = 5
REVIEWED_ONCE = 8
"""Each so many-th answer was rated once; the others again, so that 36,500 have 100,000 reviews."""
_TERMS = (
    "gradient batch loss kernel tree split label drift feature cache query index token layer "
    "margin prior sample metric recall precision threshold cohort latency shard replica"
)
_WORDS = _TERMS.split()


def paths_in(home: Path) -> Paths:
    """Return the folders that the program uses when its home is there."""
    base = home / "interview-tui"
    return Paths(base / "config", base / "data", base / "cache")


def write_questions(home: Path, count: int) -> None:
    """Write so many questions into the user's own bank, a thousand to a file."""
    folder = paths_in(home).user_bank
    folder.mkdir(parents=True)
    random = Random(count)
    for number in range(0, count, IN_A_FILE):
        entries = "".join(_entry(n, random) for n in range(number, min(count, number + IN_A_FILE)))
        text = f"topic: topic-{number // IN_A_FILE % 40}\nquestions:\n{entries}"
        (folder / f"part-{number // IN_A_FILE}.yaml").write_text(text)


def _entry(number: int, random: Random) -> str:
    words = [random.choice(_WORDS) for _ in range(60)]
    return (
        f"  - id: many-{number}\n    prompt: How do {words[0]} and {words[1]} meet in {number}?\n"
        f"    level: mid\n    skills: [{words[2]}]\n    answer: {' '.join(words[3:48])}.\n"
        f"    key_points:\n      - point: {' '.join(words[48:56])}\n        essential: true\n"
        f"        accept: [{words[56]} {words[57]}]\n"
    )


def write_history(home: Path, answers: int) -> None:
    """Write so many answers to the questions that ship, five a session, and their reviews."""
    paths = paths_in(home)
    paths.data.mkdir(parents=True)
    library = Library(paths)
    questions = [library.question(row.id) for row in library.rows()]
    with closing(open_history(paths.history).connection) as connection:
        _versions(connection, questions)
        for first in range(0, answers, A_SESSION):
            _session(connection, first, questions)
        connection.commit()


def _versions(connection: sqlite3.Connection, questions: list[Question]) -> None:
    rows = [(version_of(q), q.id, json.dumps(question_body(q))) for q in questions]
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO question_versions VALUES (?, ?, ?)", rows)


def _session(connection: sqlite3.Connection, first: int, questions: list[Question]) -> None:
    session = f"session-{first}"
    started = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=30 * first)
    asked = [questions[(first + n) % len(questions)] for n in range(A_SESSION)]
    plan = {"plan": plan_body(Plan()), "questions": [[q.id, version_of(q)] for q in asked]}
    row = (session, "practice", json.dumps(plan), None, 1.0, started.isoformat(), "UTC")
    connection.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    for position, question in enumerate(asked, 1):
        _turn(connection, session, first + position, position, question, started)
    ending = (session, (started + timedelta(minutes=25)).isoformat(), "complete")
    connection.execute("INSERT INTO endings VALUES (?, ?, ?)", ending)


def _turn(
    connection: sqlite3.Connection,
    session: str,
    number: int,
    position: int,
    question: Question,
    started: datetime,
) -> None:
    turn = f"turn-{number}"
    row = (turn, session, None, position, question.id, version_of(question), "typing", 360.0)
    rest = (240.0, 0.0, 0.0, 0, 0, 0, "submitted", 1)
    connection.execute(f"INSERT INTO turns VALUES ({', '.join('?' * 16)})", row + rest)
    text = " ".join(Random(number).choices(_WORDS, k=150))
    connection.execute("INSERT INTO answers VALUES (?, ?, ?, ?)", (turn, text, 3.0, "[[4, 9]]"))
    for at, review in enumerate(_reviews(number)):
        when = (started + timedelta(minutes=5 * position, seconds=at)).isoformat()
        target = f"review-{number}-{at - 1}" if review == "retract" else None
        rating = None if review == "retract" else 1 + number % 4
        values = (f"review-{number}-{at}", review, turn, question.id, when, rating, target, None)
        connection.execute("INSERT INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    for point in question.key_points[: number % 5]:
        mark = (f"mark-{number}-{point.id}", "tick", turn, None, point.id, "1", started.isoformat())
        connection.execute("INSERT INTO marks VALUES (?, ?, ?, ?, ?, ?, ?)", mark)


def _reviews(number: int) -> Iterator[str]:
    """Yield rating, taken back, rating again; some answers were rated only once."""
    yield "rating"
    if number % REVIEWED_ONCE:
        yield "retract"
        yield "rating"
