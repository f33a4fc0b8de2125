"""Which questions come first."""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import islice

from interview_tui.bank.choice.choosable import Choosable, Q
from interview_tui.records.standing import Standing
from interview_tui.records.turn import Rating

_NEVER = Standing()
_WEAK, _DUE, _NEW, _KNOWN = range(4)


def by_seed(questions: Sequence[Q], seed: int, count: int, *, ahead: int = 1) -> tuple[Q, ...]:
    """Return `count` of `questions` as the seed has it, whatever order they come in.

    Each question has a lot of its own, a hash of seed and id, so the list follows from what is
    there and not from the order of files. For `ahead` see `_Spread`.
    """
    ordered = sorted(questions, key=lambda question: (_lot(seed, question.id), question.id))
    return tuple(_Spread(ahead).take(ordered, count))


def by_need(
    questions: Sequence[Q], standings: Mapping[str, Standing], count: int, *, ahead: int = 1
) -> tuple[Q, ...]:
    """Return `count` of `questions`: weak ones first, then due, new, and longest ago.

    With more than one question `ahead` the topics asked least so far come first too.
    """
    groups: tuple[list[tuple[str, int, Q]], ...] = ([], [], [], [])
    spread = _Spread(ahead)
    for place, question in enumerate(questions):
        standing = _standing(question, standings)
        groups[_need(standing)].append((standing.last_asked or "", place, question))
        if ahead > 1 and standing.asked:
            spread.topics[question.topic] += 1
    chosen: list[Q] = []
    for group in groups:
        ordered = [question for _, _, question in sorted(group, key=lambda entry: entry[:2])]
        chosen += spread.take(ordered, count - len(chosen))
    return tuple(chosen)


def _need(standing: Standing) -> int:
    if standing.last_rating in (Rating.AGAIN, Rating.HARD):
        return _WEAK
    if standing.due:
        return _DUE
    return _KNOWN if standing.asked else _NEW


def _standing(question: Choosable, standings: Mapping[str, Standing]) -> Standing:
    """Return how the user stands with a question under its id or one it had before."""
    standing = standings.get(question.id)
    if standing is not None or not question.formerly:
        return standing or _NEVER
    return next((standings[name] for name in question.formerly if name in standings), _NEVER)


class _Spread:
    """Takes questions in order, but from the topic used least so far.

    Of the next `ahead` of that topic the one is taken whose skills and level were used least.
    """

    def __init__(self, ahead: int) -> None:
        self.topics: Counter[str] = Counter()
        self._tags: Counter[str] = Counter()
        self._ahead = ahead

    def take(self, ordered: Iterable[Q], count: int) -> list[Q]:
        """Return `count` of `ordered`; what is used is remembered for the next time."""
        queues: dict[str, deque[tuple[int, Q]]] = {}
        for rank, question in enumerate(ordered):
            queues.setdefault(question.topic, deque()).append((rank, question))
        heads = [(self.topics[topic], queue[0][0], topic) for topic, queue in queues.items()]
        heapify(heads)
        taken: list[Q] = []
        while heads and len(taken) < count:
            _, _, topic = heappop(heads)
            taken.append(self._next(queues[topic]))
            self.topics[topic] += 1
            if queues[topic]:
                heappush(heads, (self.topics[topic], queues[topic][0][0], topic))
        return taken

    def _next(self, queue: "deque[tuple[int, Q]]") -> Q:
        if self._ahead == 1:
            return queue.popleft()[1]
        near = [question for _, question in islice(queue, self._ahead)]
        at = min(range(len(near)), key=lambda index: (self._burden(near[index]), index))
        del queue[at]
        self._tags.update((*near[at].skills, near[at].level))
        return near[at]

    def _burden(self, question: Choosable) -> int:
        """Return how much of the same was asked; a level weighs as much as two skills."""
        return sum(self._tags[tag] for tag in (*question.skills, question.level, question.level))


def _lot(seed: int, name: str) -> bytes:
    from hashlib import blake2b  # 2 ms, needed with a seed only

    return blake2b(f"{seed}\0{name}".encode(), digest_size=8).digest()
