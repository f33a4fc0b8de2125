"""Question files: every mistake at once with its place, and the good questions in spite of it."""

from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interview_tui.bank import text_file
from interview_tui.bank.finding import Severity
from interview_tui.bank.question_file import read_file, read_source

from tests.bank.making import ids, one, read, said

FULL = """\
    topic: evaluation
    title: Evaluating models
    questions:
      - id: accuracy
        prompt: Why might 99.5 % accuracy mean nothing?
        level: mid
        minutes: 2.5
        skills: [model-evaluation, metrics]
        why: To see it.
        answer: |

          # Head

              code

          Text.
        key_points:
          - id: baseline
            point: A constant guess does as well
            essential: yes
            accept: [majority class]
            reject:
              - accuracy is best
            hint: Guess.
          - point: Without a name
        follow_ups:
          - prompt: And then?
            answer: Short.
            minutes: .5
          - prompt: And last?
        pitfalls: [Rebalancing]
        good_answers: [Good.]
        weak_answers: [Weak.]
        references: ["Title, author"]
        formerly: [acc]
    """


def test_a_question_is_read_with_all_its_fields() -> None:
    content = read(FULL)
    assert content.findings == ()
    (question,) = content.questions
    assert (question.id, question.topic, question.level) == ("accuracy", "evaluation", "mid")
    assert (question.minutes, question.skills) == (2.5, ("model-evaluation", "metrics"))
    assert question.answer == "# Head\n\n    code\n\nText."
    first, second = question.key_points
    assert (first.id, first.essential, first.accept) == ("baseline", True, ("majority class",))
    assert (first.reject, first.hint) == (("accuracy is best",), "Guess.")
    assert second.essential is False
    assert [(entry.prompt, entry.answer, entry.minutes) for entry in question.follow_ups] == [
        ("And then?", "Short.", 0.5),
        ("And last?", None, 1.0),
    ]
    assert question.formerly == ("acc",)
    assert (question.file, question.line) == ("b/sql.yaml", 4)
    assert content.places == ((4, 9),)


def test_id_and_prompt_are_enough() -> None:
    (question,) = read("questions:\n- id: a\n  prompt: Why?\n").questions
    assert (question.topic, question.level, question.minutes) == ("sql", "any", 3.0)
    assert question.answer is None


def test_a_key_point_without_id_keeps_its_name_while_its_text_stays() -> None:
    def name(text: str, before: str = "") -> str:
        (question,) = one(f"key_points:\n{before}  - point: {text}").questions
        return question.key_points[-1].id

    assert name("One fact") == name("One fact", "  - point: Another\n")
    assert name("One fact") != name("One fact more")


def test_words_of_yaml_stay_text() -> None:
    (question,) = one("skills: [no, 1.10, 012]\nanswer: yes").questions
    assert question.skills == ("no", "1.10", "012")
    assert question.answer == "yes"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("answer:", ":4:12 error"),
        ("answer: ''", ":4:13 error"),
        ("answer: '  '", ":4:13 error"),
        ("answer: null", ":4:13 error"),
        ("answer: [a]", ":4:13 error"),
        ("answer: {a: b}", ":4:13 error"),
        ("level: expert", ":4:12 error"),
        ("level: [mid]", ":4:12 error"),
        ("minutes: soon", ":4:14 error"),
        ("minutes: 0", ":4:14 error"),
        ("minutes: -1", ":4:14 error"),
        ("minutes: 121", ":4:14 error"),
        ("minutes: nan", ":4:14 error"),
        ("minutes: inf", ":4:14 error"),
        ("minutes: 1e2", ":4:14 error"),
        ("minutes: ٣", ":4:14 error"),
        ("skills: sql", ":4:13 error"),
        ("skills: [sql, '']", ":4:19 error"),
        ("skills: [[sql]]", ":4:14 error"),
        ("skills:", ":4:12 error"),
        ("key_points: [a fact]", ":4:18 error"),
        ("key_points:\n  - id: x", ":5:9 error"),
        ("key_points:\n  - point: x\n    essential: maybe", ":6:20 error"),
        ("key_points:\n  - id: x\n    point: y\n  - id: x\n    point: z", ":7:9 error"),
        ("key_points:\n  - point: y\n  - point: y", ":6:9 error"),
        ("follow_ups:\n  - answer: x", ":5:9 error"),
        ("follow_ups:\n  - prompt: x\n    minutes: no", ":6:18 error"),
        ("pitfalls:\n  - Saying this: that", ":5:9 error"),
        ("prompt: again", ":4:5 error"),
        ("why: &x y", ":4:10 error"),
        ("why: !x y", ":4:10 error"),
        ("why: *x", ":4:10 error"),
    ],
)
def test_an_error_names_place_and_question_and_leaves_the_question_out(
    fields: str, expected: str
) -> None:
    content = one(fields)
    (message,) = said(content)
    assert message.startswith(f'b/sql.yaml{expected}: question "a": ')
    assert ids(content) == []


