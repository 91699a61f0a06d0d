# Every target does its own set-up: Python 3.11 or later and make are all that must be there.
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.runtime
DEV := $(VENV)/.dev
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
# What make test installs; CI takes the group ci.
GROUP ?= dev
STORY := examples/faehre
ARGS ?=

.PHONY: help demo test lint format score freeze bench bench-export bench-ingest bench-store bench-serve package clean

help:
	@echo 'make demo     write the brief of an invented story and say where it lies'
	@echo 'make test     run the tests'
	@echo 'make lint     run ruff, mypy and the import contracts'
	@echo 'make score    measure against the data in ../shared, where that is present'
	@echo 'make freeze   make what make score measures now the result to compare with'
	@echo 'make bench    measure speed and memory (bench-ingest: pages into a desk; bench-store, bench-serve,'
	@echo '              bench-export: a desk of 100,000)'
	@echo 'make package  build the wheel and try it in an environment of its own'

$(VENV)/.pip:
	@test -n '$(PYTHON)' || { echo 'Quellenlage needs Python 3.11 or later.' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
		{ echo 'Python lacks its venv module; on Debian: apt-get install python3-venv' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@touch $@

$(RUN): pyproject.toml $(VENV)/.pip
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(DEV): pyproject.toml $(RUN)
	$(BIN)/python -m pip install --quiet --group $(GROUP)
	@touch $@

demo: $(RUN)
	@$(BIN)/quellenlage brief $(STORY) --out out/demo
	@echo 'The brief: out/demo/brief.html (open it in a browser), brief.md, brief.json'

test: $(DEV)
	$(BIN)/python -m pytest $(ARGS)

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

score: $(DEV)
	@$(BIN)/python -m bench.score $(ARGS)

freeze: $(DEV)
	@$(BIN)/python -m bench.score --freeze $(ARGS)

bench: $(DEV)
	@$(BIN)/python -m bench.speed $(ARGS)

bench-export: $(DEV)
	@$(BIN)/python -m bench.export $(ARGS)

bench-ingest: $(DEV)
	@$(BIN)/python -m bench.ingest $(ARGS)

bench-store: $(DEV)
	@$(BIN)/python -m bench.store $(ARGS)

bench-serve: $(DEV)
	@$(BIN)/python -m bench.serve $(ARGS)

package: $(VENV)/.pip
	rm -rf dist $(VENV)-wheel
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	$(PYTHON) -m venv $(VENV)-wheel
	$(VENV)-wheel/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(VENV)-wheel/bin/python -m pip install --quiet dist/*.whl
	cd dist && ../$(VENV)-wheel/bin/quellenlage brief ../$(STORY) --out brief
	test -s dist/brief/brief.html && test -s dist/brief/brief.md && test -s dist/brief/brief.json

clean:
	rm -rf $(VENV) $(VENV)-wheel dist out .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
