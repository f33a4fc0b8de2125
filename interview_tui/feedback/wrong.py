"""What an answer says that the question names as wrong, and what it denies."""

from collections.abc import Iterable, Iterator
from typing import Final

from interview_tui.feedback.lexicon import NEGATIONS
from interview_tui.feedback.matching import Match, Places, by_phrase, by_words, places_of
from interview_tui.feedback.reading import Reading
from interview_tui.feedback.rubric import Goal

SAID_WRONGLY: Final = 0.85
"""How much of a longer misconception must stand there."""
DENIAL_REACH: Final = 5
"""A "not" so many words before a match may deny it."""
_DENYING: Final = NEGATIONS | {"wrong", "myth", "mistake", "false", "instead", "rather", "mislead"}
_NOTHING: Final[Places] = frozenset()


def misconceptions(goal: Goal, reading: Reading) -> Iterator[Match]:
    """Yield what the question names as wrong, unless the sentence denies it."""
    wrong = list(by_phrase(goal.wrong_phrases, reading, _NOTHING))
    for phrasing in goal.wrong_phrasings:
        match = by_words(phrasing, reading, _NOTHING)
        if match.score >= SAID_WRONGLY:
            wrong.append(
                match._replace(places=places_of(phrasing, match.sentences, reading, _NOTHING))
            )
    named = {stem for phrase in goal.wrong_phrases for stem in phrase} & _DENYING
    for match in wrong:
        if named or not denies(match.sentences, reading):
            yield match


def denial(places: Iterable[int], sentences: Iterable[int], reading: Reading) -> int | None:
    """Return the place of a "not" that stands by a match: a hint, for it may well belong there."""
    ordered = sorted(places)
    if not ordered:
        return None
    for index in sentences:
        first, last = reading.text.sentences[index]
        here = [place for place in ordered if first <= place < last]
        for place in range(max(first, here[0] - DENIAL_REACH) if here else last, last):
            if place > here[-1]:
                break
            if reading.text.words[place].form in NEGATIONS and place not in here:
                return place
    return None


def denies(sentences: Iterable[int], reading: Reading) -> bool:
    """Whether one of these sentences denies something."""
    words = (word for index in sentences for word in reading.text.sentence_words(index))
    return any(word.form in _DENYING or word.stem in _DENYING for word in words)
