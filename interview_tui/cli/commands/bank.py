"""The questions at hand: check, list, show."""

import sys
from argparse import Namespace
from dataclasses import asdict

from interview_tui.bank.index import Row
from interview_tui.cli.commands.output import print_columns, print_json
from interview_tui.feedback.assess import with_phrasings
from interview_tui.practice.desk import Desk
from interview_tui.records.encode import question_body
from interview_tui.records.question import Question
from interview_tui.text import one_line


def check(options: Namespace) -> int:
    """Print every problem; fail on errors, with --strict on everything."""
    desk = Desk(banks=options.bank)
    checked = desk.library.check(options.paths, strict=options.strict)
    findings = checked.findings
    for note in checked.notes:
        print(f"interview-tui: {note}", file=sys.stderr)
    if options.json:
        print_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            print(finding)
    failing = findings if options.strict else [one for one in findings if one.severity == "error"]
    if not options.json:
        print(_verdict(len(findings), len(failing)), file=sys.stderr)
    return 1 if failing else 0


def listing(options: Namespace) -> int:
    """Print every question, a line each."""
    questions = Desk(banks=options.bank).library.rows()
    if options.json:
        print_json([_row(row) for row in questions])
    else:
        print_columns(
            (q.id, q.topic, q.level, f"{q.minutes:g} min", one_line(q.prompt)) for q in questions
        )
    return 0


def show(options: Namespace) -> int:
    """Print one question, whole; as JSON with all phrasings that count."""
    desk = Desk(banks=options.bank)
    question = desk.library.question(options.id)
    if options.json:
        whole = with_phrasings(question, desk.phrasings.of(question))
        print_json(question_body(whole) | {"file": question.file, "line": question.line})
    else:
        print("\n".join(_page(question)))
    return 0


def _row(question: Row) -> dict[str, object]:
    return {
        "id": question.id,
        "prompt": question.prompt,
        "topic": question.topic,
        "level": question.level,
        "minutes": question.minutes,
        "skills": question.skills,
        "file": question.file,
        "line": question.line,
    }


def _page(question: Question) -> list[str]:
    lines = [
        f"{question.id}   {question.topic} · {question.level} · {question.minutes:g} minutes",
        f"{question.file}:{question.line}",
        "",
        question.prompt.strip(),
    ]
    if question.why:
        lines += ["", f"Why it is asked: {question.why.strip()}"]
    lines += ["", "Model answer:", (question.answer or "none yet").strip()]
    if question.key_points:
        lines += ["", "Key points:"]
        for point in question.key_points:
            lines.append(f"  {'essential: ' if point.essential else ''}{point.point}")
    if question.follow_ups:
        lines += ["", "Follow-ups:", *(f"  {one.prompt.strip()}" for one in question.follow_ups)]
    if question.pitfalls:
        lines += ["", "Pitfalls:", *(f"  {pitfall.strip()}" for pitfall in question.pitfalls)]
    return lines


def _verdict(found: int, failing: int) -> str:
    if not found:
        return "Nothing to mend."
    return f"{found} found, {failing} of them to mend."
