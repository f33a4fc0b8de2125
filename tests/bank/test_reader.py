"""YAML text to nodes: every scalar stays as written, and nothing gets past with a wrong meaning."""

import subprocess
import sys

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from interview_tui.bank.nodes import Document, Mapping, Scalar, Sequence
from interview_tui.bank.reader import read_text
from interview_tui.bank.wording import MOST_DEPTH


def _value(document: Document, name: str) -> Scalar:
    assert isinstance(document.root, Mapping), document.faults
    node = document.root.fields[name].value
    assert isinstance(node, Scalar)
    return node


def _messages(text: str) -> list[str]:
    return [f"{line}:{column} {message}" for line, column, message in read_text(text).faults]


@pytest.mark.parametrize("word", ["no", "yes", "1:30", "012", "1.10", "2024-01-01", "0x1F", "1e3"])
def test_a_word_without_quotes_stays_the_word_it_is(word: str) -> None:
    assert _value(read_text(f"a: {word}\n"), "a").text == word


def test_every_value_knows_its_line_and_column() -> None:
    root = read_text("a: x\nb:\n  - é: y\n    c: z\n").root
    assert isinstance(root, Mapping)
    items = root.fields["b"].value
    assert isinstance(items, Sequence)
    inner = items.items[0]
    assert isinstance(inner, Mapping)
    assert (inner.line, inner.column) == (3, 5)
    assert inner.fields["é"].value[1:3] == (3, 8)
    assert inner.fields["c"][1:] == (4, 5)


def test_places_are_those_of_an_editor_whatever_line_ends_the_file_has() -> None:
    text = "a: x\r\nb: one\u2028two\x85three\x0cfour\r\nc: z\n"
    assert _value(read_text(text), "c")[1:3] == (3, 4)


def test_a_byte_order_mark_shifts_no_column() -> None:
    assert _value(read_text("\ufeffa: x\n"), "a")[1:3] == (1, 4)


def test_control_characters_in_the_file_reach_the_reader_as_they_are() -> None:
    assert _value(read_text("a: x\x1b[31my\x00\x9bz\n"), "a").text == "x\x1b[31my\x00\x9bz"


def test_a_name_that_stands_twice_is_a_fault_and_the_first_holds() -> None:
    document = read_text("a: x\nb: y\na: z\n")
    assert _messages("a: x\nb: y\na: z\n") == ['3:1 "a" stands twice; it was given on line 1']
    assert _value(document, "a").text == "x"


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("a: &ref what\n", "1:4", "&"),
        ("a: !important in CSS?\n", "1:4", "!"),
        ("a: !!str x\n", "1:4", "!"),
        ("a: *ref\n", "1:4", "*ref"),
        ("a: &x [y]\n", "1:4", "&"),
        ("a: &x {y: z}\n", "1:4", "&"),
        ("? [x]\n: y\n", "1:3", "a field's name"),
        ("a: b\n---\nc: d\n", "2:1", "second document"),
    ],
)
def test_what_yaml_would_take_for_more_than_text_is_a_fault(
    text: str, place: str, word: str
) -> None:
    (message,) = _messages(text)
    assert message.startswith(place + " ")
    assert word in message


def test_a_text_that_expands_a_million_times_is_refused_at_its_first_reference() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 20)]
    document = read_text("\n".join(lines))
    assert len(document.faults) == 20 + 2 * 19


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_deep_nesting_is_refused_at_the_place_where_it_gets_too_deep(opening: str) -> None:
    document = read_text("questions: " + "[" * 40_000)
    assert [fault[2] for fault in document.faults] == ["nested too deeply"]
    assert document.faults[0][:2] == (1, len("questions: ") + MOST_DEPTH)
    assert not read_text(opening * 40_000).complete


def test_deep_nesting_ends_no_process() -> None:
    program = "from interview_tui.bank.reader import read_text; read_text('[' * 100_000)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_without_the_parser_in_c_the_other_one_reads_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "a: |\n  x # y\n\n  z\nb: [c, 'd', \"\\u00e9\"] # e\nf: g #h\n"
    fast = read_text(text)
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert read_text(text) == fast
    assert read_text("a: b: c\n").faults[0][:2] == (1, 5)


@given(
    st.text()
    | st.text(alphabet="ab:- #\n\t[]{}'\"&*!|>%@`?,\\\r\x00\x1b\x85\u2028\ufeff\ud800\U0010f01b~")
)
@example('"\\U00110000"')
@example("%YAML 1.1\n---\n")
@example("...\n...\n")
@example("\x00")
def test_no_text_does_more_than_give_faults(text: str) -> None:
    document = read_text(text)
    assert document.complete or document.faults
    lines = text.count("\n") + text.count("\r") + 2
    assert all(1 <= fault.line <= lines and fault.column >= 1 for fault in document.faults)


@given(st.text(alphabet="ab:- #\n[]{}'\"&*!|>%@`?,\\\x85\ud800"))
def test_no_text_does_more_than_give_faults_without_the_parser_in_c(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CSafeLoader")
        document = read_text(text)
    assert document.complete or document.faults


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_text_in_double_quotes_comes_back_as_it_was(text: str) -> None:
    quoted = "".join(f"\\U{ord(letter):08x}" for letter in text)
    assert _value(read_text(f'a: "{quoted}"\n'), "a").text == text
