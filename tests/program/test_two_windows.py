"""Two instances at once do no harm."""

from pathlib import Path

from tests.program.running import is_ready, resumed_with, shows, start, write, write_and_save
from tests.terminal import Terminal
from tests.terminal.product import product


def test_a_session_that_is_open_elsewhere_is_not_opened_twice(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as first:
        is_ready(first)
        write_and_save(first, "alpha")
        (draft,) = (tmp_path / "interview-tui" / "data" / "drafts").glob("*.draft")
        for words in (["resume"], ["resume", draft.stem]):
            with Terminal(product(*words), tmp_path, columns=200) as second:
                assert second.wait_exit() == 1
                assert shows(second.screen(), "is open in another window; go on there")
        with Terminal(product(), tmp_path) as home:
            home.wait_for("Start")
            assert "Resume" not in "\n".join(home.settle())
        first.type(" beta")
        first.wait_for("alpha beta")
        first.press("ctrl+q")
        assert first.wait_exit() == 0
    resumed_with(tmp_path, "alpha beta")


def test_two_sessions_side_by_side_are_both_kept(tmp_path: Path) -> None:
    with (
        Terminal(start(), tmp_path) as first,
        Terminal(start(), tmp_path) as second,
    ):
        for window, word in ((first, "alpha"), (second, "beta")):
            is_ready(window)
            write(window, word)
            window.press("ctrl+s")
            window.wait_for("1 again")
            window.press("3")
            window.wait_for("Rated good")
        for window in (first, second):
            window.press("ctrl+q")
            assert window.wait_exit() == 0
    with Terminal(product(), tmp_path) as terminal:
        screen = terminal.wait_for("Start")
        assert "\n".join(screen).count("Resume") == 2
