# make run      open the program on a sample (without a display: a demonstration in the terminal)
# make test     everything that is tested
# make help     the rest

PYTHON ?= python3
CORPUS ?= ../shared/corpus
SAMPLE ?= resources/samples/a-res-55-105.txt
PYTEST_ARGS ?=
ROUNDS ?= 5

BIN := .venv/bin
TYPED := drafter tests benchmarks packaging

.DEFAULT_GOAL := help
.PHONY: help setup run test check format explore bench screenshots package package-test clean

help:  ## say what can be made
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /make \1|/' | awk -F'|' '{ printf "%-18s%s\n", $$1, $$2 }'

setup:  ## make .venv with the program and what it needs; at once when nothing changed
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Drafter needs Python 3.11 or newer, and $(PYTHON) is not here: install it, or name another, as in 'make setup PYTHON=python3.12'." >&2; exit 1; }
	@$(PYTHON) packaging/make_environment.py

run: setup  ## open the program on a sample, or run `drafter demo` where there is no display
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  $(PYTHON) packaging/system_packages.py window; \
	  echo "There is no display here: running the demonstration in the terminal."; \
	  $(BIN)/drafter demo; \
	else \
	  $(PYTHON) packaging/system_packages.py window && $(BIN)/drafter $(SAMPLE); \
	fi

test: setup  ## everything: make check, then every test
	@$(PYTHON) packaging/system_packages.py tests
	@$(MAKE) --no-print-directory check
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: setup  ## style, types, architecture
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(TYPED)
	$(BIN)/python -m pytest -q tests/architecture

format: setup  ## put the style right
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

explore: setup  ## the property tests on new random examples, ROUNDS times (5); the gate repeats known ones
	for round in $$(seq $(ROUNDS)); do \
	  $(BIN)/python -m pytest -q --hypothesis-profile=explore $$(grep -rl '@given' tests --include='test_*.py') || exit 1; \
	done

bench: setup  ## measure; CORPUS=folder of official texts
	$(BIN)/python -m benchmarks $(CORPUS)

screenshots: setup  ## draw the main states of the window into docs/screenshots/
	@$(PYTHON) packaging/system_packages.py tests
	$(BIN)/python -m tests.screenshots docs/screenshots

package: setup  ## freeze the program into dist/: a folder, a .deb, an AppImage
	@$(BIN)/python -c "import PyInstaller" 2>/dev/null || \
	  $(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[package]'
	$(BIN)/python packaging/build.py
	@$(PYTHON) packaging/system_packages.py appimage
	$(BIN)/python packaging/linux_packages.py

package-test: package  ## move, unpack and start each package; takes minutes
	$(BIN)/python packaging/test_packages.py

clean:  ## remove what was made, the environment too
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
