"""The reference: an ordinary Textual program with the parts an interview needs, and no more."""

import argparse

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Markdown, TextArea

from tests.benchmarks.long_answer import long_answer

SHOWN = "Evaluating a fraud model"
PROMPT = f"""\
# {SHOWN}

Your fraud model has **99.5 % accuracy**. Why might that mean nothing?

- With a base rate of one in two hundred, *never* says the same.
- What would you report instead?

| measure | says |
|---|---|
| recall | how much fraud is found |
| precision | how many alarms are true |

Say what each error costs, then choose the threshold.
"""


class Reference(App[None]):
    """Header, Markdown, text area, footer; the text area has the focus."""

    CSS = "Markdown { height: 1fr; } TextArea { height: 1fr; }"

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        yield Header()
        yield Markdown(PROMPT)
        yield TextArea(self._text)
        yield Footer()

    def on_mount(self) -> None:
        answer = self.query_one(TextArea)
        answer.focus()
        answer.move_cursor(answer.document.end)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=0, help="lines of text to begin with")
    Reference(long_answer(parser.parse_args().lines)).run()


if __name__ == "__main__":
    main()