@pytest.mark.parametrize("name", ["id", "prompt"])
@pytest.mark.parametrize("value", [None, "", "''", "~", '"\\e[31m"', "#1"])
def test_a_question_needs_id_and_prompt(name: str, value: str | None) -> None:
    fields = {"id": "a", "prompt": "Why?"} | {name: value}
    lines = [f"    {key}: {text}\n" for key, text in fields.items() if text is not None]
    content = read_source("questions:\n  -\n" + "".join(lines), "x.yaml")
    assert content.questions == ()
    errors = [finding for finding in content.findings if finding.severity is Severity.ERROR]
    assert len(errors) == 1
    assert errors[0].message.startswith(name)


def test_all_errors_of_a_question_are_told_at_once() -> None:
    content = one("level: expert\nminutes: x\nanswer:\nskills: y")
    assert [finding.line for finding in content.findings] == [4, 5, 6, 7]


def test_an_unknown_field_is_a_warning_with_the_nearest_known_one() -> None:
    content = one("answr: x\nkey_points:\n  - point: y\n    essental: true\nzzz: y")
    unknown = 'warning: question "a": unknown field'
    assert said(content) == [
        f'b/sql.yaml:4:5 {unknown} "answr", which is not read; did you mean "answer"?',
        f'b/sql.yaml:7:9 {unknown} "essental", which is not read; did you mean "essential"?',
        f'b/sql.yaml:8:5 {unknown} "zzz", which is not read',
    ]
    assert ids(content) == ["a"]


def test_text_cut_by_a_comment_is_a_warning_in_prose_and_none_elsewhere() -> None:
    content = one(
        """
        level: mid # for now
        why: "All of #1" # said on purpose
        answer: C# or F #1?
        pitfalls:
          - Number #2 is lost
        """
    )
    assert [(finding.line, finding.column, finding.severity) for finding in content.findings] == [
        (6, 13, "warning"),
        (8, 9, "warning"),
    ]
    assert content.questions[0].answer == "C# or F"


def test_a_text_that_is_all_comment_is_told_as_such() -> None:
    (message,) = said(one("answer: #1 of all"))
    assert "answer is empty, as # begins a comment" in message


def test_control_characters_are_taken_out_with_a_warning() -> None:
    content = one('answer: "\\e]0;title\\aRed \\e[31mtext\\u202e"\nwhy: raw \x1b[2Jtext')
    assert [(finding.line, finding.severity) for finding in content.findings] == [
        (4, "warning"),
        (5, "warning"),
    ]
    (question,) = content.questions
    assert (question.answer, question.why) == ("Red text", "raw text")


def test_line_ends_of_another_system_are_no_control_characters() -> None:
    content = read_source("questions:\r\n  - id: a\r\n    prompt: |\r\n      x\r\n      y\r\n", "f")
    assert content.findings == ()
    assert content.questions[0].prompt == "x\ny"


def test_markup_in_a_question_stays_text() -> None:
    (question,) = one("answer: '[bold red]x[/] [@click=app.quit]y[/]'").questions
    assert question.answer == "[bold red]x[/] [@click=app.quit]y[/]"


def test_no_message_can_steer_the_terminal() -> None:
    fields = """prompt: x\n    "ti\\e]0;x\\atle": y\n    level: "\\e[2J"\n"""
    text = f'questions:\n  - id: "a\\e[2J"\n    {fields}'
    content = read_source(text, "b/\x1b[2J.yaml")
    assert content.findings
    for message in said(content):
        assert message.isprintable(), message
    assert all(finding.message.isprintable() for finding in content.findings)


def test_a_long_name_makes_no_long_message() -> None:
    (message,) = said(one(f"{'x' * 900}: y"))
    assert len(message) < 200


SEVERAL = """\
    questions:
      - id: a
        prompt: {}
      - id: b
        prompt: Good?
        key_points:
          - id: inner
            point: One
      - id: c
        prompt: Good?
        answer: |
          - id: text
            prompt: of an answer
    title: At the end
    """


@pytest.mark.parametrize(
    "bad",
    [
        "What is SQL: a language?",
        '"never closed',
        "[never closed",
        "*star",
        "@at",
        "&anchor x",
        "'it's",
        "- x",
        "[" * 40_000,
        "x\n\tlevel: mid",
        "x\nlevel: mid",
        "x\n        minutes: 3",
    ],
)
def test_a_bad_question_hides_no_good_one(bad: str) -> None:
    content = read_source(dedent(SEVERAL).replace("{}", bad), "b/sql.yaml")
    assert ids(content) == ["b", "c"]
    assert content.questions[1].answer == "- id: text\n  prompt: of an answer"
    assert [finding.question_id for finding in content.findings] == ["a"]
    lines = bad.count("\n")
    assert [question.line for question in content.questions] == [4 + lines, 9 + lines]
    assert 2 <= content.findings[0].line <= 3 + lines


