"""Practice job interviews in the terminal: timed, offline, nothing lost."""
