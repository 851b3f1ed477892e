"""The commands of the shell, in this process."""

from __future__ import annotations

import gzip
import io
import json
import logging
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.cli import main
from bot.loops import LoopThread
from bot.settings import PREFIX, Settings
from tests.conftest import ARTICLES
from tests.web_server import STORIES, web_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.web_server import WebServer


class Shell:
    """Runs ``newsdesk`` and keeps what it printed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: str, stdin: str | bytes = "") -> tuple[int, str, str]:
        """Exit code, standard output and standard error."""
        typed = stdin.encode() if isinstance(stdin, str) else stdin
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        try:
            code = main(arguments)
        except SystemExit as end:  # argparse ends the program itself
            code = int(end.code or 0)
        out, err = self._capsys.readouterr()
        return code, out, err

    def json(self, *arguments: str) -> dict[str, Any]:
        """The single line of JSON a command gives."""
        code, out, err = self(*arguments, "--json")
        assert (code, err) == (0, "")
        [line] = out.splitlines()
        shape: dict[str, Any] = json.loads(line)
        return shape

    def stream(self, command: str, *lines: object) -> list[dict[str, Any]]:
        """What ``--jsonl`` gives for these lines."""
        typed = "".join(
            (line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines
        )
        code, out, err = self(command, "--jsonl", stdin=typed)
        assert (code, err) == (0, "")
        return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), encoding="utf-8")
    return path


@pytest.fixture
def shell(
    tmp_path: Path,
    news: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Shell]:
    """A shell whose archive is still empty."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    monkeypatch.setenv("NEWSDESK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("NEWSDESK_SEEDS", str(news))
    monkeypatch.setenv("NO_COLOR", "1")
    root = logging.getLogger()
    handlers = root.handlers[:]
    yield Shell(monkeypatch, capsys)
    root.handlers[:] = handlers


@pytest.fixture
def loaded(shell: Shell, news: Path) -> Shell:
    """A shell whose archive holds the articles."""
    shell("load", str(news))
    return shell


def test_load_reports_and_is_idempotent(shell: Shell, news: Path) -> None:
    with news.open("a", encoding="utf-8") as lines:
        lines.write("no json\n")
    first = shell.json("load", str(news))
    again = shell.json("load", str(news))

    [rejected] = first.pop("rejected")
    assert first == {
        "added": 3, "changed": 0, "unchanged": 0, "removed": 0, "expired": 0, "articles": 3,
        "rejected_beyond": 0, "dry": False,
    }  # fmt: skip
    assert (rejected["origin"], rejected["line"]) == (str(news), 4)
    assert rejected["reason"] == "not JSON"
    assert (again["added"], again["unchanged"], again["articles"]) == (0, 3, 3)


def test_load_says_what_it_did_and_what_it_rejected(shell: Shell, news: Path) -> None:
    with news.open("a", encoding="utf-8") as lines:
        lines.write("no json\n")
    code, out, _ = shell("load", str(news))

    assert code == 0
    assert "3 added" in out
    assert f"{news}:4" in out


def test_reload_reads_the_seeds_when_nothing_was_loaded(shell: Shell) -> None:
    assert shell.json("reload")["added"] == 3


def test_a_missing_path_is_one_line(shell: Shell, tmp_path: Path) -> None:
    code, out, err = shell("load", str(tmp_path / "nowhere"))

    assert (code, out) == (1, "")
    assert err.startswith("newsdesk: ")
    assert "nowhere" in err
    assert len(err.splitlines()) == 1


