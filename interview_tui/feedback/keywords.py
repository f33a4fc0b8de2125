"""Lists of keywords: words without the small ones that make sentences of them."""

from typing import Final

from interview_tui.feedback.lexicon import is_function_word
from interview_tui.feedback.words import Text, Word

FEWEST_WORDS: Final = 8
"""A shorter answer is a note, and says little either way."""
LEAST_SHARE: Final = 0.15
"""People's sentences have more function words than that, one with another."""
LONG_SENTENCE, LEAST_OF_SENTENCE = 12, 0.07
"""A single sentence may enumerate; as long as this and with fewer it is a list of keywords."""
_OF_FORMULA: Final = frozenset("/*+-=^_|()[]<>")
"""What a letter is next to that stands for a number: the i in k/i is no pronoun."""


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
    words = [word for index in indexes for word in text.sentence_words(index)]
    small = sum(is_function_word(one.form) and not _in_formula(one, text) for one in words)
    return len(words) >= fewest and small < share * len(words)


def _in_formula(word: Word, text: Text) -> bool:
    if word.end - word.start > 1:
        return False
    before, after = text.raw[max(0, word.start - 1) : word.start], text.raw[word.end : word.end + 1]
    return before in _OF_FORMULA or after in _OF_FORMULA


def _length(text: Text, index: int) -> int:
    first, last = text.sentences[index]
    return last - first
