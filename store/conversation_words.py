"""The words of English by which readers refer back, and those that are no questions. Data only.

Another language joins with a file like this one; what is done with the words is the same
(:mod:`store.follow_ups`, :mod:`store.small_talk`).
"""

from __future__ import annotations

# Referring back

LEADING_ON = "and but so then also ok okay well"
"""Words before a question that goes on with what was said."""

ONE_PERSON = "he she him her his hers"
THINGS = "it its this that"
SEVERAL = "they them their theirs"
POSSESSIVE = "his its their hers theirs"
"""Always possessive; "her" is so before a noun."""

AUXILIARIES = (
    "did do does is are was were has have had will would can could should shall may might must"
)
DOING = "did do does"
"""Auxiliaries that always stand before the one who does it."""
BEING = "is are was were"
PRESENT = "is are do does has have will can shall may must"
"""Auxiliaries of what is not over."""

PREPOSITIONS = (
    "in at on to for from by with about of after before during against near under over into "
    "between since until as and or but when while if"
)
WHERE = "in at near from to"
DETERMINERS = "the a an his her its their this that these those some"
CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december mon tue wed thu fri sat sun jan feb mar "
    "apr jun jul aug sep oct nov dec"
)

# Small talk: whole messages, lower-case, without punctuation

THANKS = (
    "thanks",
    "thank you",
    "thank u",
    "thx",
    "ty",
    "tysm",
    "cheers",
    "many thanks",
    "much appreciated",
    "appreciated",
    "great",
    "perfect",
    "awesome",
    "good bot",
    "good job",
    "well done",
)
GREETINGS = (
    "hi",
    "hello",
    "helo",
    "hey",
    "hiya",
    "yo",
    "good morning",
    "good afternoon",
    "good evening",
    "greetings",
    "are you there",
    "anybody there",
    "anyone there",
    "how are you",
    "whats up",
    "what's up",
    "sup",
    "help",
    "help me",
    "what can you do",
    "how does this work",
    "how do i use this",
    "who are you",
    "what are you",
)
_JUDGED = ("crazy", "funny", "insane", "interesting", "right", "sad", "true", "wrong")
REACTIONS = (
    "interesting",
    "really",
    "seriously",
    "for real",
    "no way",
    "knew it",
    "i knew it",
    "i knew",
    "told you",
    "i told you",
    "agreed",
    "i agree",
    "i disagree",
    "exactly",
    "indeed",
    "of course",
    "maybe",
    "i think so",
    "i don't think so",
    "i dont think so",
    "i don't know",
    "i dont know",
    "idk",
    "no idea",
    "good point",
    "good question",
    "who cares",
    "i don't care",
    "i dont care",
    "whatever",
    "me too",
    "omg",
    "oh my god",
    "oh no",
    "lmao",
    "rofl",
    "hehe",
    "aha",
    "huh",
    "unbelievable",
    "incredible",
    "hilarious",
    *(f"not {judged}" for judged in _JUDGED),
    *(
        f"{what} {how}{judged}"
        for what in ("that is", "that's", "thats", "this is", "it is", "it's", "its")
        for how in ("", "not ", "so ", "just ")
        for judged in _JUDGED
    ),
)
"""What people say to an answer, often to each other, in reply to it."""
ASSENTS = (
    *REACTIONS,
    "ok",
    "okay",
    "k",
    "kk",
    "yes",
    "yeah",
    "yep",
    "no",
    "nope",
    "sure",
    "fine",
    "right",
    "i see",
    "got it",
    "understood",
    "lol",
    "haha",
    "hahaha",
    "wow",
    "hm",
    "hmm",
    "oh",
    "alright",
    "all right",
    "never mind",
    "nevermind",
    "bye",
    "goodbye",
    "good bye",
    "good night",
    "see you",
    "later",
)
INSULTS = (
    "idiot",
    "stupid",
    "dumb",
    "moron",
    "useless",
    "you suck",
    "this sucks",
    "fuck",
    "fuck you",
    "fuck off",
    "wtf",
    "shut up",
    "bullshit",
    "shit",
    "bad bot",
    "liar",
    "you lie",
    "garbage",
    "trash",
    "rubbish",
    "piece of shit",
    "asshole",
    "go to hell",
    "screw you",
    "hate you",
    "i hate you",
)
FILLERS = "a an are bot dude man mate newsdesk please so such the there very much you youre u r lot"
"""Words that may stand around those above: "thank you very much", "stupid bot"."""
