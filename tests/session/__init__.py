"""The rules of a session, each as a user meets it."""