def test_every_bad_question_is_told() -> None:
    content = read(
        """\
        topic: t
        questions:
          - id: a
            prompt: a: b
          - prompt: "open
            id: b
            level: mid
          - id: c
            prompt: fine
          - id: d
            prompt: `x`
        """
    )
    assert [(f.line, f.column, f.question_id) for f in content.findings] == [
        (4, 14, "a"),
        (5, 13, "b"),
        (11, 13, "d"),
    ]
    assert [(question.id, question.topic) for question in content.questions] == [("c", "t")]


def test_questions_that_do_not_stand_below_each_other_are_told_and_read() -> None:
    content = read(
        """\
        questions:
          - id: a
            prompt: x
         - id: b
           prompt: y
        """
    )
    assert ids(content) == ["a", "b"]
    (message,) = said(content)
    assert message.startswith("b/sql.yaml:4:2 error: the indentation")


def test_a_mistake_in_the_head_of_a_file_hides_no_question() -> None:
    content = read("title: a: b\nquestions:\n  - id: a\n    prompt: x\n")
    assert ids(content) == ["a"]
    assert [finding.line for finding in content.findings] == [1]


@pytest.mark.parametrize(
    ("text", "severity", "word"),
    [
        ("", "warning", "no questions"),
        ("# nothing yet\n", "warning", "no questions"),
        ("topic: x\n", "error", "questions is missing"),
        ("- id: a\n  prompt: b\n", "error", "begins with 'questions:'"),
        ("just text\n", "error", "begins with 'questions:'"),
        ("questions: all\n", "error", "must be a list"),
        ("questions: [a]\n", "error", "has fields"),
        ("questions:\n  - id: a\n    prompt: b\ntopci: c\n", "warning", "topic"),
    ],
)
def test_a_file_that_is_no_question_file_is_told(text: str, severity: str, word: str) -> None:
    (finding,) = read_source(text, "x.yaml").findings
    assert finding.severity == severity
    assert word in finding.message


def test_the_topic_is_the_name_of_the_file_unless_it_says_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "graph-theory.yaml"
    path.write_text("questions:\n  - id: a\n    prompt: b\n")
    assert read_file(path).questions[0].topic == "graph-theory"


def test_a_file_that_is_not_utf8_is_told_with_the_place(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes("questions:\n  - id: é ".encode() + b"\xe9\n")
    (finding,) = read_file(path).findings
    assert (finding.line, finding.column) == (2, 11)
    assert "UTF-8" in finding.message


def test_a_folder_is_told(tmp_path: Path) -> None:
    (finding,) = read_file(tmp_path).findings
    assert "a folder" in finding.message


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_file, "LARGEST_FILE", 10)
    path = tmp_path / "x.yaml"
    path.write_text("questions: []\n")
    (finding,) = read_file(path).findings
    assert "too large" in finding.message


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    (finding,) = read_file(tmp_path / "gone.yaml").findings
    assert "no such file" in finding.message


PARTS = st.sampled_from(
    [
        "questions:\n",
        "  - id: a\n",
        "    prompt: b\n",
        "    key_points:\n",
        "      - point: c\n",
        "    answer: |\n",
        "      text\n",
        "    skills: [x, y]\n",
        "topic: t\n",
        '    why: "x\n',
        "  - id: a: b\n",
        "\t- x\n",
        "    minutes: {}\n",
        "    level: \x1b[2J\n",
    ]
)


@given(st.lists(PARTS | st.text(max_size=8), max_size=14).map("".join))
def test_no_text_does_more_than_give_findings(text: str) -> None:
    content = read_source(text, "x.yaml", strict=True)
    assert len(content.places) == len(content.questions)
    for finding in content.findings:
        assert finding.line >= 1
        assert finding.column >= 1
        assert finding.message.isprintable() or not finding.message.isascii()
    for question in content.questions:
        assert question.id
        assert question.prompt


@given(st.lists(PARTS, max_size=8).map("".join))
def test_what_stands_before_a_question_does_not_change_it(before: str) -> None:
    good = "  - id: good\n    prompt: Fine?\n"
    content = read_source(f"questions:\n{before}questions:\n{good}", "x.yaml")
    broken = any(finding.severity is Severity.ERROR for finding in content.findings)
    assert "good" in ids(content) or broken
