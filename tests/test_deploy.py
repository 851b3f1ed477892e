"""What is in deploy/ can be read by what it is for, and keeps the laws of the house.

Nothing here builds or starts an image: linters, schemas and parsers read the files. Caddy is run.
"""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import sysconfig
import zipfile
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import yaml
from aiohttp import web

from bot.health_client import HEALTH
from bot.monitoring import ALIVE, METRICS
from bot.running import FINISHING, LONGEST_STOP
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
SCRIPTS = Path(sysconfig.get_path("scripts"))
SETTINGS = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
YAML = sorted(DEPLOY.glob("*.yaml"))
KUBERNETES = sorted(DEPLOY.glob("kubernetes*.yaml"))


def run(tool: str, *arguments: object) -> str:
    """What a tool of the test environment says; it must find nothing wrong."""
    done = subprocess.run(
        [str(SCRIPTS / tool), *map(str, arguments)], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tagged(image: str) -> bool:
    """Whether an image is named by a tag that does not move, or by its digest."""
    name, _, digest = image.partition("@")
    tag = name.rpartition("/")[2].partition(":")[2]
    return bool(digest) or (bool(re.search("[0-9]", tag)) and tag != "latest")


def test_moving_tags_are_recognised() -> None:
    assert tagged("registry.example.org:5000/newsdesk:0.1.0")
    assert tagged("caddy@sha256:00")
    assert not any(map(tagged, ("caddy", "caddy:latest", "registry.example.org:5000/newsdesk")))


@pytest.mark.parametrize("path", [*YAML, DEPLOY / "env.example", DEPLOY / "Dockerfile"])
def test_every_setting_named_exists(path: Path) -> None:
    named = set(re.findall(rf"\b{PREFIX}[A-Z_]+", path.read_text(encoding="utf-8")))
    assert named <= SETTINGS


def test_the_example_of_an_environment_has_every_setting_once() -> None:
    lines = (DEPLOY / "env.example").read_text(encoding="utf-8").splitlines()
    names = [line.partition("=")[0] for line in lines if line and not line.startswith("#")]
    assert sorted(names) == sorted(SETTINGS)


# Docker


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile's instructions in order, lines that go on joined."""
    text = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    text = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ")
    parts = [line.split(None, 1) for line in text.splitlines() if line.strip()]
    return [(word, " ".join(rest.split())) for word, rest in parts]


def test_the_dockerfile_passes_its_linter() -> None:
    run("hadolint", "--no-color", DEPLOY / "Dockerfile")


def test_the_image_runs_as_nobody_and_says_how_it_is() -> None:
    steps = instructions()
    bases = [rest.split()[0] for word, rest in steps if word == "FROM"]
    last = steps[[number for number, (word, _) in enumerate(steps) if word == "FROM"][-1] :]
    final = dict(last)

    assert len(bases) >= 2, "what builds stays behind"
    assert all(map(tagged, bases))
    user, _, group = final["USER"].partition(":")
    assert int(user) > 0
    assert int(group) > 0
    assert json.loads(final["ENTRYPOINT"]) + json.loads(final["CMD"]) == ["newsdesk", "run"]
    command = json.loads(final["HEALTHCHECK"].partition("CMD")[2])
    assert command[:2] == ["python", "-m"]
    assert importlib.util.find_spec(command[2]) is not None
    assert f"{PREFIX}METRICS_PORT=" in final["ENV"], "the health check asks that port"
    assert final["VOLUME"] == "/data"


def test_the_image_is_built_from_what_is_there_and_from_nothing_secret() -> None:
    patterns = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    patterns = [line for line in patterns if line and not line.startswith("#")]
    assert patterns[0] == "*", "what is not named stays out"
    let_in = {pattern[1:] for pattern in patterns if pattern.startswith("!")}
    copied = [
        source
        for word, rest in instructions()
        if word == "COPY" and not rest.startswith("--from")
        for source in rest.split()[:-1]
    ]

    assert copied
    for source in copied:
        assert (ROOT / source).exists()
        assert any(fnmatch(source, pattern) for pattern in let_in), source
    assert not let_in & {"data", "deploy", ".git", ".env", "sources.toml"}


def test_what_is_installed_into_the_image_is_all_of_newsdesk(tmp_path: Path) -> None:
    """Built as the image builds it; the tests themselves run on the files where they stand."""
    rooms, caches = ("bot", "handlers", "store"), ("__pycache__", ".mypy_cache", ".ruff_cache")
    source = tmp_path / "src"
    for room in rooms:
        shutil.copytree(ROOT / room, source / room, ignore=shutil.ignore_patterns(*caches))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, source)
    build = f"from setuptools import build_meta; build_meta.build_wheel({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=source, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        installed = {name for name in archive.namelist() if name.startswith(rooms)}

    there = {
        path.relative_to(ROOT).as_posix()
        for room in rooms
        for path in (ROOT / room).rglob("*")
        if path.is_file() and not set(caches).intersection(path.parts)
    }
    assert installed == there


