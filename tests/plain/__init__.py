"""Plain mode with input and clock that the test moves."""
