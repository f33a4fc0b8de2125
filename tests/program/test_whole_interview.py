"""From a shell prompt to a finished session, by keys alone."""

from pathlib import Path

from tests.program.running import (
    act,
    is_ready,
    press_until,
    seconds_left,
    shows,
    start,
    start_from_home,
    submit_again,
    write,
    write_and_save,
)
from tests.terminal import Terminal
from tests.terminal.keys import key_bytes
from tests.terminal.product import product


def test_a_practice_interview_of_two_questions(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        assert shows(terminal.screen(), "What is asked first here?", "closed until")
        assert 115 <= seconds_left(terminal.screen()) <= 120
        write_and_save(terminal, "alpha beta")
        terminal.press("ctrl+s")
        terminal.wait_for("quokka is the model")
        assert shows(
            terminal.screen(), "alpha beta", "Hint: Think of an axolotl", "A second narwhal"
        )
        terminal.press("3")
        terminal.wait_for("Rated good")
        terminal.press("enter")
        is_ready(terminal, "Question 2 of 2")
        write_and_save(terminal, "gamma")
        submit_again(terminal, "Another quokka")
        terminal.press("2")
        terminal.wait_for("Rated hard")
        terminal.press("enter")
        screen = terminal.wait_for("Practice finished")
        assert shows(screen, "good", "hard", "What is asked", "What comes after")


def test_an_interview_opens_the_model_answers_after_the_last_question(tmp_path: Path) -> None:
    with Terminal(start(mode="interview"), tmp_path) as terminal:
        is_ready(terminal)
        write(terminal, "alpha")
        terminal.press("ctrl+s")
        terminal.wait_for("Submitted. Enter for the follow-up")
        press_until(terminal, "enter", "And what follows from it?")
        is_ready(terminal, "Question 1a of 2")
        write(terminal, "beta")
        terminal.press("ctrl+s")
        terminal.wait_for("Submitted. Enter for question 2 of 2")
        press_until(terminal, "enter", "What comes after that?")
        write_and_save(terminal, "gamma")
        submit_again(terminal, "Submitted. Enter for the debrief")
        press_until(terminal, "enter", "Interview finished")
        terminal.settle()
        terminal.press("enter")
        terminal.wait_for("The quokka is the model")


def test_keys_typed_right_before_submit_belong_to_the_answer(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        terminal.send(b"alpha beta" + key_bytes("ctrl+s"))
        terminal.wait_for(lambda screen: shows(screen, "alpha beta", "2 words", "1 again"))


def test_a_follow_up_goes_back_to_its_question(tmp_path: Path) -> None:
    with Terminal(start(), tmp_path) as terminal:
        is_ready(terminal)
        write(terminal, "alpha")
        terminal.press("ctrl+s")
        terminal.wait_for("1 again")
        act(terminal, "o")
        is_ready(terminal, "Question 1a of 2")
        write_and_save(terminal, "beta")
        submit_again(terminal, "okapi")
        terminal.press("enter")
        terminal.wait_for(lambda screen: shows(screen, "Question 1 of 2", "alpha", "1 again"))


def test_home_offers_what_can_be_done(tmp_path: Path) -> None:
    with Terminal(product(), tmp_path) as terminal:
        screen = terminal.wait_for(lambda screen: shows(screen, "Start", "Quit"))
        assert not shows(screen, "Resume")
        assert not shows(screen, "Look back")
        start_from_home(terminal)
        write(terminal, "alpha")
        terminal.press("f10")
        terminal.wait_for(lambda screen: shows(screen, "Start", "Resume", "Saved."))
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert terminal.left_on() == []
