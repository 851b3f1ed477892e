"""Pairs of names that two people bear, near enough to be mixed up. Written for these tests."""

from __future__ import annotations

NEAR_NAMES: tuple[tuple[str, str], ...] = (
    # An initial or a name in the middle.
    ("Michael Jordan", "Michael B. Jordan"),
    ("George W. Bush", "George H.W. Bush"),
    ("John F. Kelly", "John R. Kelly"),
    ("Ana Berg", "Ana M. Berg"),
    ("James Earl Ray", "James Earl Jones"),
    ("David Lee Roth", "David Roth"),
    # A suffix.
    ("Robert F. Kennedy", "Robert F. Kennedy Jr."),
    ("Martin Luther King", "Martin Luther King Jr."),
    ("Cuba Gooding", "Cuba Gooding Jr."),
    ("Henry Dale III", "Henry Dale"),
    # One family, one syllable apart.
    ("Kim Jong Un", "Kim Jong Il"),
    ("Kim Jong Un", "Kim Yo Jong"),
    ("Kim Jong Nam", "Kim Jong Un"),
    ("Lee Jae-myung", "Lee Jae-yong"),
    ("Mohammed bin Salman", "Mohammed bin Zayed"),
    ("Xi Jinping", "Xi Jinguo"),
    ("Xi Wei", "Shi Wei"),
    ("Li Qiang", "Li Keqiang"),
    # Two spellings of a given name, two people.
    ("Steven Miller", "Stephen Miller"),
    ("Jimmie Johnson", "Jimmy Johnson"),
    ("Matt Ryan", "Mat Ryan"),
    ("Jon Stewart", "John Stewart"),
    ("Terry Jones", "Terri Jones"),
    ("Kelly Clark", "Kelli Clark"),
    ("Muhammad Ali", "Mohamed Ali"),
    ("Brian Cox", "Bryan Cox"),
    ("Philip Hale", "Phillip Hale"),
    ("Sara Lund", "Sarah Lund"),
    ("Marc Weber", "Mark Weber"),
    ("Catherine Bell", "Katherine Bell"),
    ("Jeffrey Dale", "Geoffrey Dale"),
    ("Alan Moor", "Allan Moor"),
    ("Francis Hale", "Frances Hale"),
    ("Julio Reyes", "Julius Reyes"),
    ("Marian Berg", "Marion Berg"),
    ("Daniel Ortega", "Daniela Ortega"),
    # A short form and its full name.
    ("Mike Johnson", "Michael Johnson"),
    ("Bill Nye", "William Nye"),
    ("Tom Hanks", "Thomas Hanks"),
    # A letter of the family name.
    ("James Comer", "James Comey"),
    ("Tony Gonzales", "Tony Gonzalez"),
    ("Kim Potter", "Kim Porter"),
    ("Ken Griffey", "Ken Griffin"),
    ("Mike Braun", "Mike Brown"),
    ("Jan Kowalski", "Jan Kowalsky"),
    ("Anna Petrov", "Anna Petrova"),
    ("Erik Hansen", "Erik Hanson"),
    ("Paul Meier", "Paul Mayer"),
    ("Ola Sorensen", "Ola Sorenson"),
    ("Lars Thomson", "Lars Thompson"),
    ("Ian McDonald", "Ian MacDonald"),
    ("Dick Smyth", "Dick Smith"),
    ("Ruth Green", "Ruth Greene"),
    # The other way round.
    ("James Martin", "Martin James"),
    ("Thomas Carlyle", "Carlyle Thomas"),
)
