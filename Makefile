# The two commands of the README, `make demo` and `make test`, and the workshop's own.
# Everything is made in a private environment (.venv) from pinned, hashed requirements.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test lint check docs images bench requirements roues clean

demo: .venv/run.done
	@rm -rf demo
	@BIN=$(BIN) sh tools/demo.sh demo

test: lint check

lint: .venv/dev.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PYTHONPATH=. $(BIN)/lint-imports
	PYTHONPATH=. $(BIN)/python tools/build_all.py --check

# Every check is asked for by the continuous integration: nothing is skipped then, and branches are covered.
check: .venv/dev.done
	PYTHONPATH=. $(BIN)/python -m pytest -n auto $(if $(PIC_SHEETS_EVERY_CHECK),--cov --cov-report=term)

docs: .venv/dev.done
	PYTHONPATH=. $(BIN)/python tools/build_all.py

# The pictures of the guide, made from the product: with LibreOffice, poppler and Chromium.
images: .venv/dev.done
	PYTHONPATH=. $(BIN)/python tools/guide_pictures.py

# Each tool that is measured has its own environment: what they want conflicts.
bench: .venv/dev.done .venv-frictionless/bench.done .venv-validata/bench.done .venv-banks/bench.done
	@for script in benchmarks/[a-z]*.py; do echo "== $$script"; PYTHONPATH=. $(BIN)/python $$script || exit 1; done

# Pin again, after a change of the dependencies in pyproject.toml.
requirements: .venv/dev.done
	sh tools/pin.sh $(BIN)

# A folder to hand over, installation/: the installers and every wheel, for computers without a network. They are for this kind of
# computer, or for another: make roues FOR="--platform win_amd64 --python 3.13".
roues: .venv/dev.done
	PYTHONPATH=. $(BIN)/python tools/wheels.py installation $(FOR)

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run.done: requirements/run.txt | .venv/bin/python
	$(PIP) install --require-hashes -r requirements/run.txt
	@touch $@

.venv/dev.done: requirements/dev.txt | .venv/bin/python
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@ .venv/run.done

.venv-%/bench.done: requirements/bench-%.txt
	$(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $<
	@touch $@

clean:
	rm -rf .venv .venv-frictionless .venv-validata .venv-banks demo .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache installation