def test_an_export_is_loaded_to_the_same_export(
    shell: Shell, tmp_path: Path, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    shell("load", str(news), str(seeds))
    first, packed = tmp_path / "first.jsonl", tmp_path / "first.jsonl.gz"
    code, out, err = shell("export", str(first))
    assert (code, err) == (0, "")
    assert str(len(first.read_text("utf-8").splitlines())) in out
    shell("export", str(packed))
    assert gzip.decompress(packed.read_bytes()) == first.read_bytes()
    again = shell.json("load", str(packed))
    assert (again["added"], again["changed"], again["rejected"]) == (0, 0, [])
    assert again["unchanged"] == again["articles"]

    monkeypatch.setenv("NEWSDESK_DATA", str(tmp_path / "other"))
    loaded = shell.json("load", str(first))
    assert (loaded["added"], loaded["rejected"]) == (again["articles"], [])
    code, out, err = shell("export")
    assert (code, err) == (0, "")
    assert out == first.read_text("utf-8")


def test_an_export_that_cannot_be_written_leaves_the_old_one(
    loaded: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "all.jsonl").write_text("old")

    def full(_: object) -> dict[str, Any]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bot.exporting.exported", full)
    code, out, err = loaded("export", str(folder / "all.jsonl"))
    assert (code, out) == (1, "")
    assert "No space left" in err
    assert [(file.name, file.read_text()) for file in folder.iterdir()] == [("all.jsonl", "old")]
    code, _, err = loaded("export", str(tmp_path / "nowhere" / "all.jsonl"))
    assert (code, len(err.splitlines())) == (1, 1)


def test_search_gives_hits_with_spans(loaded: Shell) -> None:
    shape = loaded.json("search", "long", "bridge")

    assert (shape["id"], shape["query"]) == (None, "long bridge")
    assert shape["total"] >= 1
    assert shape["ms"] > 0
    hit = shape["hits"][0]
    assert hit["id"] == "bridge"
    assert hit["source"] == "Norvik Herald"
    assert hit["published"] == "2024-11-18"
    assert hit["url"] == "https://herald.example/bridge"
    marked = " ".join(hit["excerpt"][start:end].casefold() for start, end in hit["spans"])
    assert set(marked.split()) <= {"long", "longest", "bridge"}
    assert "bridge" in marked


def test_ask_gives_proof_word_for_word(loaded: Shell) -> None:
    shape = loaded.json("ask", "Who opened the Long Bridge?")

    assert shape["question"] == "Who opened the Long Bridge?"
    assert shape["answered"] is True
    assert 0 <= shape["confidence"] <= 1
    evidence = shape["evidence"][0]
    assert evidence["article"] == "bridge"
    assert evidence["text"] in ARTICLES[0]["body"]
    assert evidence["headline"] == ARTICLES[0]["headline"]
    assert "bridge" in shape["hits"]


def test_ask_says_no_honestly(loaded: Shell) -> None:
    shape = loaded.json("ask", "Who won the World Cup?")

    assert shape["answered"] is False
    assert shape["short"] is None
    assert shape["evidence"] == []


def test_who_gives_a_card_or_candidates(loaded: Shell) -> None:
    known = loaded.json("who", "Ingrid Solberg")
    unknown = loaded.json("who", "Zzyzx Qwerty")

    assert (known["name"], known["found"]) == ("Ingrid Solberg", True)
    person = known["person"]
    assert person["name"] == "Ingrid Solberg"
    assert person["latest"] == ["bridge"]
    assert set(person) >= {"aliases", "roles", "articles", "quotes", "with"}
    assert (person["kind"], person["asked_as"]) == ("person", "Ingrid Solberg")
    [role] = person["roles"]
    assert (role["role"], role["articles"], role["article"]) == ("Mayor", 1, "bridge")
    assert (role["first"], role["last"], role["source"]) == (
        "2024-11-18", "2024-11-18", "Norvik Herald",
    )  # fmt: skip
    assert role["proof"]["text"][slice(*role["proof"]["answer"])] == "Mayor"
    assert person["coverage"] == {"step": "week", "first": "2024-11-18", "counts": [1]}
    assert set(person) >= {"organisations", "places", "stories"}
    assert known["namesakes"] == []
    assert (unknown["found"], unknown["person"]) == (False, None)


def test_latest_is_newest_first(loaded: Shell) -> None:
    shape = loaded.json("latest")

    assert [hit["id"] for hit in shape["hits"]] == ["ferry", "bridge", "storm"]
    assert loaded.json("latest", "--limit", "1")["hits"][0]["id"] == "ferry"


def test_latest_says_how_fresh_the_archive_is(loaded: Shell) -> None:
    shape = loaded.json("latest", "norvik -storm", "--limit", "1")

    assert shape["newest"] == "2024-11-19"
    assert shape["checked_at"] == loaded.json("stats")["loaded_at"][:19] + "+00:00"
    assert shape["understood"] == {
        "words": ["norvik"], "after": None, "before": None, "source": [], "by": [], "title": [],
        "without": ["storm"],
    }  # fmt: skip
    assert (shape["repairs"], shape["next"]) == ([], 1)
    assert loaded.json("latest")["next"] is None
    code, out, _ = loaded("latest", "--as-of", "2024-11-20")
    assert code == 0
    assert out.startswith("Newest: Tue 19 Nov 2024 · last checked just now\n\n1. ")


def test_a_search_says_how_it_was_made(loaded: Shell) -> None:
    usual = loaded.json("search", "norvik")
    newest = loaded.json("search", "norvik", "--newest", "--exact")

    assert (usual["order"], usual["exact"], usual["relaxed"]) == ("best", False, False)
    assert (newest["order"], newest["exact"]) == ("newest", True)
    assert [hit["id"] for hit in newest["hits"]] == ["ferry", "bridge"]
    assert (usual["repairs"], usual["understood"]["without"]) == ([], [])
    assert loaded.json("search", "ferry", "schools")["relaxed"] is True
    assert "newest first" in loaded("search", "norvik", "--newest")[1]


def test_a_stream_is_searched_as_the_options_say(loaded: Shell) -> None:
    code, out, err = loaded("search", "--jsonl", "--newest", stdin='{"query": "norvik"}\n')

    assert (code, err) == (0, "")
    assert [hit["id"] for hit in json.loads(out)["hits"]] == ["ferry", "bridge"]


def test_a_story_is_one_hit_that_names_the_others(shell: Shell, news: Path) -> None:
    body = (
        "A fire destroyed the timber warehouse at Norvik harbour on Thursday night, and it took"
        " firefighters nine hours to put out the flames, fire chief Tora Lind said."
    )
    fires = [
        {"id": name, "headline": "Fire destroys the harbour warehouse", "source": name,
         "published": f"2024-11-14T0{hour}:00:00+00:00", "body": f"{body} {name}."}
        for hour, name in enumerate(("Radio", "Herald", "Post"))
    ]  # fmt: skip
    news.write_text("".join(json.dumps(one) + "\n" for one in fires), encoding="utf-8")
    assert shell("load", str(news))[0] == 0

    told = {"articles": 3, "sources": 3, "others": ["Herald", "Radio"]}
    latest = shell.json("latest")
    assert (latest["total"], latest["listed"]) == (3, 1)
    assert [(hit["id"], hit["story"]) for hit in latest["hits"]] == [("Post", told)]
    found = shell.json("search", "warehouse fire radio")
    assert [(hit["id"], hit["story"]) for hit in found["hits"]] == [
        ("Radio", told | {"others": ["Post", "Herald"]})
    ]
    answer = shell.json("ask", "How many hours did firefighters need at the warehouse?")
    assert len(answer["hits"]) == 3
    assert [answer["stories"][one]["sources"] for one in answer["hits"]] == [3, 3, 3]


@pytest.mark.parametrize(("command", "ids"), [("latest", ["storm"]), ("search", []), ("ask", [])])
def test_as_of_a_day_later_articles_do_not_exist(
    loaded: Shell, command: str, ids: list[str]
) -> None:
    words = [] if command == "latest" else ["bridge"]
    shape = loaded.json(command, *words, "--as-of", "2024-11-17")

    assert [hit["id"] if isinstance(hit, dict) else hit for hit in shape["hits"]] == ids


def test_stats(loaded: Shell) -> None:
    shape = loaded.json("stats")

    assert (shape["articles"], shape["oldest"], shape["newest"]) == (3, "2024-11-12", "2024-11-19")
    assert {"source": "Norvik Herald", "articles": 2} in shape["sources"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["search", "storm"], "Storm <Rita> closes schools & harbours\n"),
        (["latest"], "Last ferry leaves Norvik harbour\n"),
        (["latest", "storm"], "Nothing newer than Tue 12 Nov 2024 for “storm” ("),
        (["who", "Ingrid Solberg"], "Ingrid Solberg\n"),
        (["ask", "Who opened the Long Bridge?"], "opened the Long Bridge"),
        (["stats"], "3"),
    ],
)
def test_a_person_reads_what_telegram_shows(
    loaded: Shell, arguments: list[str], expected: str
) -> None:
    code, out, err = loaded(*arguments)

    assert (code, err) == (0, "")
    assert expected in out
    assert "<b>" not in out
    assert "&amp;" not in out


