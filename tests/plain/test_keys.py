"""What keys and pasted bytes become, cut anywhere."""

import pytest
from interview_tui.plain.keys import Decoder, Key, Stroke


def strokes(*data: bytes, edits: bool = True) -> list[Stroke]:
    decoder = Decoder(edits=edits)
    return [stroke for piece in data for stroke in decoder.feed(piece)]


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
def test_every_line_end_is_one(end: bytes) -> None:
    assert strokes(b"a" + end + b"b" + end) == ["a", Key.LINE_END, "b", Key.LINE_END]


def test_a_line_end_that_is_cut_in_two_is_one() -> None:
    assert strokes(b"a\r", b"\nb") == ["a", Key.LINE_END, "b"]


def test_a_letter_that_is_cut_in_two_arrives() -> None:
    assert strokes("ж".encode()[:1], "ж".encode()[1:]) == ["ж"]


@pytest.mark.parametrize(
    "sequence",
    [b"\x1b[A", b"\x1b[1;5D", b"\x1bOP", b"\x1b[15~", b"\x1b[[A", b"\x1b[31m", b"\x1b]0;t\x07"],
)
def test_keys_that_are_no_text_vanish(sequence: bytes) -> None:
    assert "".join(str(stroke) for stroke in strokes(b"a" + sequence + b"b")) == "ab"


@pytest.mark.parametrize("pieces", [(b"\x1b", b"[A"), (b"\x1b[", b"A"), (b"\x1b[1;", b"5D")])
def test_a_sequence_that_is_cut_in_two_vanishes(pieces: tuple[bytes, bytes]) -> None:
    assert strokes(*pieces, b"x") == ["x"]


def test_escape_alone_takes_no_letter_with_it() -> None:
    decoder = Decoder(edits=True)
    assert decoder.feed(b"\x1b") == []
    decoder.settle()
    assert decoder.feed(b"Only") == ["Only"]


def test_a_title_that_never_ends_takes_its_own_line_only() -> None:
    assert strokes(b"\x1b]0;title\rnext\r") == [Key.LINE_END, "next", Key.LINE_END]


def test_bytes_that_are_no_text_vanish() -> None:
    assert strokes(b"a\xff\xfe\x00\x07b") == ["ab"]


def test_editing_keys_of_a_terminal() -> None:
    keys = [Key.ERASE, Key.ERASE, Key.ERASE_WORD, Key.ERASE_LINE, Key.END]
    assert strokes(b"\x7f\x08\x17\x15\x04") == keys


def test_a_pipe_has_no_editing_keys() -> None:
    assert strokes(b"a\x7f\x08\x17\x15\x04b", edits=False) == ["a", "b"]
