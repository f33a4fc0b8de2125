"""The frame that every dialog has."""

BOX = """
{name} {{ align: center middle; background: $background 60%; }}
{name} > Vertical {{ width: 58; max-width: 100%; height: auto; max-height: 100%;
    border: round $accent; padding: 0 1; background: $surface; }}
"""


def box_css(name: str) -> str:
    """Return the stylesheet of a dialog of that class name, its content in one Vertical."""
    return BOX.format(name=name)