def test_people_of_one_name_are_told_apart(loaded: Shell, news: Path) -> None:
    add(news, id="baker", body="John Smith, a baker in Norvik, won a prize on Monday.")
    add(
        news,
        id="judge",
        headline="A judge rules",
        body="Judge John Smith of the harbour court ruled on Monday that the ferry must go.",
    )
    loaded("reload")

    found = loaded.json("who", "john", "smith")
    assert (found["found"], found["person"]) == (False, None)
    assert sorted(each["roles"][0]["role"] for each in found["namesakes"]) == [
        "Judge",
        "baker in Norvik",
    ]
    for namesake in found["namesakes"]:
        one = loaded.json("who", namesake["asked_as"])["person"]
        assert one["roles"] == namesake["roles"]
        assert one["articles"] == 1

    _, out, _ = loaded("who", "john", "smith")
    assert out.startswith("More than one “John Smith” is in the archive. Which one?\n\n1. ")
    assert "baker in Norvik · 1 article, 18 Nov 2024 · Norvik Herald\n" in out


def test_near_names_are_listed_with_what_tells_them_apart(loaded: Shell) -> None:
    code, out, _ = loaded("who", "ingird", "sulberg")

    assert code == 0
    assert out == (
        "I find nobody called exactly “ingird sulberg”. Did you mean …?\n"
        "Ingrid Solberg, Mayor (1)\n"
    )


