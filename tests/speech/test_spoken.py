"""What is said for a text: words and pauses where the eye sees marks and symbols."""

from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interview_tui.speech.spoken import SEE_THE_CODE, spoken

SAID = {
    "**Bold**, _leaning_ and `code`": "Bold, leaning and code.",
    "Why?": "Why?",
    "He asked “why?”": "He asked “why?”",
    "a list:": "a list:",
    "see [the docs](https://example.com/a/b)": "see the docs.",
    "see https://www.example.com/a/b?c=d.": "see example.com.",
    "![A curve](curve.png)": "A curve.",
    "# Heading": "Heading.",
    "> a quote": "a quote.",
    "one\ntwo": "one two.",
    "<b>loud</b> & clear": "loud and clear.",
    "List<int>": "List.",
    "R&D": "R and D.",
    # Words that are spelled
    "AUC": "A-U-C.",
    "ROC-AUC and PR-AUC": "R-O-C A-U-C and PR A-U-C.",
    "AUC-based": "A-U-C-based.",
    "AWS, ETL and UX": "A-W-S, E-T-L and U-X.",
    "CI/CD over TCP/IP": "C-I C-D over T-C-P I-P.",
    "an A/B test": "an A-B test.",
    "MAE and two VAEs": "M.A.E and two V.A.E's.",
    "two ORMs": "two O-R-M's.",
    # Words that are said in another way
    "C# is not C++": "C sharp is not C++.",
    "ReLU and ReLUs": "ray-loo and ray-loos.",
    "SaaS": "sass.",
    "nginx before PostgreSQL": "engine X before post-gres.",
    "bagging vs. boosting, e.g. forests": "bagging versus boosting, for example forests.",
    # Words that are right as they are
    "LSTM, F1, k-fold, SQL, API, p99": "LSTM, F1, k-fold, SQL, API, p99.",
    "GAUCHE and autos": "GAUCHE and autos.",
    # Numbers
    "10^6": "10 to the power of 6.",
    "e^{-x}": "e to the power of minus x.",
    "10⁻³": "10 to the power of minus 3.",
    "R² and x³": "R squared and x cubed.",
    "1e-4": "1 times 10 to the power of minus 4.",
    "$5M, $5 and €1.5 billion": "5 million dollars, 5 dollars and 1.5 billion euros.",
    "2x faster": "2 times faster.",
    "y = 2x + 1": "y equals 2x + 1.",
    "3 x 4 and 3 × 4": "3 times 4 and 3 times 4.",
    "5-10 days": "5 to 10 days.",
    "2024-05-01 and ResNet-50": "2024-05-01 and ResNet-50.",
    "1:100 at 14:05": "1 to 100 at 14:05.",
    "-0.5": "minus 0.5.",
    "20k rows in 10 ms at 5 MB/s": (
        "20 thousand rows in 10 milliseconds at 5 megabytes per second."
    ),
    "99.5 %": "99.5 %.",
    # Formulas
    "O(n²)": "O of n squared.",
    "O(n log n)": "O of n log n.",
    "f(x) and P(A|B)": "f of x and P of A given B.",
    "k=5": "k equals 5.",
    "recall >= 0.9": "recall at least 0.9.",
    "recall ≥ 0.9": "recall at least 0.9.",
    "p < 0.05": "p is less than 0.05.",
    "A -> B": "A to B.",
    "1/n and and/or": "1 over n and and or.",
    "x₁ and ŷ": "x 1 and y hat.",
    # Code
    "`__init__` and __init__": "dunder init and dunder init.",
    "`train_test_split()`": "train test split.",
    "`f(*args, **kwargs)`": "f of args, kwargs.",
    "`a != b && c`": "a is not b and c.",
    # What has no sound
    "Well done 🎉👍🏽": "Well done.",
    "a <> b": "a b.",
    "a\x1b[31mb": "ab.",
}


@pytest.mark.parametrize(("written", "said"), SAID.items(), ids=SAID)
def test_it_is_said_as_people_say_it(written: str, said: str) -> None:
    assert spoken(written) == said


@pytest.mark.parametrize("written", ["", " ", "...", "🎉", "---", "<!-- note -->", "\x00", "``"])
def test_what_has_no_sound_says_nothing(written: str) -> None:
    assert spoken(written) == ""


def test_a_block_of_code_is_named_and_not_read() -> None:
    fenced, indented = "Try\n\n```python\nx = 1\n```\n\nthen", "Try\n\n    x = 1\n\nthen"
    assert spoken(fenced) == spoken(indented) == f"Try.\n{SEE_THE_CODE}\nthen."


def test_each_item_of_a_list_is_a_sentence_and_numbers_are_said() -> None:
    assert spoken("- one\n- two\n  - deep\n") == "one.\ntwo.\ndeep."
    assert spoken("1. one\n2. two") == "1, one.\n2, two."


def test_a_row_of_a_table_is_a_sentence() -> None:
    assert spoken("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | |") == "a, b.\n1, 2.\n3."


@given(st.text() | st.text("*_`#|<>-+/()[]$^~\\&!. 1aAx\n", max_size=60))
def test_no_text_is_too_odd(written: str) -> None:
    for line in spoken(written).splitlines():
        assert line.rstrip("\"')]”’»")[-1] in ".!?…:;"
        assert not set(line) & set("<>`*_^~\\|{}")


@pytest.mark.parametrize("part", ["a-", "AUC-", "1/", "x^", "5 x ", "O(", "a < ", "($", "https://"])
def test_a_long_and_odd_text_takes_no_long_time(part: str) -> None:
    began = monotonic()
    assert spoken(part * 10_000 + "end")
    assert monotonic() - began < 2
