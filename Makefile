# Two commands matter: `make site` builds the demonstration site, `make test` runs every test.
# Each has two halves. The first installs, and may use the network; it is left out while nothing changed.
# The second builds or tests, and needs no network.

PYTHON ?= python3
JOBS ?= 2
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# Two packages print a long quarrel about the future of MkDocs at every build.
export DISABLE_MKDOCS_2_WARNING := true
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site show test lint docs clean

help: ## Say what make can do here
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' Makefile

site: .venv/site.stamp ## Build the demonstration site
	$(BIN)/mkdocs build --strict
	@echo; echo "The site is ready. Open site/index.html, or type: make show"

show: .venv/site.stamp ## Show the site in your browser, while you change it
	$(BIN)/mkdocs serve

test: .venv/dev.stamp lint ## Run every test
	$(BIN)/pytest -n $(JOBS)

lint: .venv/dev.stamp ## Look at the code without running it
	$(BIN)/ruff check .
	$(BIN)/mypy

docs: .venv/dev.stamp ## Write the pages of docs/ that come from the code
	$(BIN)/python tools/settings_page.py
	$(BIN)/python tools/kinds_page.py
	$(BIN)/python tools/commands_page.py
	$(BIN)/python tools/rule_pages.py
	$(BIN)/python tools/coverage_page.py

clean: ## Take away everything that make made
	rm -rf site dist .cache .venv .nox .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/pip:
	@$(PYTHON) tools/python_is_ready.py
	$(PYTHON) -m venv --clear .venv

.venv/site.stamp: .venv/bin/pip pyproject.toml requirements/site.txt
	$(PIP) -r requirements/site.txt -e .
	@touch $@

.venv/dev.stamp: .venv/site.stamp requirements/dev.txt tests/chromium.py tests/pango.py
	$(PIP) -r requirements/dev.txt
	$(BIN)/python tests/chromium.py
	$(BIN)/python tests/pango.py
	@touch $@
