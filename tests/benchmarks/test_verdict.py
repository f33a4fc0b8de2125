"""A benchmark says plainly whether a budget is kept."""

import pytest

from tests.benchmarks.verdict import percentile_95, ratio, report

KEPT = ratio("start", 0.125, "smallest", 0.1, 1.25)
BROKEN = ratio("start", 0.126, "smallest", 0.1, 1.25)


def test_budgets_that_are_kept_are_exit_code_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert report([KEPT]) == 0
    line = capsys.readouterr().out.splitlines()[1]
    assert line.split("  ")[-1] == "kept"
    assert "125.0 ms" in line


def test_one_budget_broken_is_exit_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert report([KEPT, BROKEN]) == 1
    assert capsys.readouterr().out.splitlines()[2].endswith("OVER BUDGET")


def test_one_slow_key_in_a_hundred_does_not_make_the_95th_percentile() -> None:
    assert percentile_95([1.0] * 99 + [50.0]) == 1.0
    assert percentile_95([1.0] * 90 + [50.0] * 10) == 50.0
