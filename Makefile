# `make demo` and `make test` need Python 3.11 or newer and make, nothing else.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SCRAPYD ?= .venv-scrapyd

.PHONY: demo test soak lint types deploy install clean help

help:
	@echo "make demo   crawl the embedded newspaper into output/demo/"
	@echo "make test   run the tests"
	@echo "make soak   kill crawls 500 times at random and after every step in turn (10 minutes)"
	@echo "make lint   ruff; make types: mypy on the pure core"
	@echo "make deploy build an egg, have the Scrapyd server of scrapy.cfg serve it, and see that it does"
	@echo "make clean  remove the environments"

$(VENV)/.run: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "newscrawl needs Python 3.11 or newer: make PYTHON=python3.11 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

$(VENV)/.deploy: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[deploy]'
	@touch $@

# A server for the tests: Scrapyd and all that newscrawl needs, but not newscrawl, which an egg brings.
$(SCRAPYD)/.ready: pyproject.toml
	$(PYTHON) -m venv $(SCRAPYD)
	$(SCRAPYD)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[scrapyd]'
	$(SCRAPYD)/bin/python -m pip uninstall --quiet --yes newscrawl
	@touch $@

install: $(VENV)/.run

demo: install
	$(BIN)/scrapy demo

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto

soak: $(VENV)/.dev
	NEWSCRAWL_KILL_POINTS=1000 NEWSCRAWL_KILLS=500 $(BIN)/python -m pytest -n auto tests/system/test_kill.py

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

deploy: $(VENV)/.deploy
	$(BIN)/python ops/deploy.py $(TARGET)

clean:
	rm -rf $(VENV) $(SCRAPYD)
