"""What can go wrong, said so that the reader knows where and what to do next."""

from dataclasses import dataclass


@dataclass
class Problem(Exception):
    """Something the user has to know, in one sentence with the place and the way on.

    The command line prints `str(problem)` and exits with `exit_code`: 1 when something failed
    or the answer is no, 2 when the command was used wrongly. A screen shows the same sentence.
    """

    sentence: str
    exit_code: int = 1

    def __str__(self) -> str:
        return self.sentence


class WrongUse(Problem):
    """The command line does not fit: exit code 2."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence, 2)


class NotSaved(Problem):
    """A file or the history could not be written: disk full, no permission, damaged, newer."""
