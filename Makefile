# Two commands: `make demo` and `make test`. Both set up .venv/ first.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: demo test lint setup messages bench clean

setup: $(STAMP)

$(STAMP): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(STAMP)

demo: setup
	$(BIN)/python -m broadcaster.cli.demo demo

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

clean:
	rm -rf .venv demo build dist
