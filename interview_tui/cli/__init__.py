"""The command line: what it understands, and the commands, each importing what it needs."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line; return the exit code. Without arguments home is shown.

    The garbage collector rests until the first frame: collecting while everything is being
    imported costs a tenth of the start.
    """
    import gc

    gc.disable()
    from interview_tui.errors import Problem

    words = sys.argv[1:] if arguments is None else list(arguments)
    try:
        return _run(words)
    except Problem as problem:
        print(f"interview-tui: {problem.sentence}", file=sys.stderr)
        return problem.exit_code
    except BrokenPipeError:  # the reader of a pipe, such as head, has seen enough
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130


def _run(words: list[str]) -> int:
    if not words:
        from interview_tui.cli.commands.screen import home

        return home([])
    from interview_tui.cli.parser import parse

    options = parse(words)
    code: int = options.run(options)
    return code
