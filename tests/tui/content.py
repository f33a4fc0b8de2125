"""Questions as people write them, to look at on a screen."""

from dataclasses import replace
from pathlib import Path

from interview_tui.records.question import FollowUp, KeyPoint, Question

FRAUD = Question(
    id="evaluation-accuracy-imbalance",
    prompt="Your fraud model has 99.5 % accuracy. Why might that mean nothing, and what would you "
    "report instead?",
    topic="evaluation",
    level="mid",
    minutes=3,
    why="Whether the candidate looks at the base rate before the score.",
    answer="With one fraud in two hundred payments, a model that **never** says fraud is right in "
    "99.5 % of all cases and useless.\n\nI would report:\n\n- precision and recall of the fraud "
    "class, at the threshold we would run\n- the area under the precision-recall curve\n- the cost "
    "of each error in money, because that sets the threshold\n\n```python\n"
    "precision, recall, _ = curve(y, scores)\n```\n\nAccuracy may still be said, beside the "
    "baseline of the majority class.",
    key_points=(
        KeyPoint(
            "baseline",
            'A model that always says "no fraud" reaches the same accuracy',
            essential=True,
            accept=("majority class", "predicting the most common label scores just as high"),
            hint="What would a model score that never says fraud?",
        ),
        KeyPoint("precision-recall", "Precision and recall of the fraud class", essential=True),
        KeyPoint("curve", "The area under the precision-recall curve"),
        KeyPoint("cost", "What each error costs sets the threshold", hint="Who pays for a miss?"),
    ),
    follow_ups=(
        FollowUp("How would you set the decision threshold?", "By the cost of each error."),
    ),
)
OVERFITTING = Question(
    id="overfitting",
    prompt="What is overfitting, and how do you notice it?",
    topic="foundations",
    level="junior",
    minutes=2,
    answer="A model overfits when it learns the noise of its training data.",
    key_points=(KeyPoint("noise", "It learns noise of the training data", essential=True),),
)
WHY_NOT = Question(
    id="no-model-answer",
    prompt="Tell me about a project that did not go well.",
    topic="experience",
    minutes=4,
)
ASKED = (FRAUD, OVERFITTING, WHY_NOT)
BRIEF = replace(FRAUD, answer="With one fraud in two hundred, accuracy says **nothing**.")
"""The same with a model answer that is quick to draw."""
BRIEFLY = (BRIEF, OVERFITTING, WHY_NOT)

ANSWER = (
    "With a base rate of one in two hundred, a model that never says fraud is right 99.5 % of the "
    "time, so accuracy says nothing.\n\nI would report precision and recall of the fraud class, "
    "and pick the threshold by what a missed fraud costs."
)

ROLE = """\
id: sailor
title: Able seaman
summary: >-
  Keeps a ship in order and knows what to do when it is not. The job asks for steady hands, for
  knots that hold, and for looking up from them in time.
skills:
  - id: rope
    title: Rope work and rigging
    description: Making knots that hold, and that come undone again when they are to.
    good:
      junior: Ties the six knots that are needed every day without looking at them.
      mid: Chooses the knot by load and rope, and sees chafe before it parts.
      senior: Rigs a ship, and teaches others to do it safely in the dark and in the wet.
  - id: lookout
    title: Lookout
    description: Seeing what is ahead.
    good:
      junior: Stays awake.
  - id: signals
    title: Signals
qualifications:
  - title: A license for small craft
    good:
      mid: Has one.
    skills: [lookout]
rounds:
  - title: Talk with the bosun
    minutes: 30
    about: Two questions about knots and one about the sea, each with a piece of rope in hand.
    skills: [rope, lookout]
    plan: quick-five
"""
KNOTS = """\
topic: knots
questions:
  - id: bowline
    prompt: How is a bowline tied?
    level: junior
    skills: [rope]
    key_points:
      - {id: loop, point: A small loop first, essential: true}
  - id: sheet-bend
    prompt: And a sheet bend?
    level: mid
    skills: [rope]
    key_points:
      - {id: bight, point: A bight in the thicker rope, essential: true}
  - id: fog
    prompt: What do you do in fog?
    skills: [lookout]
"""


def write_role(bank: Path) -> None:
    """Write a role with its questions into a folder of the bank."""
    folder = bank / "sailor"
    folder.mkdir(parents=True)
    (folder / "role.yaml").write_text(ROLE, encoding="utf-8")
    (folder / "knots.yaml").write_text(KNOTS, encoding="utf-8")
