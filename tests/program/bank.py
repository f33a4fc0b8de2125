"""The bank of the two questions that are asked here, short enough to be told apart."""

from pathlib import Path
from typing import Final

QUESTIONS: Final = ("first-question", "second-question")
SECRETS: Final = ("quokka", "narwhal", "axolotl", "wombat", "okapi", "tapir", "pangolin")
"""Words that only model answers and what belongs to them hold, one for each kind of text."""
FILE: Final = Path(__file__).with_name("two_questions.yaml")
