"""Keys as people read them, with the user's own in the place of those that are preset."""

from collections.abc import Iterable, Mapping

from textual.binding import Binding

from interview_tui.text import nearest

NAMES = {
    "ctrl+enter": "Ctrl+Enter",
    "question_mark": "?",
    "escape": "Esc",
    "space": "Space",
    "enter": "Enter",
}


class Keymap:
    """The user's keys by the id of a binding."""

    def __init__(self, keys: Mapping[str, str] | None = None) -> None:
        self.keys = dict(keys or {})

    def all(self, binding: Binding) -> str:
        """Return every key of a binding, as help shows them."""
        keys = self.keys.get(binding.id or "", binding.key)
        return ", ".join(key_name(key.strip()) for key in keys.split(","))

    def first(self, id: str, preset: str) -> str:
        """Return the first key for an id, `preset` where the user has none."""
        keys = self.keys.get(id)
        return key_name(keys.split(",")[0].strip()) if keys else preset


def key_name(key: str) -> str:
    """Return a key as people write it: Ctrl+S, F5, ?."""
    if key in NAMES:
        return NAMES[key]
    return "+".join(part.capitalize() for part in key.split("+")) if len(key) > 1 else key


def keymap_problems(keys: Mapping[str, str], known: Iterable[Binding]) -> list[str]:
    """Return a sentence for each id that does not exist and each key that two actions have."""
    bindings = {binding.id: binding for binding in known if binding.id}
    problems = []
    for name in keys:
        if name not in bindings:
            meant = nearest(name, list(bindings))
            hint = f'; "{meant}" is meant?' if meant else ""
            problems.append(f'Keys: "{name}" is no action{hint}')
    return problems + _clashes(keys, bindings)


def _clashes(keys: Mapping[str, str], bindings: Mapping[str, Binding]) -> list[str]:
    """Return what two actions of one screen share, as far as the user's keys are to blame."""
    taken: dict[tuple[str, str], str] = {}
    problems = []
    for name, binding in bindings.items():
        screen = name.partition(".")[0]
        for key in keys.get(name, binding.key).split(","):
            place = (screen, key.strip())
            other = taken.setdefault(place, name)
            if other != name and (name in keys or other in keys):
                problems.append(f"Keys: {key_name(key.strip())} is for {other} and for {name}.")
    return problems
