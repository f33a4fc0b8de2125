"""Lists of keywords: words without the small ones that make sentences of them."""

from typing import Final

from interview_tui.feedback.lexicon import is_function_word
from interview_tui.feedback.words import Text

FEWEST_WORDS: Final = 8
"""A shorter answer is a note, and says little either way."""
LEAST_SHARE: Final = 0.15
"""People's sentences have more function words than that, one with another."""
LONG_SENTENCE, LEAST_OF_SENTENCE = 12, 0.07
"""A single sentence may enumerate; as long as this and with fewer it is a list of keywords."""


def keyword_sentences(text: Text, kept: tuple[int, ...]) -> frozenset[int]:
    """Return the sentences that are lists of keywords; they show at most that it is possible.

    All of them are, where the whole answer has too few function words, in one line or in many.
    """
    if _is_list(text, kept, FEWEST_WORDS, LEAST_SHARE):
        return frozenset(kept)
    return frozenset(i for i in kept if _is_list(text, (i,), LONG_SENTENCE, LEAST_OF_SENTENCE))


def is_keyword_list(text: Text, listed: frozenset[int], kept: tuple[int, ...]) -> bool:
    """Whether most of the text is keywords."""
    words = sum(_length(text, index) for index in kept)
    return 2 * sum(_length(text, index) for index in listed) > words


def _is_list(text: Text, indexes: tuple[int, ...], fewest: int, share: float) -> bool:
    forms = [word.form for index in indexes for word in text.sentence_words(index)]
    return len(forms) >= fewest and sum(map(is_function_word, forms)) < share * len(forms)


def _length(text: Text, index: int) -> int:
    first, last = text.sentences[index]
    return last - first