# Compose


def compose() -> dict[str, Any]:
    services: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
    return services


def test_the_compose_file_fits_its_schema() -> None:
    run("check-jsonschema", "--builtin-schema", "vendor.compose-spec", DEPLOY / "compose.yaml")


def test_the_bot_in_compose_may_do_little_and_is_seen_by_nobody() -> None:
    services = compose()
    bot = services["newsdesk"]

    assert "profiles" not in bot, "plain `up` starts the bot"
    assert services["telegram-bot-api"]["profiles"] == ["bot-api"]
    assert services["caddy"]["profiles"] == ["webhook"]
    assert all(tagged(service["image"]) for service in services.values())
    assert all("no-new-privileges:true" in each["security_opt"] for each in services.values())
    assert not any("privileged" in service for service in services.values())
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert "cap_add" not in bot
    assert int(bot["user"].partition(":")[0]) > 0
    assert "ports" not in bot
    image = dict(
        step.split("=", 1)
        for word, rest in instructions()
        if word == "ENV"
        for step in rest.split()
    )
    for place in (f"{PREFIX}DATA", f"{PREFIX}SEEDS", f"{PREFIX}METRICS_PORT"):
        assert bot["environment"][place] == image[place], "whatever the file of settings says"
    assert (DEPLOY / bot["build"]["context"] / bot["build"]["dockerfile"]).is_file()
    assert [name for name, service in services.items() if "ports" in service] == ["caddy"]


# Caddy


def test_the_caddyfile_is_written_as_caddy_writes_it() -> None:
    path = DEPLOY / "Caddyfile"
    assert run("caddy", "fmt", path) == path.read_text(encoding="utf-8")


async def test_caddy_lets_only_updates_through(tmp_path: Path) -> None:
    seen: list[tuple[str, bytes]] = []

    async def take(request: web.Request) -> web.Response:
        seen.append((request.path, await request.read()))
        return web.Response()

    application = web.Application()
    application.router.add_route("*", "/{rest:.*}", take)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    with socket.create_server(("127.0.0.1", 0)) as free:
        root = f"http://127.0.0.1:{free.getsockname()[1]}"
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "BOT_HOST": root,
        "BOT_UPSTREAM": "{}:{}".format(*runner.addresses[0][:2]),
    }
    caddy = await asyncio.create_subprocess_exec(
        SCRIPTS / "caddy", "run", "--config", DEPLOY / "Caddyfile", "--adapter", "caddyfile",
        env=environment, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        async with aiohttp.ClientSession() as session:
            async with asyncio.timeout(30):
                while True:
                    try:
                        async with session.get(root) as answer:
                            assert answer.status == 404
                            break
                    except aiohttp.ClientConnectorError:
                        await asyncio.sleep(0.1)
            for method, path, status in (
                ("GET", "/telegram", 404),
                ("POST", "/metrics", 404),
                ("POST", "/healthz", 404),
                ("POST", "/telegram", 200),
            ):
                async with session.request(method, f"{root}{path}", data=b"{}") as answer:
                    assert answer.status == status, path
            async with session.post(f"{root}/telegram", data=b"x" * 1_020_000) as answer:
                assert answer.status == 413
    finally:
        caddy.terminate()
        await caddy.wait()
        await runner.cleanup()
    assert seen[0] == ("/telegram", b"{}")
    assert not any(len(body) > 1_000_000 for _, body in seen)


# Kubernetes


def resources() -> dict[str, Any]:
    """What the manifests declare, by kind."""
    found = [each for path in KUBERNETES for each in yaml.safe_load_all(path.read_text())]
    return {each["kind"]: each for each in found}


@pytest.mark.parametrize("path", KUBERNETES, ids=lambda path: path.name)
def test_the_manifests_fit_the_schema_of_kubernetes(path: Path) -> None:
    run("kubernetes-validate", "--strict", path)


def test_one_bot_at_a_time_with_few_rights() -> None:
    deployment = resources()["Deployment"]["spec"]
    pod = deployment["template"]["spec"]
    [container] = pod["containers"]

    assert deployment["replicas"] == 1
    assert deployment["strategy"]["type"] == "Recreate"
    assert pod["automountServiceAccountToken"] is False
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["runAsUser"] > 0
    assert pod["securityContext"]["seccompProfile"]["type"] == "RuntimeDefault"
    rights = container["securityContext"]
    assert rights["readOnlyRootFilesystem"] is True
    assert rights["allowPrivilegeEscalation"] is False
    assert rights["capabilities"] == {"drop": ["ALL"]}
    assert tagged(container["image"])
    assert container["resources"]["limits"]["memory"]


def test_probes_ask_what_there_is() -> None:
    known = resources()
    pod = known["Deployment"]["spec"]["template"]
    [container] = pod["spec"]["containers"]
    paths = {
        name: container[name]["httpGet"]["path"]
        for name in ("startupProbe", "livenessProbe", "readinessProbe")
    }

    assert paths == {"startupProbe": ALIVE, "livenessProbe": ALIVE, "readinessProbe": HEALTH}
    [port] = container["ports"]
    assert str(port["containerPort"]) == known["ConfigMap"]["data"][f"{PREFIX}METRICS_PORT"]
    annotations = pod["metadata"]["annotations"]
    assert annotations["prometheus.io/port"] == str(port["containerPort"])
    assert annotations["prometheus.io/path"] == METRICS


def test_what_the_pod_refers_to_is_declared() -> None:
    known = resources()
    pod = known["Deployment"]["spec"]["template"]["spec"]
    [container] = pod["containers"]
    names = {kind: each["metadata"]["name"] for kind, each in known.items()}
    referred = [next(iter(each.items())) for each in container["envFrom"]]

    assert {kind: each["name"] for kind, each in referred} == {
        "configMapRef": names["ConfigMap"],
        "secretRef": names["Secret"],
    }
    claims = [
        volume["persistentVolumeClaim"]
        for volume in pod["volumes"]
        if len(volume) > 1 and "persistentVolumeClaim" in volume
    ]
    assert claims == [{"claimName": names["PersistentVolumeClaim"]}]
    volumes = {volume["name"] for volume in pod["volumes"]}
    assert {mount["name"] for mount in container["volumeMounts"]} == volumes
    secrets = known["Secret"]["stringData"]
    assert not any(secrets.values()), "an example has no secret"


# systemd


def service() -> dict[str, list[str]]:
    """The settings of the service, each with its values in order."""
    found: dict[str, list[str]] = {}
    for line in (DEPLOY / "newsdesk.service").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "[")):
            name, _, value = line.partition("=")
            found.setdefault(name, []).append(value)
    return found


