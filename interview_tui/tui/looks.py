"""How it looks: one accent color on dark, on light, in high contrast, or the terminal's own."""

from typing import Final

from textual.theme import Theme


def _theme(
    name: str, *, dark: bool, accent: str, text: str, ground: str, raised: str, edge: str
) -> Theme:
    """Return a theme of few colors: text on a ground, one accent, one color for edges."""
    bar = {
        f"scrollbar{part}": color
        for part, color in {
            "": edge,
            "-hover": accent,
            "-active": accent,
            "-background": raised,
            "-background-hover": raised,
            "-background-active": raised,
            "-corner-color": raised,
        }.items()
    }
    return Theme(
        name=name,
        primary=accent,
        secondary=accent,
        accent=accent,
        warning=accent,
        error=accent,
        success=accent,
        foreground=text,
        background=ground,
        surface=raised,
        panel=raised,
        dark=dark,
        variables={
            "border-blurred": edge,
            "block-cursor-background": accent,
            "block-cursor-foreground": ground,
            "block-cursor-blurred-background": raised,
            "block-cursor-blurred-foreground": text,
            **bar,
        },
    )


DARK: Final = _theme(
    "interview-dark",
    dark=True,
    accent="#7fb3e6",
    text="#e4e4e4",
    ground="#141618",
    raised="#1f2326",
    edge="#66717b",
)
LIGHT: Final = _theme(
    "interview-light",
    dark=False,
    accent="#1a5a96",
    text="#1c1e20",
    ground="#fbfaf7",
    raised="#efede7",
    edge="#80868c",
)
HIGH_CONTRAST: Final = _theme(
    "interview-high-contrast",
    dark=True,
    accent="#ffff00",
    text="#ffffff",
    ground="#000000",
    raised="#000000",
    edge="#ffffff",
)
TERMINAL: Final = "ansi-dark"
"""Textual's theme that uses the terminal's own colors and says the rest by bold and reverse."""

THEMES: Final = {"dark": DARK, "light": LIGHT, "high-contrast": HIGH_CONTRAST}


def theme_name(setting: str, *, no_color: bool) -> str:
    """Return the name of the theme for a setting; NO_COLOR wins over it."""
    if no_color or setting not in THEMES:
        return TERMINAL
    return THEMES[setting].name
