"""The use cases: here is decided what is done and what is saved; screens show and call."""
