"""NO_COLOR: the terminal's own colors everywhere, and what has the cursor is still seen."""

import re
from pathlib import Path

from tests.terminal import Terminal
from tests.terminal.product import product

ATTRIBUTES = {b"0", b"1", b"2", b"3", b"4", b"7"}
OWN_COLORS = {b"39", b"49"}


def test_no_color_of_ours_is_written_and_the_line_under_the_cursor_stands_out(
    tmp_path: Path,
) -> None:
    with Terminal(["env", "NO_COLOR=1", *product()], tmp_path) as terminal:
        terminal.wait_for("Settings")
        terminal.settle()
        styles = re.findall(rb"\x1b\[([0-9;]*)m", terminal.written())
        parts = {part for style in styles for part in style.split(b";") if part}
        assert parts <= ATTRIBUTES | OWN_COLORS
        assert b"4" in parts, "the line under the cursor is underlined"
