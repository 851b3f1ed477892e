"""Other names: what is typed alike, what may be kept, the operator's file, and the list."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.aliases import LONGEST, MOST_OF_A_NAME, Aliases, folded, parse_aliases
from store.errors import AliasesFileError, AliasProblem, AliasRefusedError
from store.formats.alias_file import parse, read_aliases
from store.well_known import WELL_KNOWN

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.N.", "un"),
        ("Ёлкин", "елкин"),
        ("  金正恩 ", "金正恩"),
        ("ゼレンスキー", "ゼレンスキー".encode().decode()),
        ("Orbán  Viktor", "orban viktor"),
        ("خامنه‌ای", "خامنه ای"),
        ("al-Qaida", "AL QAIDA"),
    ],
)
def test_ways_to_type_an_alias(one: str, other: str) -> None:
    assert folded(one) == folded(other) != ""


def test_what_has_no_letter_folds_to_nothing() -> None:
    assert folded("?! 🙂 ") == ""


@pytest.mark.parametrize(
    ("said", "name", "others"),
    [
        ("Ana Berg = AB, “Berg A.”", "Ana Berg", ("AB", "Berg A.")),
        ("Ana Berg＝阿娜、أنا", "Ana Berg", ("阿娜", "أنا")),
        ("  Ana   Berg ", "Ana Berg", ()),
        ("Dale, Jr. = Bo", "Dale, Jr.", ("Bo",)),
        ("A = B = C", "A", ("B = C",)),
    ],
)
def test_what_operators_write(said: str, name: str, others: tuple[str, ...]) -> None:
    assert parse_aliases(said) == (name, others)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("= AB", AliasProblem.NO_NAME),
        ("", AliasProblem.NO_NAME),
        ("!!! = AB", AliasProblem.NO_NAME),
        ("Ana =", AliasProblem.NO_ALIAS),
        ("Ana = ana", AliasProblem.NO_ALIAS),
        ("Ana = B, ?", AliasProblem.NO_ALIAS),
        ("Ana = " + "x" * (LONGEST + 1), AliasProblem.TOO_LONG),
        ("Ana = " + ",".join(f"n{i}" for i in range(MOST_OF_A_NAME + 1)), AliasProblem.TOO_MANY),
    ],
)
def test_what_cannot_be_kept(said: str, problem: AliasProblem) -> None:
    with pytest.raises(AliasRefusedError) as refused:
        parse_aliases(said)
    assert refused.value.problem is problem


def test_groups_are_found_by_any_of_their_names() -> None:
    aliases = Aliases({"Ana Berg": ["AB", "Анна Берг"], "Bo": ["AB"]})
    assert aliases.spellings("анна берг") == (("Ana Berg", "AB", "Анна Берг"),)
    assert [group[0] for group in aliases.spellings("ab")] == ["Ana Berg", "Bo"]
    assert aliases.spellings("nobody") == ()
    assert [one.alias for one in aliases] == ["AB", "Анна Берг", "AB"]


def test_a_file_of_aliases(tmp_path: Path) -> None:
    file = tmp_path / "aliases.toml"
    file.write_text('# ours\n"Kim Marlow" = ["金馬", " KM "]\n', encoding="utf-8")
    assert read_aliases(file).spellings("km") == (("Kim Marlow", "金馬", "KM"),)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'"A" = ["b"]\n"C" = "d"', r"a\.toml:2: 'C': write a list"),
        (b'"A" = ["b"]\n\n"C" = [1]', r"a\.toml:3: 'C': write a list"),
        (b'"A" = [', r"a\.toml:1: not TOML"),
        (b'"A" = ["b"]\n"A" = ["c"]', r"a\.toml:2: not TOML"),
        (b'"A" = []', "is no other name"),
        (b'"A" = ["?"]', r"a\.toml:1: 'A': '\?' is no other name"),
        (b'"?" = ["b"]', "no letter"),
        (b'"A" = ["' + b"x" * 90 + b'"]', "longer than 80 characters"),
        (b'"A" = ["\xff"]', r"a\.toml:1: not UTF-8"),
        (b"a=" + b"[" * 5000, "not TOML"),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_line(content: bytes, said: str) -> None:
    with pytest.raises(AliasesFileError, match=said):
        parse(content, "a.toml")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(AliasesFileError, match="No such file"):
        read_aliases(tmp_path / "none.toml")


def test_nothing_in_the_list_means_two() -> None:
    typed = [one.alias for one in WELL_KNOWN] + [one.name for one in WELL_KNOWN]
    assert len({one.name for one in WELL_KNOWN}) >= 150
    assert all(len(WELL_KNOWN.spellings(one)) == 1 for one in typed)
    assert all(folded(one) and len(one) <= LONGEST for one in typed)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("لافروف", "Sergei Lavrov"),
        ("Си Цзиньпин", "Xi Jinping"),
        ("金正恩", "Kim Jong Un"),
        ("푸틴", "Vladimir Putin"),
        ("ゼレンスキー", "Volodymyr Zelensky"),
        ("U.N.", "United Nations"),
        ("нато", "NATO"),
    ],
)
def test_names_in_other_scripts_come_with_it(typed: str, name: str) -> None:
    assert WELL_KNOWN.spellings(typed)[0][0] == name


@given(st.text(max_size=300))
def test_any_text_can_be_folded_and_read(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    try:
        name, others = parse_aliases(text)
    except AliasRefusedError:
        return
    assert folded(name)
    assert all(map(folded, others))


@given(st.binary(max_size=300))
def test_any_bytes_can_be_a_file(content: bytes) -> None:
    with suppress(AliasesFileError):
        assert isinstance(parse(content, "a.toml"), Aliases)