def test_a_stream_is_answered_in_order_and_survives_bad_lines(loaded: Shell) -> None:
    replies = loaded.stream(
        "search",
        {"id": 1, "query": "ferry"},
        "{broken",
        {"id": "two"},
        {"id": 3, "query": "bridge", "as_of": "2024-11-17"},
        {"id": 4, "query": "bridge", "as_of": "yesterday"},
        {"id": 5, "query": "bridge", "limit": 0},
        "[]",
        "",
        {"id": 6, "query": '\ud800 \x00 NEAR( "; DROP', "limit": 1},
        {"query": "storm", "limit": 1},
    )

    assert [reply["id"] for reply in replies] == [1, None, "two", 3, 4, 5, None, 6, None]
    assert replies[0]["hits"][0]["id"] == "ferry"
    assert replies[3]["hits"] == []
    assert [("error" in reply) for reply in replies] == [
        False, True, True, False, True, True, True, False, False,
    ]  # fmt: skip
    assert "'query'" in replies[2]["error"]
    assert replies[-1]["hits"][0]["id"] == "storm"


def test_questions_and_names_stream_too(loaded: Shell) -> None:
    [answer] = loaded.stream("ask", {"id": 1, "question": "Who opened the Long Bridge?"})
    [found] = loaded.stream("who", {"id": 2, "name": "Ingrid Solberg", "as_of": "2024-11-19"})

    assert (answer["id"], answer["answered"]) == (1, True)
    assert (found["id"], found["found"]) == (2, True)


def test_piped_lines_are_answered_in_order(loaded: Shell) -> None:
    typed = "/latest\n\n/search ferry\n1\nWho are you\xff\n/quit\n/help"
    code, out, err = loaded("chat", stdin=typed)

    assert (code, err) == (0, "")
    prompts = [line for line in out.splitlines() if line.startswith("> ")]
    assert prompts == ["> /latest", "> /search ferry", "> 1", "> Who are you\xff"]
    assert out.index("> /latest") < out.index("Last ferry leaves") < out.index("> /search")
    after_button = out[out.index("> 1\n") : out.index("> Who")]
    assert "The last ferry left Norvik on Tuesday" in after_button


def test_chat_loads_the_seeds_first_and_the_operator_is_an_admin(shell: Shell) -> None:
    code, out, _ = shell("chat", stdin="/stats\n/reload\n")

    assert code == 0
    assert "3" in out[: out.index("> /reload")]
    assert "3 unchanged" in out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["search"],
        ["ask", "--jsonl", "words"],
        ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "1e3"],
        ["search", "x", "--as-of", "today"],
        ["latest", "--jsonl"],
        ["latest", "--newest"],
        ["ask", "x", "--exact"],
        ["load"],
    ],
)
def test_what_is_not_understood_is_usage(shell: Shell, arguments: list[str]) -> None:
    code, out, err = shell(*arguments)

    assert (code, out) == (2, "")
    assert "usage: newsdesk" in err


