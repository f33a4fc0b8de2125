"""Model answers: Markdown as it stands, broken where a line is too long."""

from interview_tui.plain.wrapping import wrapped


def lines(*markdown: str, width: int = 30) -> list[str]:
    return list(wrapped("\n".join(markdown), width))


def test_a_paragraph_is_filled() -> None:
    assert lines("One two three", "four five six seven", "eight", "", "Nine") == [
        "One two three four five six",
        "seven eight",
        "Nine",
    ]


def test_a_list_item_stays_below_its_first_word() -> None:
    assert lines("- one two three four five six seven", "- eight") == [
        "- one two three four five six",
        "  seven",
        "- eight",
    ]


def test_code_and_tables_stay_as_they_are() -> None:
    code = "    a_very_long_line_of_code = with_a_call(and_arguments)"
    table = "| a column with a long title | another |"
    assert lines("```python", code, "```", table) == ["```python", code, "```", table]


def test_nothing_that_steers_a_terminal_is_left() -> None:
    assert lines("one \x1b[31mred\x1b]0;title\x07 two\x07") == ["one red two"]


def test_a_long_word_is_not_cut() -> None:
    address = "https://example.org/" + "a" * 40
    assert lines(f"See {address} for it") == ["See", address, "for it"]
