"""The use cases with a real store and a clock that the test moves."""