def add(news: Path, **fields: str) -> None:
    with news.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(ARTICLES[0] | {"id": "new", "body": "It is new."} | fields) + "\n")


def test_a_source_is_reloaded_by_the_end_of_its_path(loaded: Shell, news: Path) -> None:
    add(news)
    dry = loaded.json("reload", "news.jsonl", "--dry")
    assert (dry["dry"], dry["added"], dry["articles"]) == (True, 1, 3)
    assert "nothing was changed" in loaded("reload", "--dry")[1]

    code, out, err = loaded("reload", "old.jsonl")
    assert (code, out) == (1, "")
    assert "old.jsonl" in err
    assert str(news) in err

    done = loaded.json("reload", str(news))
    assert (done["dry"], done["added"], done["articles"]) == (False, 1, 4)


def test_undo_takes_back_a_reload_and_asks_when_more_is_lost(loaded: Shell, news: Path) -> None:
    code, out, _ = loaded("undo")
    assert code == 1
    assert out.startswith("There is nothing to take back")
    add(news)
    loaded("reload")
    add(news, id="newer", body="It is newer.")
    loaded("load", str(news))

    code, out, _ = loaded("undo")
    assert code == 1
    assert "1 article" in out
    assert "newsdesk undo --yes" in out
    assert loaded.json("stats")["articles"] == 5

    undone = loaded.json("undo", "--yes")
    assert undone["undone"] is True
    assert undone["load"]["articles_before"] == 3
    assert undone["load"]["changes_since"] == 1
    assert loaded.json("stats")["articles"] == 3
    assert loaded("undo", "--json")[0] == 1


def test_a_backup_is_told_and_not_overwritten(loaded: Shell, tmp_path: Path) -> None:
    file = tmp_path / "all.tar.gz"
    code, out, err = loaded("backup", str(file))
    assert (code, err) == (0, "")
    assert out.startswith(f"{file} holds everything (")

    code, out, err = loaded("backup", str(file))
    assert (code, out) == (1, "")
    assert "is there already" in err


def test_check_says_what_is_wrong_and_repairs(loaded: Shell, tmp_path: Path) -> None:
    assert loaded("check") == (0, "All is well. The archive holds 3 articles.\n", "")
    archive = tmp_path / "data" / "archive-1.sqlite3"
    with closing(sqlite3.connect(archive)) as db, db:
        db.execute("DELETE FROM segments")

    code, out, _ = loaded("check")
    assert code == 3
    assert "Archive: articles that are not in the index: 3" in out
    assert "Repaired: the index was made anew from 3 articles." in out
    assert loaded.json("check")["whole"] is True
    assert loaded.json("search", "bridge")["total"] >= 1

    (tmp_path / "data" / "state.sqlite3").write_bytes(b"no database" * 900)
    code, out, _ = loaded("check")
    assert code == 1
    assert "State: " in out
    code, _, err = loaded("stats")
    assert code == 1
    assert "newsdesk check" in err


def test_check_makes_nothing_where_nothing_is(shell: Shell, tmp_path: Path) -> None:
    code, out, err = shell("check")

    assert (code, out) == (1, "")
    assert "no archive" in err
    assert not (tmp_path / "data").exists()


# Other names


def test_other_names_are_kept_told_and_forgotten(loaded: Shell) -> None:
    assert loaded("alias")[1].startswith("There are no other names yet.")
    code, out, _ = loaded("alias", "Ingrid", "Solberg", "=", "IS,", "英格丽")
    assert (code, out) == (0, "“Ingrid Solberg” is now found by IS, 英格丽, too.\n")
    assert loaded.json("who", "英格丽")["person"]["name"] == "Ingrid Solberg"
    assert loaded.json("alias")["aliases"] == [
        {"name": "Ingrid Solberg", "alias": "IS", "declared": False},
        {"name": "Ingrid Solberg", "alias": "英格丽", "declared": False},
    ]
    assert loaded("unalias", "ingrid solberg = is")[:2] == (
        0, "Forgot 1 other name of “ingrid solberg”.\n",
    )  # fmt: skip
    assert "is now found by" not in loaded("alias", "Ingrid Solberg")[1]
    assert loaded("unalias", "Ingrid Solberg", "=", "nothing")[0] == 1
    assert loaded("alias", "=", "X")[:2][0] == 1


