"""Why there is no voice, in one sentence with what to install."""

import sys
from enum import StrEnum
from typing import Final

INSTALL: Final = "apt install espeak-ng alsa-utils"


class Trouble(StrEnum):
    """What keeps the voice from speaking, as child and parent call it."""

    NO_ENGINE = "no-engine"
    NO_PLAYER = "no-player"
    NO_DEVICE = "no-device"
    NO_ANSWER = "no-answer"
    FAILED = "failed"
    NOT_STARTED = "not-started"


# What turns the voice off at once: trying again would give the same answer.
LASTING: Final = frozenset(
    {Trouble.NO_ENGINE, Trouble.NO_PLAYER, Trouble.NO_DEVICE, Trouble.NOT_STARTED}
)

_CAUSES: Final = {
    Trouble.NO_ENGINE: "no speech engine was found",
    Trouble.NO_PLAYER: "none of the players pw-play, paplay and aplay was found",
    Trouble.NO_DEVICE: "no sound device took the sound",
    Trouble.NO_ANSWER: "the speech engine did not answer",
    Trouble.FAILED: "the speech engine failed",
    Trouble.NOT_STARTED: "the speech engine could not be started",
}


def cause(trouble: Trouble, detail: str = "") -> str:
    """Return what is wrong, with what a program said about it in brackets."""
    return f"{_CAUSES[trouble]} ({detail})" if detail else _CAUSES[trouble]


def why_off(trouble: Trouble, detail: str = "") -> str:
    """Return the one sentence that a user gets when the voice is turned off."""
    return f"Reading aloud is off: {cause(trouble, detail)}; {way_on()}."


def way_on() -> str:
    """Return what to do about it."""
    if sys.platform in {"darwin", "win32"}:
        return "`interview-tui doctor` tells what speech works here"
    return f"on Debian or Ubuntu, `{INSTALL}` installs what it needs"
