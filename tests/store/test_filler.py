from __future__ import annotations

import pytest

from store.filler import tells_nothing


@pytest.mark.parametrize(
    "sentence",
    [
        "What happens next in Norvik?",
        "Is the bridge really “safe”?",
        "READ MORE: Norvik bridge opens to cars",
        "More: The flood in pictures",
        "Full story: Elmdal counts its dead",
        "Editor's note: This page is about Monday.",
        "Contributing: Siri Aas, Norvik Herald",
        "Sign up for our newsletter.",
        "Follow Siri Aas on Twitter.",
    ],
)
def test_what_tells_nothing(sentence: str) -> None:
    assert tells_nothing(sentence) is ("“" not in sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council voted on Monday.",
        "“Who pays for it?” the mayor asked.",
        'Berg asked: "Who pays for it?"',
        "More than 300 people came: old and young.",
        "Related charges against the mayor were dropped.",
        "Follow the river and you come to the mill.",
        "",
    ],
)
def test_what_tells_something(sentence: str) -> None:
    assert not tells_nothing(sentence)
