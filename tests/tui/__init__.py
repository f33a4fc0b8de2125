"""The screens, with keys as a terminal sends them and a clock that the test moves."""
