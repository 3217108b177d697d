# The governors' policy review cycle. `make` alone says what there is to do.
# Nothing here needs root. Another interpreter: make install PYTHON=/path/to/python3.12

VENV := .venv
PYTHON_HERE := $(VENV)/bin/python
POLICIES ?= 50000
export PYTHON
# What is compiled of the program and of the packages is kept: hundreds of processes import it.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install run test check bench screenshots clean writable

help: ## Say what there is to do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(VENV)/.installed ## Prepare .venv with the packages of requirements.txt

run: writable install ## Start pages and scheduler on http://127.0.0.1:8000/ (PORT=8001 for another port)
	@exec $(PYTHON_HERE) -m flask --app wsgi governance serve

test: check ## Run every check and every test, browser and PostgreSQL included
	$(PYTHON_HERE) -m pytest -n 3 --ignore tests/test_house.py

check: $(VENV)/.installed-dev ## Check style, types and the rules of the house (import arrows, sizes)
	$(PYTHON_HERE) -m ruff check .
	$(PYTHON_HERE) -m ruff format --check .
	$(PYTHON_HERE) -m mypy
	$(PYTHON_HERE) -m pytest -q tests/test_house.py

bench: $(VENV)/.installed-dev ## Measure the pages and an approval on a scratch register (POLICIES=50000)
	$(PYTHON_HERE) -m bench --policies $(POLICIES)

screenshots: $(VENV)/.installed-dev ## Take the pictures of docs/screens anew, of the demonstration
	$(PYTHON_HERE) -m tests.browser.screens

clean: ## Remove .venv and caches; the register in instance/ stays
	rm -rf $(VENV) .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

writable:
	@sh .ci/prepare writable instance

$(VENV)/.installed: requirements.txt
	@sh .ci/prepare packages requirements.txt $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@sh .ci/prepare packages requirements-dev.txt $@
