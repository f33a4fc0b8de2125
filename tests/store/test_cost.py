"""What start-up and a long history cost."""

from contextlib import closing
from pathlib import Path

from interview_tui.store.history import History
from interview_tui.store.opening import open_history
from interview_tui.store.standings import _STANDINGS

from tests.store.child import output_of


def test_making_a_history_and_looking_for_drafts_loads_no_sqlite(tmp_path: Path) -> None:
    said = output_of(
        """
        import sys
        from pathlib import Path
        from interview_tui.store.history import History
        from interview_tui.store.drafts import Drafts
        from interview_tui.store.draft_writer import DraftWriter
        from interview_tui.store.rescue import rescue
        History(Path(sys.argv[1]) / "history.db").close()
        Drafts(Path(sys.argv[1])).list()
        print(sorted({"sqlite3", "tempfile", "textual", "yaml"} & set(sys.modules)))
        """,
        arguments=(tmp_path,),
    )

    assert said == ["[]"]


def test_standings_read_indexes_only(tmp_path: Path) -> None:
    with closing(open_history(tmp_path / "history.db").connection) as connection:
        rows = connection.execute(f"EXPLAIN QUERY PLAN {_STANDINGS}").fetchall()

    steps = [row["detail"] for row in rows]
    assert any("turns_by_question" in step for step in steps)
    assert all("INDEX" in step or "SUBQUERY" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)


def test_a_history_is_begun_by_the_first_row_only(tmp_path: Path) -> None:
    history = History(tmp_path / "data" / "history.db")

    history.close()

    assert list(tmp_path.iterdir()) == []
