# Two commands: `make demo` and `make test`. Both set up .venv/ first, from the locks in requirements/, with
# nothing but Python, its pip and the network.
PYTHON ?= python3
BIN := .venv/bin
PIP := pip --quiet --disable-pip-version-check install
LOCKED := $(PIP) --require-hashes --requirement
OURSELVES := $(PIP) --no-deps --no-build-isolation --editable .
TOOLS := .venv-tools
UV := $(TOOLS)/bin/uv
RESOLVE := $(UV) --no-config pip compile --quiet --no-header
LOCK := $(RESOLVE) --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate
EXTRAS := --extra dev
WHEELS_FOR := 3.11 3.12 3.13 3.14
MACHINES := x86_64-unknown-linux-gnu aarch64-unknown-linux-gnu x86_64-pc-windows-msvc

.PHONY: demo test lint setup messages bench lock wheels test-lowest test-newest mutants clean

setup: .venv/.dev

.venv/.venv:
	$(PYTHON) -m venv .venv
	touch $@

.venv/.run: .venv/.venv requirements/build.txt requirements/run.txt pyproject.toml
	$(BIN)/$(LOCKED) requirements/build.txt
	$(BIN)/$(LOCKED) requirements/run.txt
	$(BIN)/$(OURSELVES)
	touch $@

.venv/.dev: .venv/.run requirements/dev.txt requirements/vieneu.txt
	$(BIN)/$(LOCKED) requirements/dev.txt
	$(BIN)/$(LOCKED) requirements/vieneu.txt --no-deps
	touch $@

demo: .venv/.run
	$(BIN)/python -m broadcaster.cli.house.demo demo

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/pytest

# Compiles the Vietnamese catalogue after `broadcaster/locale/vi/LC_MESSAGES/broadcaster.po` was edited.
messages: setup
	$(BIN)/python -m tests.messages update

bench: setup
	$(BIN)/pytest tests/bench -p no:randomly -n 0 -s

$(UV): requirements/tools.txt
	$(PYTHON) -m venv $(TOOLS)
	$(TOOLS)/bin/$(LOCKED) requirements/tools.txt
	touch $@

# Writes the locks anew from the ranges in pyproject.toml: after a dependency was added, and now and then.
lock: $(UV)
	$(LOCK) requirements/build.in --output-file requirements/build.txt
	$(LOCK) requirements/tools.in --output-file requirements/tools.txt
	$(LOCK) pyproject.toml $(EXTRAS) --output-file requirements/dev.txt
	$(LOCK) pyproject.toml --constraint requirements/dev.txt --output-file requirements/run.txt
	$(LOCK) --no-deps requirements/vieneu.in --output-file requirements/vieneu.txt

# Says for which Python on which machine something would have to be compiled; nothing is installed.
wheels: $(UV)
	@for python in $(WHEELS_FOR); do for machine in $(MACHINES); do \
	  $(RESOLVE) --upgrade --only-binary :all: --python-version $$python --python-platform $$machine \
	    pyproject.toml $(EXTRAS) --output-file /dev/null >/dev/null \
	    && echo "wheels: Python $$python on $$machine" || exit 1; \
	done; done

# The suite with the oldest and with the newest versions that pyproject.toml allows, each in a venv of its own.
test-lowest: RESOLUTION := lowest-direct
test-newest: RESOLUTION := highest
test-lowest test-newest: test-%: $(UV)
	$(UV) --no-config venv --quiet --clear --python $(PYTHON) .venv-$*
	$(UV) --no-config pip install --quiet --python .venv-$* --resolution $(RESOLUTION) --editable '.[dev]'
	.venv-$*/bin/python -m pytest

# Changes the planning desk and the counting of airtime in small ways, one at a time, and lists the changes that no test notices. What mutmut
# calls survived in cached functions (dates, recurrence) and in messages says nothing. It does not know pytest 9.
mutants: $(UV)
	$(UV) --no-config venv --quiet --clear --python $(PYTHON) .venv-mutants
	$(UV) --no-config pip install --quiet --python .venv-mutants --editable '.[dev]' 'mutmut>=3.6' 'pytest<9'
	.venv-mutants/bin/mutmut run
	.venv-mutants/bin/mutmut results

clean:
	rm -rf .venv .venv-tools .venv-lowest .venv-newest .venv-mutants mutants demo build dist
