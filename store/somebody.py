"""Somebody as one article names them: the forms of the name, where they stand, what proves it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.titles import Role

PROVEN = 3
"""Proof at which a run is a person's name; each kind of proof counts once."""


@dataclass(slots=True, eq=False)
class Somebody:
    """A person, or what may be one."""

    words: tuple[str, ...]
    """The name's words as :class:`store.runs.Name` compares them."""
    suffix: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    seen: list[tuple[int, int, Role | None]] = field(default_factory=list)
    """Start, end and the role beside it, of each occurrence."""
    proofs: dict[str, int] = field(default_factory=dict)
    inside: bool = False
    """Whether the name stands inside a sentence too, where capitals mean something."""

    def prove(self, kind: str, weight: int) -> None:
        """Note a kind of proof; of several of one kind the strongest counts."""
        self.proofs[kind] = max(weight, self.proofs.get(kind, weight))

    @property
    def proven(self) -> bool:
        """Whether the article proves that this is a person."""
        return sum(self.proofs.values()) >= PROVEN

    @property
    def possible(self) -> bool:
        """Whether other articles may prove it: something here speaks for it, nothing against.

        Of runs for which nothing speaks, 2 of 100 were names that other articles prove; of those
        with a doubtful given name or initials, 22.
        """
        proofs = self.proofs.values()
        return self.inside and len(self.words) <= 3 and min(proofs) >= 0 and max(proofs) > 0

    @property
    def name(self) -> str:
        """The form used most; of those used equally, the first."""
        return max(self.forms, key=lambda form: self.forms[form])
