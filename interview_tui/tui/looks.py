"""How it looks: one calm accent color on dark."""

from textual.theme import Theme

DARK = Theme(
    name="interview-dark",
    primary="#7fb3e6",
    secondary="#7fb3e6",
    accent="#7fb3e6",
    warning="#e6b45e",
    error="#e88a8a",
    success="#8fc48f",
    foreground="#e4e4e4",
    background="#141618",
    surface="#1b1e21",
    panel="#2a2f34",
    dark=True,
    variables={
        "border-blurred": "#59636c",
        "block-cursor-background": "#7fb3e6",
        "block-cursor-foreground": "#101214",
        "block-cursor-blurred-background": "#2a2f34",
        "block-cursor-blurred-foreground": "#e4e4e4",
        "scrollbar": "#59636c",
        "scrollbar-hover": "#7fb3e6",
        "scrollbar-active": "#7fb3e6",
        "scrollbar-background": "#1b1e21",
        "scrollbar-background-hover": "#1b1e21",
        "scrollbar-background-active": "#1b1e21",
    },
)
