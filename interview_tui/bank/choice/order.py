"""Which questions come first."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from interview_tui.bank.choice.choosable import Choosable, Q
from interview_tui.records.standing import Standing
from interview_tui.records.turn import Rating

_NEVER = Standing()
_WEAK, _DUE, _NEW, _KNOWN = range(4)


def by_seed(questions: Sequence[Q], seed: int, count: int) -> tuple[Q, ...]:
    """Return `count` of `questions` as the seed has it, whatever order they come in.

    Each question has a lot of its own, a hash of seed and id, so the list follows from what is
    there and not from the order of files.
    """
    ordered = sorted(questions, key=lambda question: (_lot(seed, question.id), question.id))
    return tuple(_spread(ordered, {}, count))


def by_need(questions: Sequence[Q], standings: Mapping[str, Standing], count: int) -> tuple[Q, ...]:
    """Return `count` of `questions`: weak ones first, then due, new, and longest ago."""
    groups: tuple[list[tuple[str, int, Q]], ...] = ([], [], [], [])
    for place, question in enumerate(questions):
        standing = _standing(question, standings)
        groups[_need(standing)].append((standing.last_asked or "", place, question))
    used: dict[str, int] = {}
    chosen: list[Q] = []
    for group in groups:
        ordered = [question for _, _, question in sorted(group, key=lambda entry: entry[:2])]
        chosen += _spread(ordered, used, count - len(chosen))
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


def _spread(ordered: Iterable[Q], used: dict[str, int], count: int) -> list[Q]:
    """Take `count` in order, but from the topic used least so far; `used` is kept up to date."""
    queues: dict[str, deque[tuple[int, Q]]] = {}
    for rank, question in enumerate(ordered):
        queues.setdefault(question.topic, deque()).append((rank, question))
    heads = [(used.get(topic, 0), queue[0][0], topic) for topic, queue in queues.items()]
    heapify(heads)
    taken: list[Q] = []
    while heads and len(taken) < count:
        times, _, topic = heappop(heads)
        taken.append(queues[topic].popleft()[1])
        used[topic] = times + 1
        if queues[topic]:
            heappush(heads, (times + 1, queues[topic][0][0], topic))
    return taken


def _lot(seed: int, name: str) -> bytes:
    from hashlib import blake2b  # 2 ms, needed with a seed only

    return blake2b(f"{seed}\0{name}".encode(), digest_size=8).digest()
