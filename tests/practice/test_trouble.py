"""A disk that does not take what is written: it is said, tried again, and the text is rescued."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from interview_tui.errors import NotSaved
from interview_tui.files import replace
from interview_tui.records.turn import Rating
from interview_tui.session.events import End, Note, Rate, Submit, Tick
from interview_tui.session.state import Phase

from tests.making import practice
from tests.practice.front_end import FrontEnd, Room
from tests.practice.rows_kept import counts


class Disk:
    """Says for each file whether there is room; the test changes its mind."""

    def __init__(self) -> None:
        self.is_full: Callable[[Path], bool] = lambda path: False
        self.tries = 0

    def fill(self, folder: str = "") -> None:
        """Fill the disk, or only the folder of that name."""
        self.is_full = lambda path: not folder or folder in path.parts

    def empty(self) -> None:
        self.is_full = lambda path: False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk, write = Disk(), replace._write

    def write_or_fail(path: Path, data: bytes, sync: bool) -> None:
        if disk.is_full(path):
            disk.tries += 1
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        write(path, data, sync)

    monkeypatch.setattr(replace, "_write", write_or_fail)
    return disk


def _trouble(front: FrontEnd) -> str:
    return front.interview.trouble or ""


def _is_saved(front: FrontEnd) -> bool:
    return front.interview.is_saved


def _block_history(room: Room) -> Path:
    """Let no history be opened: a folder stands in its place."""
    room.desk.history.close()
    path = room.desk.paths.history
    path.mkdir(parents=True)
    return path


def test_a_full_disk_is_said_and_forgotten_when_there_is_room_again(room: Room, disk: Disk) -> None:
    front = room.begin(practice())
    assert _trouble(front) == ""
    disk.fill()
    front.type("words")
    front.wait(1)
    assert "no space is left on the disk" in _trouble(front)
    assert not _is_saved(front)

    disk.empty()
    front.wait(2.5)

    assert _trouble(front) == ""
    assert _is_saved(front)
    assert room.killed(front).text == "words"


def test_a_full_disk_is_tried_again_every_two_seconds_without_a_key(room: Room, disk: Disk) -> None:
    front = room.begin(practice())
    front.type("words")
    disk.fill("drafts")
    front.key("!")
    front.wait(1)
    beats = 10  # the time left is written each second, and may fail without a word
    before = disk.tries

    front.wait(10)

    assert 4 + beats <= disk.tries - before <= 6 + beats


def test_typing_goes_on_while_nothing_can_be_saved(room: Room, disk: Disk) -> None:
    front = room.begin(practice())
    disk.fill()
    front.type("all of these words, and no room for them")
    front.does(Submit())

    assert front.state.turn.answer.text == "all of these words, and no room for them"
    assert front.state.phase is Phase.REVEALED


def test_an_answer_that_the_draft_did_not_take_is_in_history_once_submitted(
    room: Room, disk: Disk
) -> None:
    front = room.begin(practice())
    disk.fill()
    front.type("words")
    front.does(Submit())

    session = room.desk.past_sessions()[0].id
    assert room.desk.history.session(session).turns[0].answer.text == "words"


def test_leaving_with_a_full_folder_puts_the_answer_into_a_file_of_its_own(
    room: Room, disk: Disk
) -> None:
    front = room.begin(practice())
    front.type("saved, ")
    front.wait(1)
    disk.fill("drafts")
    front.type("not saved")

    sentence = front.close()

    assert sentence is not None
    (rescued,) = room.desk.paths.data.glob("answer-*.md")
    assert rescued.read_text() == "saved, not saved"
    assert sentence.endswith(f"Your answer is in {rescued}.")
    assert "no space is left" in sentence


def test_where_the_data_folder_is_full_the_answer_goes_to_the_home_folder(
    room: Room, disk: Disk, tmp_path: Path
) -> None:
    front = room.begin(practice())
    disk.fill("data")
    front.type("not saved")
    front.close()

    (rescued,) = (tmp_path / "user").glob("answer-*.md")
    assert rescued.read_text() == "not saved"


def test_where_no_place_is_left_the_user_is_told_to_copy(room: Room, disk: Disk) -> None:
    front = room.begin(practice())
    disk.fill()
    front.type("not saved")

    assert "copy it from the screen" in (front.close() or "")


def test_leaving_with_an_empty_answer_rescues_nothing(room: Room, disk: Disk) -> None:
    front = room.begin(practice())
    disk.fill("drafts")

    assert "no space is left" in (front.close() or "")
    assert list(room.desk.paths.data.glob("answer-*.md")) == []


def test_a_session_is_not_begun_where_no_draft_can_be_kept(room: Room, disk: Disk) -> None:
    disk.fill()

    with pytest.raises(NotSaved, match="no space is left"):
        room.begin(practice())


def test_a_session_that_could_not_begin_leaves_no_lock(room: Room, disk: Disk) -> None:
    disk.fill()
    with pytest.raises(NotSaved):
        room.begin(practice())

    assert list(room.desk.drafts.folder.iterdir()) == []


def test_a_history_that_cannot_be_written_is_said_and_caught_up_in_order(room: Room) -> None:
    front = room.begin(practice())
    folder = _block_history(room)
    front.type("words")
    front.does(Submit(), Tick("p1"), Note("hm"), Rate(Rating.GOOD), Rate(Rating.HARD))
    assert str(folder) in _trouble(front)

    folder.rmdir()
    front.wait(2.5)

    assert _trouble(front) == ""
    assert counts(room) == {
        "sessions": 1, "turns": 1, "answers": 1, "marks": 3, "reviews": 3,
    }  # fmt: skip
    kept = room.desk.history.session(front.state.session.id).turns[0]
    assert kept.ticks == {"p1"}
    assert (kept.note, kept.rating) == ("hm", Rating.HARD)


def test_a_session_that_history_did_not_take_keeps_its_draft(room: Room) -> None:
    front = room.begin(practice())
    folder = _block_history(room)
    front.type("words")
    front.does(End())
    assert front.state.phase is Phase.DONE
    sentence = front.close()
    assert sentence is not None
    assert str(folder) in sentence

    folder.rmdir()
    room = room.after_restart()
    (left,) = room.desk.interrupted()
    after = room.resume(left.session)

    assert after.state.phase is Phase.DONE
    assert room.desk.interrupted() == ()
    assert room.desk.history.session(left.session).turns[0].answer.text == "words"


def test_what_is_rated_in_the_debrief_while_history_is_closed_is_not_lost(room: Room) -> None:
    front = room.begin(practice())
    folder = _block_history(room)
    front.type("words")
    front.does(End())
    turn = front.state.turns[0].id
    front.does(Rate(Rating.GOOD, turn))
    front.close()

    folder.rmdir()
    room = room.after_restart()
    room.resume()

    kept = room.desk.history.rating_in_force(turn)
    assert kept is not None
    assert kept.rating is Rating.GOOD
