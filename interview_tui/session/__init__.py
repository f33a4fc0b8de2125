"""The timed session as a pure state machine: an event and `now` in, a new state out."""
