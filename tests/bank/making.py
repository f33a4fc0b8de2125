"""Question files and questions for tests."""

from pathlib import Path
from textwrap import dedent

from interview_tui.bank.question_file import FileContent, read_source


def read(text: str, *, strict: bool = False) -> FileContent:
    """Return what `text`, indented as the test is, holds as the file b/sql.yaml."""
    return read_source(dedent(text), "b/sql.yaml", strict=strict)


def said(content: FileContent) -> list[str]:
    return [str(finding) for finding in content.findings]


def ids(content: FileContent) -> list[str]:
    return [question.id for question in content.questions]


def one(fields: str) -> FileContent:
    """Return a file with one question: an id, a prompt and the given fields, from line 4 on."""
    lines = "".join(f"    {line}\n" for line in dedent(fields).strip("\n").split("\n"))
    return read_source(f"questions:\n  - id: a\n    prompt: Why?\n{lines}", "b/sql.yaml")


def write_questions(path: Path, *names: str, topic: str = "sql", **fields: str) -> Path:
    """Write a question file with these ids, all with the same further fields."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rest = "".join(f"    {name}: {value}\n" for name, value in fields.items())
    entries = "".join(f"  - id: {name}\n    prompt: What is {name}?\n{rest}" for name in names)
    path.write_text(f"topic: {topic}\nquestions:\n{entries}", encoding="utf-8")
    return path
