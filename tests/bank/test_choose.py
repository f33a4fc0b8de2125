"""Choosing what to ask: from a plan, the questions and how the user stands with them."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interview_tui.bank.choice import candidates, choose
from interview_tui.bank.choice.alike import asks_nearly_the_same
from interview_tui.errors import Problem, WrongUse
from interview_tui.records.plan import Plan
from interview_tui.records.question import Question
from interview_tui.records.standing import Standing
from interview_tui.records.turn import Rating


def _question(name: str, topic: str = "sql", level: str = "mid", *skills: str) -> Question:
    return Question(id=name, prompt="?", topic=topic, level=level, skills=skills)


def _ids(
    pool: Sequence[Question], plan: Plan, standings: Mapping[str, Standing] | None = None
) -> list[str]:
    return [question.id for question in choose(pool, plan, standings or {})]


POOL = (
    _question("s1", "sql", "senior", "joins"),
    _question("s2", "sql", "mid", "joins", "indexes"),
    _question("m1", "metrics", "mid", "evaluation"),
    _question("m2", "metrics", "senior", "evaluation"),
    _question("m3", "metrics", "any"),
    _question("n1", "networks", "junior", "indexes"),
)


def test_named_questions_are_asked_in_the_order_given_each_once() -> None:
    plan = Plan(questions=("m2", "s1", "m2"), count=1, topics=("networks",))
    assert _ids(POOL, plan) == ["m2", "s1"]


def test_a_question_can_be_named_as_it_was_formerly() -> None:
    pool = (*POOL, replace(_question("new"), formerly=("old", "m1")))
    assert _ids(pool, Plan(questions=("old", "m1"))) == ["new", "m1"]


def test_an_unknown_question_is_wrong_use_and_the_nearest_is_named() -> None:
    pool = (*POOL, _question("bias-variance"))
    with pytest.raises(WrongUse, match='no question "bias-varience"; did you mean "bias-variance"'):
        choose(pool, Plan(questions=("bias-varience",)), {})
    with pytest.raises(WrongUse, match="bank list"):
        choose(pool, Plan(questions=("zzzzzz",)), {})


def test_one_value_of_a_kind_is_enough_and_every_kind_counts() -> None:
    assert set(_ids(POOL, Plan(topics=("sql", "networks")))) == {"s1", "s2", "n1"}
    assert _ids(POOL, Plan(topics=("sql", "networks"), skills=("indexes",), levels=("mid",))) == [
        "s2"
    ]
    assert set(_ids(POOL, Plan(levels=("junior", "any")))) == {"n1", "m3"}


def test_capital_letters_make_no_difference() -> None:
    assert set(_ids(POOL, Plan(topics=("SQL",), levels=("Senior",)))) == {"s1"}


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (
            Plan(topics=("metrcs",)),
            'there is no topic "metrcs"; did you mean "metrics"? known: metrics, networks, sql',
        ),
        (
            Plan(levels=("expert",)),
            'there is no level "expert"; known: junior, mid, senior, any',
        ),
        (
            Plan(skills=("join",)),
            'there is no skill "join"; did you mean "joins"? known: evaluation, indexes, joins',
        ),
        (
            Plan(topics=("\x1b[2Jx",)),
            'there is no topic "x"; known: metrics, networks, sql',
        ),
    ],
)
def test_an_unknown_value_is_wrong_use_with_the_known_ones(plan: Plan, sentence: str) -> None:
    with pytest.raises(WrongUse) as caught:
        choose(POOL, plan, {})
    assert str(caught.value) == sentence


def test_many_known_values_are_shortened() -> None:
    pool = [_question(str(number), f"topic{number:03}") for number in range(100)]
    with pytest.raises(WrongUse) as caught:
        choose(pool, Plan(topics=("zzz",)), {})
    assert str(caught.value).endswith("topic010, topic011 and 88 more")


ALL_THREE = (
    "no question is senior or mid, about networks and tagged indexes; "
    "4 are senior or mid, 1 is about networks, 2 are tagged indexes"
)


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (
            Plan(levels=("junior",), skills=("joins",)),
            "no question is both junior and tagged joins; 1 is junior, 2 are tagged joins",
        ),
        (
            Plan(levels=("senior", "mid"), topics=("networks",), skills=("indexes",)),
            ALL_THREE,
        ),
    ],
)
def test_nothing_left_is_told_with_what_each_choice_alone_leaves(plan: Plan, sentence: str) -> None:
    with pytest.raises(Problem) as caught:
        choose(POOL, plan, {})
    assert str(caught.value) == sentence
    assert caught.value.exit_code == 1


def test_a_level_that_no_question_has_is_told() -> None:
    with pytest.raises(Problem, match="no question is junior"):
        choose(POOL[:2], Plan(levels=("junior",)), {})


def test_an_empty_bank_is_told() -> None:
    with pytest.raises(Problem, match="there are no questions"):
        choose((), Plan(), {})


def test_five_are_asked_or_all_there_are() -> None:
    assert len(_ids(POOL, Plan())) == 5
    assert len(_ids(POOL[:3], Plan())) == 3
    assert len(_ids(POOL, Plan(count=2))) == 2
    assert sorted(_ids(POOL, Plan(count=1000))) == sorted(question.id for question in POOL)


@pytest.mark.parametrize("count", [0, -3])
def test_no_questions_at_all_cannot_be_asked_for(count: int) -> None:
    with pytest.raises(WrongUse, match="at least 1"):
        choose(POOL, Plan(count=count), {})


def test_what_is_weak_comes_first_then_due_then_new_then_longest_ago() -> None:
    pool = [_question(name) for name in ("known", "longer", "new", "due", "hard", "again")]
    standings = {
        "known": Standing(3, "2024-03-02T10:00:00Z", Rating.GOOD),
        "longer": Standing(1, "2024-03-01T10:00:00Z", None),
        "due": Standing(2, "2024-03-03T10:00:00Z", Rating.EASY, due=True),
        "hard": Standing(1, "2024-03-05T10:00:00Z", Rating.HARD),
        "again": Standing(1, "2024-03-04T10:00:00Z", Rating.AGAIN, due=True),
    }
    assert _ids(pool, Plan(count=6), standings) == [
        "again",
        "hard",
        "due",
        "new",
        "longer",
        "known",
    ]


def test_how_the_user_stood_with_a_question_counts_after_a_renaming() -> None:
    pool = [_question("first"), replace(_question("new-name"), formerly=("old-name",))]
    standings = {"old-name": Standing(1, "2024-03-01T10:00:00Z", Rating.AGAIN)}
    assert _ids(pool, Plan(), standings) == ["new-name", "first"]


def test_new_questions_come_from_every_topic_before_one_topic_comes_twice() -> None:
    assert _ids(POOL, Plan(count=6)) == ["s1", "m1", "n1", "s2", "m2", "m3"]


def test_need_goes_before_variety() -> None:
    standings = {
        name: Standing(1, f"2024-03-0{day}T10:00:00Z", Rating.AGAIN)
        for day, name in enumerate(("m1", "m2", "s1"), start=1)
    }
    assert _ids(POOL, Plan(count=4), standings) == ["m1", "s1", "m2", "n1"]


def test_ties_keep_the_order_of_the_bank() -> None:
    pool = [_question(name) for name in "cab"]
    assert _ids(pool, Plan()) == ["c", "a", "b"]


POOLS = st.lists(
    st.builds(_question, st.text("abcdef", min_size=1), st.sampled_from(["sql", "metrics"])),
    min_size=1,
    unique_by=lambda question: question.id,
)
STANDINGS = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=2),
    st.builds(
        Standing,
        st.integers(0, 3),
        st.none() | st.just("2024-03-01T10:00:00Z"),
        st.none() | st.sampled_from(Rating),
        st.booleans(),
    ),
)


@given(POOLS, STANDINGS, st.integers(), st.integers(1, 9), st.randoms(use_true_random=False))
def test_a_seed_makes_the_same_list_whatever_the_history_and_the_order_of_files(
    pool: list[Question],
    standings: dict[str, Standing],
    seed: int,
    count: int,
    shuffle: random.Random,
) -> None:
    shuffled = list(pool)
    shuffle.shuffle(shuffled)
    plan = Plan(seed=seed, count=count)
    chosen = choose(pool, plan, {})
    assert choose(shuffled, plan, standings) == chosen
    assert len(chosen) == min(count, len(pool))
    assert len({question.id for question in chosen}) == len(chosen)


def test_the_list_of_a_seed_stays_the_same_from_release_to_release() -> None:
    pool = [_question(str(number)) for number in range(100)]
    assert _ids(pool, Plan(seed=7)) == ["63", "61", "54", "96", "90"]


def test_other_seeds_make_other_lists() -> None:
    pool = [_question(str(number)) for number in range(100)]
    lists = {tuple(_ids(pool, Plan(seed=seed))) for seed in range(50)}
    assert len(lists) > 45


def test_choosing_leaves_the_global_dice_alone() -> None:
    before = random.getstate()
    choose(POOL, Plan(seed=3), {})
    assert random.getstate() == before


@given(POOLS, STANDINGS, st.integers(1, 9))
def test_without_a_seed_as_many_different_questions_are_chosen_as_can_be(
    pool: list[Question], standings: dict[str, Standing], count: int
) -> None:
    chosen = choose(pool, Plan(count=count), standings)
    assert len({question.id for question in chosen}) == min(count, len(pool))


ARRANGED = Plan(arranged=True, topics=("sql", "metrics"))


def test_an_arranged_plan_begins_with_its_topics_in_the_order_they_are_named() -> None:
    chosen = [question.topic for question in candidates(POOL, ARRANGED, {})]
    assert chosen[:2] == ["sql", "metrics"]
    turned = replace(ARRANGED, topics=("metrics", "sql"))
    assert [question.topic for question in candidates(POOL, turned, {})][:2] == ["metrics", "sql"]


def test_an_arranged_plan_prefers_skills_and_levels_not_yet_used() -> None:
    pool = (
        _question("a", "sql", "junior", "joins"),
        _question("b", "sql", "junior", "joins"),
        _question("c", "sql", "mid", "windows"),
    )
    plan = Plan(arranged=True)
    assert [question.id for question in candidates(pool, plan, {})] == ["a", "c", "b"]
    assert [question.id for question in candidates(pool, Plan(), {})] == ["a", "b", "c"]


def test_an_arranged_plan_begins_with_the_topic_asked_least() -> None:
    standings = {"s1": Standing(asked=1, last_asked="2026-01-01", last_rating=Rating.EASY)}
    first, *_ = candidates(POOL, ARRANGED, standings)
    assert first.topic == "metrics"


def test_there_are_more_candidates_than_will_be_asked_and_each_once() -> None:
    pool = tuple(_question(str(number)) for number in range(300))
    found = [question.id for question in candidates(pool, Plan(seed=1), {})]
    assert 100 <= len(found) == len(set(found)) < 300
    assert found[:5] == _ids(pool, Plan(seed=1))
    with pytest.raises(Problem, match="no questions yet"):
        candidates((), Plan(), {})


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("What is overfitting?", "What does overfitting mean?", True),
        ("How do you detect overfitting early?", "Detecting overfitting early: how?", True),
        ("Explain gradient boosting.", "Explain naive Bayes.", False),
        ("?", "?", False),
    ],
)
def test_prompts_of_the_same_words_ask_nearly_the_same(one: str, other: str, alike: bool) -> None:
    first, second = (replace(_question("x"), prompt=prompt) for prompt in (one, other))
    assert asks_nearly_the_same(first, second) is alike
