"""An answer of any length, the same for every program that is compared."""

LAST_WORDS = "and that is the last of them"


def long_answer(lines: int) -> str:
    """Return a text of so many lines of about sixty letters; the last ends in LAST_WORDS."""
    if not lines:
        return ""
    numbered = [
        f"{line}. With a base rate of one in two hundred, accuracy says little"
        for line in range(1, lines)
    ]
    return "\n".join([*numbered, LAST_WORDS])
