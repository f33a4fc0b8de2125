"""When what is typed reaches the disk."""

import json
from pathlib import Path
from typing import Any

import pytest
from interview_tui.session.events import Pause, Submit

from tests.making import interview, practice
from tests.practice.front_end import FrontEnd, Room


@pytest.fixture
def front(room: Room) -> FrontEnd:
    front = room.begin(practice())
    front.wait(3.1)
    return front


def _draft(room: Room, ending: str = "draft") -> Path:
    (path,) = room.desk.drafts.folder.glob(f"*.{ending}")
    return path


def _on_disk(room: Room) -> dict[str, Any]:
    state: dict[str, Any] = json.loads(_draft(room).read_text().split("\n")[1])
    return state


def _text_on_disk(room: Room) -> str:
    text: str = _on_disk(room)["turns"][-1]["answer"]["text"]
    return text


def _beat(room: Room) -> float:
    used: float = json.loads(_draft(room, "beat").read_text())["used"]
    return used


def test_a_session_that_began_has_its_draft_on_the_disk(room: Room) -> None:
    room.begin(practice())

    assert _text_on_disk(room) == ""


def test_a_word_is_on_the_disk_half_a_second_after_its_last_key(
    front: FrontEnd, room: Room
) -> None:
    front.type("word", each=0.0)
    front.wait(0.3)
    assert _text_on_disk(room) == ""
    assert not front.interview.is_saved

    front.wait(0.45)
    assert _text_on_disk(room) == "word"
    assert front.interview.is_saved


@pytest.mark.parametrize("each", [0.03, 0.1, 0.24, 0.31, 0.49, 0.9])
def test_steady_typing_is_never_unsaved_for_more_than_a_second(
    front: FrontEnd, room: Room, each: float
) -> None:
    typed: list[tuple[float, int]] = []  # when the text had that length
    while front.clock.seconds < 1_012:
        front.key("a")
        typed.append((front.clock.seconds, len(front.text)))
        for _ in range(3):  # looked at between the keys too
            front.wait(each / 3)
            kept = len(_text_on_disk(room))
            unsaved = [at for at, length in typed if length > kept]
            assert not unsaved or front.clock.seconds - unsaved[0] <= 1.0


def test_the_draft_is_not_written_while_nothing_is_typed(front: FrontEnd, room: Room) -> None:
    front.type("word")
    front.wait(1)
    before = _draft(room).stat().st_mtime_ns

    front.wait(20)

    assert _draft(room).stat().st_mtime_ns == before


def test_the_time_used_goes_to_the_disk_each_second(front: FrontEnd, room: Room) -> None:
    for _ in range(40):
        front.wait(0.25)
        assert front.state.turn.used - _beat(room) <= 1.0


def test_no_time_is_written_while_none_is_used(front: FrontEnd, room: Room) -> None:
    front.does(Pause())
    before = _draft(room, "beat").stat().st_mtime_ns

    front.wait(10)

    assert _draft(room, "beat").stat().st_mtime_ns == before


def test_what_happens_is_saved_at_once(front: FrontEnd, room: Room) -> None:
    front.type("an answer")
    front.pass_on()
    front.interview.send(Submit())

    assert _on_disk(room)["phase"] == "revealed"
    assert _text_on_disk(room) == "an answer"


def test_zero_saves_the_draft_it_takes(room: Room) -> None:
    front = room.begin(interview(minutes=0.1))
    front.wait(5.8)
    front.key("x")
    front.wait(0.3)

    assert _on_disk(room)["phase"] == "locked"
    assert _text_on_disk(room) == "x"


def test_a_cursor_that_moved_is_kept_when_the_user_leaves(front: FrontEnd, room: Room) -> None:
    front.type("two words")
    front.cursor, front.dirty = (0, 3), True
    front.close()

    assert _on_disk(room)["turns"][-1]["answer"]["cursor"] == [0, 3]
