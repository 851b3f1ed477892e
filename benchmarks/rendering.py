"""Whether Telegram takes whatever the archive holds: random articles through everything we render.

``python -m benchmarks.rendering [--articles 10000] [--large 300] [--seed 0] [--json FILE]`` makes
random articles (right-to-left, emoji, markup, halves of characters, controls, 50 kB …), renders
each of them and each page of five in every way there is, and lets TDLib, the parser of the real Bot
API server, read all of it. It ends with 1 when a message would be refused or lose something.
About two minutes of CPU.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random

from handlers.fitting import units
from handlers.render import shown
from handlers.texts import Texts
from tests.wild_news import LARGE, article_messages, faults, list_messages, wild_articles

PAGE = 5
SMALL = 1_500
MOST_SHOWN = 20


def measure(articles: int, large: int, seed: int) -> dict[str, object]:
    """Render and judge; what was wrong, how many messages of each kind, and CPU milliseconds."""
    texts = Texts("en")
    messages: Counter[str] = Counter()
    longest: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    rendering = 0.0
    for count, size in ((articles, SMALL), (large, LARGE)):
        random = Random(seed)
        made = wild_articles(random, count, size)
        while page := list(islice(made, PAGE)):
            began = time.process_time()
            all_of_it = [
                *(message for parsed in page for message in article_messages(parsed, texts)),
                *list_messages(page, random, texts),
            ]
            rendering += time.process_time() - began
            for message in all_of_it:
                messages[message.kind] += 1
                longest[message.kind] = max(longest[message.kind], units(shown(message.html)))
                wrong.update(faults(message))
    return {
        "articles": articles + large,
        "messages": sum(messages.values()),
        "faults": dict(wrong.most_common()),
        "kinds": {
            kind: {"messages": messages[kind], "longest": longest[kind]} for kind in messages
        },
        "CPU ms a message": round(1000 * rendering / max(1, sum(messages.values())), 3),
    }


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument(
        "--large", type=int, default=300, help=f"articles of up to {LARGE} characters"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    measured = measure(arguments.articles, arguments.large, arguments.seed)
    kinds = measured["kinds"]
    assert isinstance(kinds, dict)
    for kind, told in kinds.items():
        print(f"{kind:16} {told['messages']:7} messages, the longest of {told['longest']:5} units")
    print(f"{measured['articles']} articles, {measured['messages']} messages,", end=" ")
    print(f"{measured['CPU ms a message']} ms of CPU to render one")
    wrong = measured["faults"]
    assert isinstance(wrong, dict)
    for fault, times in list(wrong.items())[:MOST_SHOWN]:
        print(f"{times} x {fault}")
    print(f"faults: {sum(wrong.values())}")
    if arguments.json:
        arguments.json.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
