"""Lets `python -m interview_tui` run the program."""

from interview_tui.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
