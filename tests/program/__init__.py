"""The whole program in a pseudo-terminal: what a user at the keyboard gets."""
