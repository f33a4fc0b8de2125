"""A bank of two questions, short enough to be told apart on any screen."""

from pathlib import Path
from typing import Final

QUESTIONS: Final = ("first-question", "second-question")
SECRETS: Final = ("quokka", "narwhal", "axolotl", "wombat", "okapi", "tapir", "pangolin")
"""Words that only model answers and what belongs to them hold, one for each kind of text."""

_BANK: Final = """\
topic: testing
title: Testing
questions:
  - id: first-question
    prompt: What is asked first here?
    level: mid
    minutes: 3
    why: The wombat wants to know.
    answer: |
      The quokka is the model answer.
    key_points:
      - id: one
        point: A narwhal is the point
        essential: true
        accept: [many tapir words]
        hint: Think of an axolotl
      - id: two
        point: A second narwhal
    follow_ups:
      - prompt: And what follows from it?
        answer: The okapi follows.
        minutes: 1
    pitfalls:
      - The pangolin is a pitfall
  - id: second-question
    prompt: What comes after that?
    level: senior
    answer: |
      Another quokka.
    key_points:
      - id: one
        point: One more narwhal
        essential: true
"""


def written_to(folder: Path, text: str = _BANK) -> Path:
    """Write the bank, or other YAML, into `folder` and return the file."""
    path = folder / "bank.yaml"
    path.write_text(text, encoding="utf-8")
    return path
