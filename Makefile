# 老幼通: `make run` starts everything, `make test` tests everything. Needs Python 3, make and git.

PLANS ?= ../shared/plans
WEB   := .venv/bin/
STEP  := @python3 -m scripts.steps

.DEFAULT_GOAL := help
.PHONY: help run test setup database trained data lint format bench bench-nlu bench-answers clean

help: ## what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' Makefile

run: ## start web, bot and actions, with everything they need (PORT, BOT_PORT, ACTIONS_PORT move them)
	@python3 -m scripts.services
	@$(MAKE) --no-print-directory setup database trained
	@$(WEB)python -m scripts.run

test: ## check and test everything, the bot and the browser included; logs are in .cache/logs
	@python3 -m scripts.test

setup: .venv/.synced bot/.venv/.synced ## make both environments, as locked

# A range, or uv would fetch the newest Python of all, for which the locked packages have no wheels yet.
.venv/.synced: pyproject.toml uv.lock
	$(STEP) "web environment" scripts/uv sync --frozen --python ">=3.12,<3.14"
	@touch $@

bot/.venv/.synced: bot/pyproject.toml bot/uv.lock
	$(STEP) "bot environment" scripts/uv sync --frozen --project bot
	@touch $@

database: .venv/.synced ## create or migrate the database, and load data/facts into it
	@$(WEB)flask --app web init-db

trained: bot/.venv/.synced ## train the bot, if what it learns from has changed
	@bot/.venv/bin/python bot/train.py

data: .venv/.synced ## read the plans again and write data/facts (PLANS=../shared/plans)
	@$(WEB)python -m data.build --plans $(PLANS)

lint: setup ## ruff, mypy and djlint
	@python3 -m scripts.test checks

format: .venv/.synced ## bring Python into shape
	@$(WEB)ruff format . bot
	@$(WEB)ruff check --fix . bot

bench: setup ## measure search and chat, as ratios to the bare parts
	@$(WEB)python -m bench

bench-nlu: setup ## measure how the bot hears beside Rasa's stock configuration (trains it: minutes)
	@$(WEB)python -m bench.nlu

bench-answers: setup ## ask the suite of conversations (tests/conversations), right answers a kind
	@$(WEB)python -m bench.conversations

clean: ## remove what was made (environments, database, trained bot, logs)
	rm -rf .venv bot/.venv .tools .cache instance bot/trained .mypy_cache .ruff_cache .pytest_cache