def test_the_service_is_confined() -> None:
    unit = service()
    for name in ("NoNewPrivileges", "ProtectHome", "PrivateTmp", "PrivateDevices", "PrivateUsers"):
        assert unit[name] == ["yes"], name
    assert unit["ProtectSystem"] == ["strict"]
    assert unit["CapabilityBoundingSet"] == [""]
    assert unit["User"] != ["root"]
    assert unit["ExecStart"][0].endswith("/newsdesk run")


def systemd_analyze(*arguments: object) -> subprocess.CompletedProcess[str]:
    tool = shutil.which("systemd-analyze")
    if tool is None:
        pytest.skip("there is no systemd here")
    return subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True)


def test_systemd_can_read_the_service(tmp_path: Path) -> None:
    text = (DEPLOY / "newsdesk.service").read_text(encoding="utf-8")
    here = tmp_path / "newsdesk.service"
    here.write_text(text.replace("/opt/newsdesk/.venv/bin/newsdesk", shutil.which("true") or ""))

    done = systemd_analyze("verify", here)

    problems = [line for line in done.stderr.splitlines() if "newsdesk" in line]
    assert problems == []


def test_systemd_finds_little_left_to_take_away() -> None:
    # 15 is an exposure of 1.5 on a scale to 10, "OK".
    done = systemd_analyze(
        "security", "--offline=yes", "--no-pager", "--threshold=15", DEPLOY / "newsdesk.service"
    )
    if "unrecognized option" in done.stderr:
        pytest.skip("this systemd is too old to judge a file")
    assert done.returncode == 0, done.stdout


# The end


def test_every_supervisor_waits_until_what_is_in_hand_is_finished() -> None:
    pod = resources()["Deployment"]["spec"]["template"]["spec"]
    waits = {
        "compose": float(compose()["newsdesk"]["stop_grace_period"].removesuffix("s")),
        "Kubernetes": float(pod["terminationGracePeriodSeconds"]),
        "systemd": float(service()["TimeoutStopSec"][0]),
    }
    assert FINISHING < LONGEST_STOP, "what waits is given up while there is time to note it"
    # Servers and files are closed after that.
    assert {name: wait for name, wait in waits.items() if wait < LONGEST_STOP + 5} == {}


# All YAML


def test_yaml_is_written_as_agreed() -> None:
    assert len(YAML) >= 3
    run("yamllint", "--strict", "--config-file", DEPLOY / ".yamllint", *YAML)
