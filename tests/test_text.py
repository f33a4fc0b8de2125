"""Text from outside is cleaned of all that steers a terminal, and of nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interview_tui.text import clean, minutes_seconds, nearest, one_line

STEERING = set(map(chr, (*range(9), *range(11, 32), *range(127, 160)))) | set(
    "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "two\nlines\tand a tab",
        "Übung 語 ﷺ e\u0301 👩\u200d🔬 \u3000\u00a0",
        "[/] [@click=x]",
        "",
    ],
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\x1b[31mb", "ab"),
        ("a\x1b[?1049hb", "ab"),
        ("a\x1b]0;title\x07b", "ab"),
        ("a\x1b]52;c;eA==\x1b\\b", "ab"),
        ("a\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\b", "alinkb"),
        ("a\x1bPq\x1b\\b", "ab"),
        ("a\x1b_apc\x1b\\b", "ab"),
        ("a\x1bcb", "ab"),
        ("a\x1b", "a"),
        ("a\x07\x00\x7fb", "ab"),
        ("a\x9b31mb", "ab"),
        ("a\u202eb\u2069", "ab"),
        ("a\ud800b", "ab"),
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
    ],
)
def test_what_steers_a_terminal_goes_whole(text: str, left: str) -> None:
    assert clean(text) == left


@given(st.text(st.characters() | st.sampled_from("\x1b[]0;mP\\\x07\x9b\r\n\u2028\u202e")))
def test_nothing_that_steers_is_ever_left(text: str) -> None:
    cleaned = clean(text)
    assert not STEERING & set(cleaned)
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")


def test_names_are_brought_to_one_line() -> None:
    assert one_line(" a\n\tb\x1b[2J \r\n c ") == "a b c"


@pytest.mark.parametrize(
    ("word", "meant"),
    [("confusion-matrx", "confusion-matrix"), ("overfiting", "overfitting"), ("zzz", None)],
)
def test_the_nearest_word_is_found_only_where_one_is_near(word: str, meant: str | None) -> None:
    assert nearest(word, ["overfitting", "confusion-matrix", "bias"]) == meant


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (9.99, "0:09"), (60, "1:00"), (161, "2:41"), (6000, "100:00")],
)
def test_seconds_are_shown_as_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert minutes_seconds(seconds) == shown
