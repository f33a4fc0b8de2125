"""The voice: what a text sounds like, and a child process that reads it aloud."""
