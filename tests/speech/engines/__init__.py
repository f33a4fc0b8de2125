"""Engines in place of pyttsx3, for a child process."""
