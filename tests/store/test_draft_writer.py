"""Typing is not held up by the disk, and the latest text is what ends up there."""

import os
import signal
import threading
from collections.abc import Mapping
from itertools import count
from typing import Any

import pytest
from interview_tui.errors import NotSaved
from interview_tui.store.draft_writer import DraftWriter
from interview_tui.store.drafts import Drafts

from tests.store.making import a_session

SECONDS = 10.0


class Disk:
    """Takes states as a draft file does, when it is let; `started` says that it got one."""

    def __init__(self) -> None:
        self.written: list[object] = []
        self.full = False
        self.started = threading.Event()
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def write(self, state: Mapping[str, Any]) -> None:
        self.started.set()
        assert self.may_go_on.wait(SECONDS)
        if self.full:
            raise NotSaved("The disk is full.")
        self.written.append(state["text"])


def _threads() -> list[str]:
    """Return the names of the threads that draft writers of this test have begun."""
    begun = [thread for thread in threading.enumerate() if thread not in _before]
    return [thread.name for thread in begun if thread.name == "draft writer"]


_before: set[threading.Thread] = set()


@pytest.fixture(autouse=True)
def threads_of_others() -> None:
    """Another test of this process may have left a session open, which is none of ours."""
    _before.clear()
    _before.update(threading.enumerate())


def test_no_thread_runs_before_the_first_text_and_none_after_the_end() -> None:
    disk = Disk()
    writer = DraftWriter(disk.write)
    assert writer.is_saved
    assert _threads() == []

    writer.submit({"text": "a"})
    assert _threads() == ["draft writer"]
    writer.close()

    assert _threads() == []
    assert disk.written == ["a"]
    assert writer.is_saved


def test_handing_over_does_not_wait_for_the_disk_and_the_latest_wins() -> None:
    disk = Disk()
    disk.may_go_on.clear()
    writer = DraftWriter(disk.write)
    writer.submit({"text": "0"})
    assert disk.started.wait(SECONDS)

    numbers = [writer.submit({"text": str(number)}) for number in range(1, 30)]
    assert not writer.is_saved
    disk.may_go_on.set()
    writer.close()

    assert disk.written == ["0", "29"]
    assert writer.saved_number == numbers[-1]
    assert writer.is_saved


def test_flushing_writes_here_and_now_after_what_is_under_way() -> None:
    disk = Disk()
    disk.may_go_on.clear()
    writer = DraftWriter(disk.write)
    writer.submit({"text": "old"})
    assert disk.started.wait(SECONDS)
    helper = threading.Timer(0, disk.may_go_on.set)
    helper.start()

    writer.flush({"text": "new"})

    assert disk.written == ["old", "new"]
    writer.close()
    assert disk.written == ["old", "new"]
    helper.join()


def test_flushing_without_a_thread_writes_in_the_caller() -> None:
    disk = Disk()
    writer = DraftWriter(disk.write)

    writer.flush()
    writer.flush({"text": "a"})
    writer.flush()

    assert disk.written == ["a"]
    assert _threads() == []


def test_a_failure_is_kept_until_writing_works_again() -> None:
    disk = Disk()
    disk.full = True
    writer = DraftWriter(disk.write)
    with pytest.raises(NotSaved, match="The disk is full"):
        writer.flush({"text": "a"})
    before = (str(writer.failure), writer.is_saved)

    disk.full = False
    writer.submit({"text": "b"})
    writer.close()

    assert before == ("The disk is full.", False)
    assert (writer.failure, writer.is_saved) == (None, True)
    assert disk.written == ["b"]


def test_what_failed_in_the_thread_is_written_by_the_next_flush() -> None:
    disk = Disk()
    disk.full = True
    writer = DraftWriter(disk.write)
    writer.submit({"text": "a"})
    with pytest.raises(NotSaved):
        writer.close()

    disk.full = False
    writer.flush()

    assert disk.written == ["a"]


def test_what_is_no_json_is_a_failure_and_the_thread_goes_on(drafts: Drafts) -> None:
    session = a_session()
    file = drafts.open(session)
    writer = DraftWriter(file.write)
    with pytest.raises(NotSaved, match="The draft could not be written: TypeError"):
        writer.flush({"text": object()})

    writer.submit({"text": "a"})
    writer.close()

    assert drafts.read(session.id).state == {"text": "a"}
    file.close()


def test_a_flush_that_interrupts_a_flush_wins() -> None:
    written: list[str] = []

    def write(state: Mapping[str, Any]) -> None:
        if state["text"] == "old" and not written:
            writer.flush({"text": "new"})
        written.append(state["text"])

    writer = DraftWriter(write)
    writer.flush({"text": "old"})

    assert written == ["new", "old", "new"]
    assert writer.is_saved


def test_a_flush_that_interrupts_the_handing_over_of_an_older_text_wins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    disk = Disk()
    writer = DraftWriter(disk.write)

    class Interrupted:
        """Hands out 1, but not before a signal handler got 2 and could not write."""

        def __next__(self) -> int:
            monkeypatch.setattr(writer, "_numbers", count(2))
            disk.full = True
            with pytest.raises(NotSaved):
                writer.flush({"text": "new"})
            disk.full = False
            return 1

    monkeypatch.setattr(writer, "_numbers", Interrupted())
    writer.flush({"text": "old"})

    assert disk.written == ["new"]
    assert writer.is_saved


@pytest.mark.skipif(os.name == "nt", reason="needs signals of POSIX")
def test_a_signal_during_typing_ends_with_the_last_text_on_the_disk(
    drafts: Drafts,
) -> None:
    session = a_session()
    file = drafts.open(session)
    writer = DraftWriter(file.write)
    handled: list[int] = []

    def on_signal(*_: object) -> None:
        handled.append(len(handled))
        writer.flush({"number": number, "handled": len(handled)})

    before = signal.signal(signal.SIGHUP, on_signal)
    try:
        for number in range(20):
            writer.submit({"number": number})
            os.kill(os.getpid(), signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)
    writer.close()

    assert drafts.read(session.id).state == {"number": 19, "handled": 20}
    file.close()


def test_the_end_of_a_session_is_not_undone_by_the_writer(drafts: Drafts) -> None:
    file = drafts.open(a_session())
    writer = DraftWriter(file.write)
    for number in range(5):
        writer.submit({"number": number})
    file.remove()
    writer.close()

    assert list(drafts.folder.iterdir()) == []
