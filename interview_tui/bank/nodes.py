"""What a YAML text holds, with places: every scalar is text, as it was written.

Lines and columns count from 1.
"""

from typing import NamedTuple, TypeAlias


class Scalar(NamedTuple):
    """A text. `bare` says that it stands without quotes; `cut`, that a comment follows it."""

    text: str
    line: int
    column: int
    bare: bool = False
    cut: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is said: no text, or YAML's words for nothing without quotes."""
        return not self.text.strip() or (self.bare and self.text in _NOTHING)


class Sequence(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    line: int
    column: int


class Mapping(NamedTuple):
    """Fields by name, in the order of the file; `sound` says that no fault lies in it."""

    fields: "dict[str, Field]"
    line: int
    column: int
    sound: bool = True


class Field(NamedTuple):
    """A field's value, and the place of its name."""

    value: "Node"
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping

_NOTHING = ("~", "null", "Null", "NULL")


class Fault(NamedTuple):
    """Why a text cannot be read as it stands, in our words."""

    line: int
    column: int
    message: str


class Document(NamedTuple):
    """A text that was read; `complete` is False when reading stopped at the last fault."""

    root: Node | None
    faults: tuple[Fault, ...]
    complete: bool
