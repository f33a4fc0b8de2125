"""What choosing needs to know of a question."""

from typing import Protocol, TypeVar


class Choosable(Protocol):
    """A whole question, or a light row of the index."""

    @property
    def id(self) -> str: ...

    @property
    def topic(self) -> str: ...

    @property
    def level(self) -> str: ...

    @property
    def skills(self) -> tuple[str, ...]: ...

    @property
    def formerly(self) -> tuple[str, ...]: ...


Q = TypeVar("Q", bound=Choosable)
