"""The command line, called as a function where no screen is needed."""
