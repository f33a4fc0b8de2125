"""Files that are whole or not there at all, private, and never overwritten by mistake."""

from interview_tui.files.aside import free_name, set_aside
from interview_tui.files.database import open_database, open_database_to_read
from interview_tui.files.failure import not_saved, saving
from interview_tui.files.lock import Lock, is_locked
from interview_tui.files.replace import make_folder, replace_file

__all__ = [
    "Lock",
    "free_name",
    "is_locked",
    "make_folder",
    "not_saved",
    "open_database",
    "open_database_to_read",
    "replace_file",
    "saving",
    "set_aside",
]