def test_a_file_of_other_names_is_read_at_the_start(
    loaded: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "aliases.toml"
    monkeypatch.setenv(f"{PREFIX}ALIASES", str(file))
    file.write_text('"Ingrid Solberg" = ["the mayor herself"]\n', encoding="utf-8")
    assert loaded.json("who", "the mayor herself")["person"]["name"] == "Ingrid Solberg"
    assert loaded("alias")[1].endswith("Ingrid Solberg = the mayor herself (in your file)\n")

    file.write_text('"Ingrid Solberg" = "IS"\n', encoding="utf-8")
    code, _, err = loaded("who", "IS")
    assert code == 1
    assert "aliases.toml:1: 'Ingrid Solberg': write a list like" in err


# Sources


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WebServer]:
    """A small web on loopback, in a thread of its own: the commands run their own event loop."""
    monkeypatch.setenv(f"{PREFIX}FETCH_NETWORKS", "127.0.0.0/8")
    monkeypatch.setenv(f"{PREFIX}SOURCES", str(tmp_path / "sources.toml"))
    with LoopThread() as loop, loop.entered(web_server()) as served:
        (tmp_path / "sources.toml").write_text(
            f'[[source]]\nname = "Herald"\naddress = "{served.at("/atom.xml?key=hunter2")}"\n'
        )
        yield served


def test_sources_are_listed_and_fetched(shell: Shell, web: WebServer) -> None:
    assert "Herald (feed)" in shell("sources")[1]
    assert shell("fetch")[:2] == (0, "Herald: 2 added · 0 changed · 0 unchanged\n")
    assert shell("fetch")[1].startswith("Nothing is due.")
    assert shell("fetch", "herald")[1] == "Herald: 0 added · 0 changed · 2 unchanged\n"

    [source] = shell.json("sources")["sources"]
    assert (source["name"], source["articles"], source["problem"]) == ("Herald", 2, None)
    assert source["address"].endswith("/atom.xml?…")
    [visit] = shell.json("fetch", "herald")["visits"]
    assert visit["report"]["unchanged"] == 2
    assert [hit["headline"] for hit in shell.json("search", "tram")["hits"]] == [
        STORIES[0].headline
    ]
    assert shell.json("reload", "herald")["unchanged"] == 2


def test_a_visit_that_fails_is_an_exit_code(shell: Shell, web: WebServer) -> None:
    web.end("/atom.xml")
    code, out, _ = shell("fetch")

    assert code == 1
    assert out.startswith("Herald: could not be read: ")
    assert "hunter2" not in out
    assert shell("fetch", "nobody")[0] == 1


def test_a_mistake_in_the_sources_ends_every_load_and_the_chat(
    shell: Shell, web: WebServer, tmp_path: Path, news: Path
) -> None:
    (tmp_path / "sources.toml").write_text('[[source]]\nname = "Herald"\naddress = "x"\n')
    for command in (["fetch"], ["chat"], ["load", str(news)]):
        code, _, err = shell(*command)
        assert code == 1
        assert "sources.toml:3: source.0.address: write an address like https://" in err
    code, out, _ = shell("sources")
    assert code == 1
    assert "sources.toml:3" in out


def test_a_file_is_sent_in_the_terminal(loaded: Shell, tmp_path: Path) -> None:
    file = tmp_path / "lift.jsonl"
    file.write_text('{"id": "lift", "headline": "A lift", "body": "It opened on Monday."}')
    _, out, _ = loaded("chat", stdin=f"/upload {file}\n/upload {tmp_path}\n/addsource 10.0.0.1\n")

    assert "1 added · 0 changed" in out
    assert f"There is no file {tmp_path}." in out
    assert "That could not be read: " in out


def test_a_load_of_which_nothing_could_be_read_fails(shell: Shell, tmp_path: Path) -> None:
    bad = tmp_path / "notes.pdf"
    bad.write_bytes(b"%PDF-1.7")
    code, out, _ = shell("load", str(bad))

    assert code == 1
    assert "notes.pdf:1: unknown format" in out
