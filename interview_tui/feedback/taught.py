"""What an answer makes of a key point that has many phrasings, right ones and wrong ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest
from typing import Final

from interview_tui.feedback.finding import COVERED, POSSIBLE, Finding
from interview_tui.feedback.learned import Shown
from interview_tui.feedback.matching import Match, Places, by_phrase
from interview_tui.feedback.odds import PointOdds
from interview_tui.feedback.reading import Reading
from interview_tui.feedback.result import Basis
from interview_tui.feedback.rubric import Goal
from interview_tui.feedback.windows import Window
from interview_tui.feedback.wrong import SAID_WRONGLY, misconceptions

SHOWN: Final = 8
"""Words of a match that are marked in the answer, the most telling ones."""
TELLING: Final = 0.5
"""The log odds from which on a word tells something."""
NAMING: Final = 2
"""So many telling words name a point."""
DOUBT: Final = 0.0
"""Below these odds against what is wrong a sentence rather gets the point wrong."""
_NOTHING: Final[Places] = frozenset()


def taught_finding(
    goal: Goal, odds: PointOdds, shown: Sequence[Shown], reading: Reading
) -> Finding:
    """Return how strongly a point is made.

    What somebody vouches for counts in any case. An accepted phrase counts by itself; where it is
    known what gets the point wrong, it does so in a sentence that makes the point anyway, and
    elsewhere shows that it is possible.
    """
    wrong = tuple(misconceptions(goal, reading))
    phrases = _phrases(goal, shown, reading, wrong)
    sure = [match for match in phrases if match.score >= COVERED]
    for match in [*by_phrase(goal.vouched, reading, _NOTHING), *sure]:
        return Finding(goal, 1.0, Basis.PHRASE, match.places, match.sentences, wrong, named=True)
    if not shown:
        return Finding(goal, 0.0, Basis.NONE, _NOTHING, (), wrong)
    best = max(shown, key=lambda one: (_strength(one), one.sureness))
    window, strength = best.window, _strength(best)
    if strength < COVERED:
        wrong = (*wrong, *_mistakes(shown, reading))
    for match in phrases[: 1 if strength < POSSIBLE else 0]:
        places, sentences = match.places, match.sentences
        return Finding(goal, POSSIBLE, Basis.PHRASE, places, sentences, wrong, named=True)
    places = frozenset(_places(_most_telling(odds, window), window, reading))
    named = len(_telling(odds, reading.all_known_stems)) >= NAMING
    return Finding(goal, strength, Basis.WORDS, places, window.sentences, wrong, named=named)


def _phrases(
    goal: Goal, shown: Sequence[Shown], reading: Reading, wrong: Sequence[Match]
) -> list[Match]:
    """Return the accepted phrases that are there, with what they show: the point, or a chance.

    None in sentences that rather get the point wrong, which is known where wrong ones are taught.
    """
    hidden: Places = frozenset(place for match in wrong for place in match.places)
    alone = {one.window.sentences: one for one in shown}
    found = []
    for match in by_phrase(goal.phrases, reading, hidden):
        there = alone[match.sentences]
        if there.signs.wrong >= DOUBT:
            is_sure = there.sureness >= COVERED or not goal.point.reject
            found.append(match._replace(score=1.0 if is_sure else POSSIBLE))
    return found


def _strength(shown: Shown) -> float:
    is_quoted = shown.near.quoted and shown.near.nearest >= shown.signs.near_wrong
    return 1.0 if is_quoted else shown.sureness


def _mistakes(shown: Sequence[Shown], reading: Reading) -> Iterator[Match]:
    """Yield the sentences that say nearly word for word what is wrong, and nothing right."""
    for one in shown:
        if len(one.window.sentences) == 1 and _is_mistaken(one):
            first, last = reading.text.sentences[one.window.sentences[0]]
            yield Match(one.near.wrong, frozenset(range(first, last)), one.window.sentences)


def _is_mistaken(shown: Shown) -> bool:
    is_wrong = shown.near.wrong >= max(SAID_WRONGLY, shown.near.nearest)
    return is_wrong and shown.signs.wrong < DOUBT and _strength(shown) < POSSIBLE


def _most_telling(odds: PointOdds, window: Window) -> list[str]:
    """Return the stems to mark: what people say of this point and perhaps of its neighbors too."""
    weighed = {
        stem: share * known.anyway
        for stem, share in window.terms.shares.items()
        if (known := odds[stem]) and known.anyway > TELLING and known.rest > -TELLING
    }
    return nlargest(SHOWN, weighed, lambda stem: (weighed[stem], stem))


def _telling(odds: PointOdds, shares: Mapping[str, float]) -> list[str]:
    """Return the stems that speak for this point and no other."""
    return [
        stem for stem in shares if (known := odds[stem]) and min(known.rest, known.anyway) > TELLING
    ]


def _places(stems: Iterable[str], window: Window, reading: Reading) -> Iterator[int]:
    """Yield the first place of each stem in a window."""
    for stem in stems:
        found = (reading.hits(stem).get(index) for index in window.sentences)
        yield from [hit.places[0] for hit in found if hit][:1]
