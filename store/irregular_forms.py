"""English forms that no stemmer brings back to their base: "won" is "win", "men" are "man".

Forms that are also other everyday words ("left", "saw", "found") are left out.
"""

from __future__ import annotations

_BASES_AND_FORMS = """
beat beaten; become became; begin began begun; bite bit bitten; bleed bled; blow blew blown;
break broke broken; bring brought; build built; burn burnt; buy bought; catch caught; choose
chose chosen; deal dealt; draw drew drawn; drive drove driven; drink drank drunk; eat ate eaten;
fall fell fallen; feed fed; feel felt; fight fought; flee fled; fly flew flown; forbid forbade
forbidden; forget forgot forgotten; freeze froze frozen; forgive forgave; give gave given; grow
grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew
known; lead led; lend lent; lose lost; make made; meet met; mistake mistook; overcome overcame;
oversee oversaw; overthrow overthrew; pay paid; ride rode ridden; ring rang rung; rise rose
risen; run ran; seek sought; sell sold; send sent; shake shook shaken; shoot shot; shrink shrank
shrunk; sing sang sung; sink sank sunk; sleep slept; speak spoke spoken; spend spent; stand
stood; steal stole stolen; stick stuck; strike struck stricken; swear swore sworn; sweep swept;
swim swam swum; take took taken; teach taught; tear tore torn; tell told; think thought; throw
threw thrown; understand understood; undergo underwent; wear wore worn; weep wept; win won;
withdraw withdrew withdrawn; write wrote written; go went gone; man men; woman women; child
children; foot feet; tooth teeth; mouse mice; person people
"""

IRREGULAR_FORMS = {
    form: entry.split()[0] for entry in _BASES_AND_FORMS.split(";") for form in entry.split()[1:]
}
"""The base of each form, both lower-case."""

NOUN_FORMS = frozenset(("men", "women", "children", "feet", "teeth", "mice", "people"))
"""Those of them that are no verbs."""

ALSO_OTHER_WORDS = {
    "bind": ("bound",), "come": ("came",), "find": ("found",), "leave": ("left",),
    "see": ("saw", "seen"), "shine": ("shone",), "wake": ("woke", "woken"), "wind": ("wound",),
}  # fmt: skip
"""Forms the index keeps as they are, most being other words too, by the verbs they may be of."""
