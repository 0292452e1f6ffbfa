# Every target works from a fresh clone: it finds a JDK, builds what is missing and says what to install.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

JDK := $(shell bash deploy/find-jdk)
export JAVA_HOME := $(JDK)
# Maven's own libraries use what newer JDKs warn about
export MAVEN_OPTS := --sun-misc-unsafe-memory-access=allow $(MAVEN_OPTS)
MVN := mvn -B -ntp
SOURCES := $(shell find . \( -path ./.escrutinio -o -path ./training \) -prune -o -path '*/target' -prune -o \( -path '*/src/main/*' -o -name pom.xml -o -path '*/gpu/training-job.yaml' \) -type f -print 2>/dev/null)
BUILT := deploy/target/.built

.PHONY: faketime help run ask dataset stop status build test quick format check bench questions plans predictions mutation faults jdk kubernetes training-test training-setup

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## (.*)/\1|\2/' | column -t -s '|'

jdk:
	@bash deploy/find-jdk --check

build: jdk $(BUILT) ## build what is missing, without tests

$(BUILT): $(SOURCES)
	@echo 'Construyendo Escrutinio (la primera vez tarda unos minutos)…'
	@$(MVN) -q -Dquick=true -DskipUTs -DskipITs -Dmaven.test.skip=true package -pl deploy,row-loader,model-runner,index-service,qa-gateway,synth-service,trainer-service -am
	@touch $@

run: build ## start the local stack and load data: make run [DATA=folder] [PORT=8080]
	@./escrutinio up $(if $(DATA),--data '$(DATA)') $(if $(PORT),--port $(PORT))

ask: ## ask a question: make ask Q='¿Quién ganó en Burgos en abril de 2019?'
	@./escrutinio ask $(call quoted,$(Q))

dataset: build ## the founding document's dataset on a running stack: generated, unified to 2,000 pairs, proven and shown
	@./escrutinio generate --l1 2000 --l2 600 --l3 200 --tasks answer,plan,closed_book
	@folder=$$(./escrutinio dataset --size 2000 --name documento-fundacional | tee /dev/stderr | tail -1); \
		./escrutinio prove "$$folder"; ./escrutinio sample "$$folder"

stop: ## stop the local stack; what was loaded stays
	@./escrutinio down

status: ## what runs, and which data is loaded
	@./escrutinio status

test: jdk ## all tests and checks (what CI runs)
	@$(MAKE) faketime
	@$(MAKE) -j2 kubernetes training-setup
	@$(MVN) verify
	@$(MAKE) training-test

kubernetes: ## build the control plane that tests use, once (about 10 minutes); without Go its tests are skipped
	@bash embedded-servers/kubernetes/setup
	@bash k8s/definitions >/dev/null

training-setup:
	@bash training/setup

faketime: # clocks that jump, for tests of faults
	@ls /usr/lib/*/faketime/libfaketimeMT.so.1 >/dev/null 2>&1 || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq faketime; } >/dev/null 2>&1 || echo 'No faketime: clocks do not jump in tests of faults' >&2

training-test: training-setup ## tests and checks of training/ (Python; sets up training/.venv)
	@cd training && .venv/bin/ruff format --check . && .venv/bin/ruff check . && .venv/bin/mypy src gpu_check.py
	@cd training && rm -rf target/pytest-reports && OMP_NUM_THREADS=1 .venv/bin/python -m pytest -q --junitxml=target/pytest-reports/TEST-training.xml

faults: build training-setup faketime ## N random schedules of faults on a stack, a clock that jumps while the broker is away, then pair service and trainer killed KILLS times: make faults [N=20] [SEED=4710] [KILLS=20]
	@$(MVN) -q -Dquick=true -DskipUTs -Dit.test=FaultScheduleIT,JumpedClockIT -Dfailsafe.failIfNoSpecifiedTests=false \
		-Dfaults.clock=true -Dfaults.schedules=$(or $(N),20) -Dfaults.seed=$(or $(SEED),4710) verify -pl system-tests -am
	@$(MVN) -q -Dquick=true -DskipUTs -Dit.test=KilledModelIT,KilledTrainerIT -Dfailsafe.failIfNoSpecifiedTests=false \
		-Dfaults.kills=$(or $(KILLS),20) -Dfaults.seed=$(or $(SEED),4710) verify -pl synth-service,trainer-service -am

quick: jdk ## unit tests only, without checks
	@$(MVN) -q -Dquick=true -DskipITs -Dtest.groups.excluded=slow verify

format: jdk ## format Java and POMs
	@$(MVN) -q spotless:apply

check: jdk ## formatting, Error Prone, NullAway, enforcer; no tests
	@$(MVN) -q -DskipUTs -DskipITs verify

questions: jdk ## read generated questions: make questions [N=30000] [SEED=1]; report in system-tests/target/questions
	@rm -f system-tests/target/questions/report.md; $(MVN) -q -Dquick=true -DskipITs -Dtest=GeneratedQuestionsTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dquestions.count=$(or $(N),3000) -Dquestions.seed=$(or $(SEED),1) verify -pl system-tests -am || rc=$$?; \
		sed '/^## Wrong/,$$d' system-tests/target/questions/report.md; exit $${rc:-0}

plans: jdk ## random plans on real data against DuckDB: make plans [N=10500] [SEED=1]; report in system-tests/target/plans
	@rm -f system-tests/target/plans/report.md; $(MVN) -q -Dquick=true -DskipITs -Dtest=ExecutorAgainstDuckDbTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dplans.count=$(or $(N),10500) -Dplans.seed=$(or $(SEED),1) verify -pl system-tests -am || rc=$$?; \
		cat system-tests/target/plans/report.md; exit $${rc:-0}

predictions: jdk ## execute the plans that a training's model wrote: make predictions FILE=…/evaluation/predictions-adapter.jsonl
	@rm -f system-tests/target/predictions/report.md; $(MVN) -q -Dquick=true -DskipITs -Dtest=PredictedPlansTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dpredictions='$(abspath $(FILE))' verify -pl system-tests -am || rc=$$?; \
		cat system-tests/target/predictions/report.md; exit $${rc:-0}

# Executor: make mutation MODULE=election-facts CLASSES='dev.escrutinio.facts.execution.*'
mutation: jdk ## PIT on a package: make mutation [MODULE=election-language CLASSES='…' THREADS=2]; report in MODULE/target/pit-reports
	@$(MVN) -q -Dquick=true -Pmutation process-test-classes -pl $(or $(MODULE),election-language) -am -Dmutation.threads=$(or $(THREADS),2) \
		-Dmutation.classes='$(or $(CLASSES),dev.escrutinio.language.reading.grammar.*)'

bench: jdk ## benchmarks; figures go to benchmarks/target/results
	@bash benchmarks/run.sh

quoted = '$(subst ','\'',$(1))'
