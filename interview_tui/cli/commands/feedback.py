"""Feedback on an answer, or on many."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator

from interview_tui.cli.commands.output import print_json
from interview_tui.errors import Problem, WrongUse
from interview_tui.feedback import Feedback, PointFeedback, PointState, assess
from interview_tui.practice.feedback import batch, feedback_body
from interview_tui.text import one_line

SIGNS = {PointState.COVERED: "[x]", PointState.POSSIBLE: "[?]", PointState.MISSING: "[ ]"}


def feedback(options: Namespace) -> int:
    """Print what the answer on standard input makes of a question's key points.

    With --batch each line of standard input is one answer, and gets one line.
    """
    if bool(options.batch) == bool(options.question):
        raise WrongUse("say --question ID for one answer, or --batch for many in JSON lines.")
    if options.batch:
        for body in batch(_lines()):
            print(json.dumps(body), flush=True)
        return 0
    from interview_tui.practice.desk import Desk  # the bank and the history: a batch needs neither

    desk = Desk(banks=options.bank)
    question = desk.library.question(options.question)
    if sys.stdin.isatty():
        print("Type the answer; Ctrl+D on a line of its own ends it.", file=sys.stderr)
    answer = "".join(_lines())
    found = assess(question, answer, phrasings=desk.phrasings.of(question))
    if options.json:
        print_json({"question": question.id} | feedback_body(found, answer))
    else:
        print("\n".join(_page(found, answer)))
    return 0


def _lines() -> Iterator[str]:
    """Yield the lines of standard input. Raises `Problem` where they are not UTF-8."""
    for number, raw in enumerate(sys.stdin.buffer, 1):
        try:
            yield raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            raise Problem(
                f"Line {number} of standard input is not UTF-8: convert it, such as with iconv."
            ) from None


def _page(found: Feedback, answer: str) -> list[str]:
    lines = [f"{found.verdict} covered" if found.points else "No points"]
    if found.derived and found.points:
        lines[0] += " (taken from the model answer: the question has no key points)"
    lines += [notice.value for notice in found.notices]
    for point in found.points:
        lines += ["", *_lines_of(point, answer)]
    return lines


def _lines_of(point: PointFeedback, answer: str) -> Iterator[str]:
    weight = "essential: " if point.essential else ""
    yield one_line(f"{SIGNS[point.state]} {point.state.value}: {weight}{point.text}")
    if point.evidence:
        quotes = " ... ".join(one_line(answer[start:end]) for start, end in point.evidence)
        yield f"      {'similar to' if point.basis.value == 'meaning' else 'by'}: {quotes}"
    if point.denied is not None:
        yield '      There is a "not" by these words: is that what you meant?'
    if point.misconceptions:
        quotes = " ".join(one_line(answer[start:end]) for start, end in point.misconceptions)
        yield f"      A misconception: {quotes}"
    if point.state is not PointState.COVERED and point.hint:
        yield f"      Hint: {one_line(point.hint)}"
