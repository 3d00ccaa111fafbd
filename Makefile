# The project's commands. `make` alone says what there is.

CONTENT   ?= content
TEMPLATES ?= templates
OUTPUT    ?= output
PORT      ?=
EDITS     ?= 1000
N         ?= 100 1000
ROUNDS    ?= 5
KILLS     ?= 500
PLANS     ?= 100
SECONDS   ?= 1200

SWIFT_SOURCES := Package.swift Sources Tests
PYTHON := .venv/bin/python

# The tests have a build of their own, with its assertions, which Package.swift optimises too; it serves them and the site that they look at.
# Nobody debugs an optimised program; without what a debugger reads it is built in six sevenths of the time.
CONFIGURATION = release
BUILD    = .build
BUILDING = -c $(CONFIGURATION) --scratch-path $(BUILD) -Xswiftc -gnone
GENERATE = $(BUILD)/$(CONFIGURATION)/milepost
TESTING  = swift test $(BUILDING) --skip-build

test test-swift test-kills test-edits measure-figures golden: CONFIGURATION = debug
test test-swift test-kills test-edits measure-figures golden: BUILD = .build-test

.DEFAULT_GOAL := help

## Publishing

.PHONY: generate
generate: build picture-packages  ## Publish the site: content/ to output/
	$(GENERATE) --content $(CONTENT) --templates $(TEMPLATES) --output $(OUTPUT)
	@if grep -qs 'href="print.pdf"' $(OUTPUT)/*/print.html; then $(MAKE) pdf; fi

.PHONY: pdf
pdf: test-packages  ## Make a PDF of each language's print edition in output/, beside it; `make generate` does where `outputs` has pdf
	$(PYTHON) scripts/make-pdf $(OUTPUT)

.PHONY: pictures
pictures: test-packages  ## Take the README's pictures of the site in output/ anew, to docs/pictures/
	$(PYTHON) scripts/make-pictures $(OUTPUT)

.PHONY: serve
serve: build picture-packages  ## Show the site in a browser while you edit content/ and templates/ (PORT=8080 for a port of your own)
	$(GENERATE) serve --content $(CONTENT) --templates $(TEMPLATES) $(if $(PORT),--port $(PORT))

.PHONY: build
build: build-packages  ## Build the program
	scripts/list-built-in-files
	swift build $(BUILDING) --product milepost

# By name: `--build-tests` would also build the tools of the packages that we use, and those packages once more for the tools.
.PHONY: build-tests
build-tests: build
	swift build $(BUILDING) --product milepostPackageTests

.PHONY: package
package: build-packages  ## Build an archive, a Debian package and a Containerfile in dist/, for machines without Swift
	scripts/package

## Checking

# The compiler and the browsers each leave a core idle much of the time, so what needs only the program runs beside what needs the tests.
.PHONY: test
test: lint  ## Everything that has to pass before a change is merged
	$(MAKE) --jobs 2 --keep-going BUILD=$(BUILD) CONFIGURATION=$(CONFIGURATION) test-swift test-program

.PHONY: test-program
test-program: generate check test-markdown test-schema test-mutations test-fetched test-site

.PHONY: lint
lint:  ## Check the format of the Swift sources
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

.PHONY: test-swift
test-swift: build-tests test-packages  ## Unit tests, golden pages and end-to-end tests (ONLY=VerifyTests for some)
	$(TESTING) $(if $(ONLY),--filter '$(ONLY)')

.PHONY: test-markdown
test-markdown: build test-packages  ## Compare texts with the examples of the CommonMark specification
	PROGRAM=$(GENERATE) $(PYTHON) -m unittest discover --start-directory Tests/Conformance

.PHONY: test-schema
test-schema: build test-packages  ## Hold the plan and faulty files against the JSON Schemas of the files
	PROGRAM=$(GENERATE) $(PYTHON) -m unittest discover --start-directory Tests/Schema

.PHONY: test-site
test-site: generate test-packages  ## Publish the site and check its pages: HTML, links, and in a browser (ONLY="test_policy test_html" for some)
	PROGRAM=$(GENERATE) SITE=$(OUTPUT) $(PYTHON) Tests/Browser/run.py $(ONLY)

.PHONY: check
check: build picture-packages  ## Check the content and compare its languages
	$(GENERATE) check --strict --content $(CONTENT) --templates $(TEMPLATES)

.PHONY: test-kills
test-kills: build-tests  ## Cut off 500 runs at random moments and look at the site and at the next run (KILLS=5000 for more)
	MILEPOST_KILLS=$(KILLS) $(TESTING) --filter InterruptedRunTests

.PHONY: test-edits
test-edits: build-tests  ## Make 1,000 random edits under a running preview and compare each file with a clean build (EDITS=5000 for more)
	MILEPOST_EDITS=$(EDITS) $(TESTING) --filter ServeTests/equalsACleanBuild

.PHONY: test-package
test-package: generate package  ## Install the package in a bare Debian 12 and publish there; needs root and debootstrap
	scripts/test-package

.PHONY: test-sheets
test-sheets: build  ## Edit the plan's workbook in LibreOffice and take it back (Debian: libreoffice-calc-nogui, python3-uno)
	PYTHONDONTWRITEBYTECODE=1 PROGRAM=$(abspath $(GENERATE)) /usr/bin/python3 -m unittest discover --start-directory Tests/Sheets

.PHONY: test-mutations
test-mutations: build  ## Publish 100 plans that are changed at random and look at status, words and the site (PLANS=10000 for more)
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Mutation/mutate.py --program $(GENERATE) --runs $(PLANS)

.PHONY: test-sanitizers
test-sanitizers: picture-packages  ## Run the fast Swift tests and publish both plans under the address and the thread sanitizer, where the toolchain has them
	scripts/test-sanitizers

.PHONY: fuzz
fuzz: build-packages  ## Fuzz each reader of content for 20 minutes with libFuzzer (SECONDS=60, READERS="csv yaml"; SANITIZER=address watches memory)
	scripts/fuzz $(SECONDS) $(READERS)

.PHONY: test-offline
test-offline: build  ## Build a copy of the sources where there is no network, with the packages that were fetched for this one
	scripts/build-offline $(BUILD)

.PHONY: test-fetched
test-fetched: build  ## The same with one target of a package, in seconds: what a build fetches, it fetches before it compiles the first
	@if unshare -rn true 2>/dev/null; then scripts/build-offline $(BUILD) ArgumentParserToolInfo; \
	  else echo "Left out: the network cannot be taken away from a process here."; fi

.PHONY: bill-of-materials
bill-of-materials:  ## Print what the program is made of, as CycloneDX
	@scripts/list-materials

.PHONY: measure-figures
measure-figures: build-tests  ## Plant 200 wrong figures in the plan's texts and count how many the check finds
	MILEPOST_PLANTED=200 $(TESTING) --filter PlantedErrorTests 2>&1 | grep -E "^(planted|missed|✘)"

.PHONY: audit
audit: test-packages  ## Print how accessible output/ is: axe, zoom, small screens, console, security policy, by page kind
	SITE=$(OUTPUT) $(PYTHON) Tests/Browser/audit.py

.PHONY: weigh
weigh: test-packages  ## Print what the pages in output/ weigh, compressed, against their budgets
	SITE=$(OUTPUT) $(PYTHON) Tests/Browser/weights.py

.PHONY: diagnostics-guide
diagnostics-guide: build  ## Write the pages of the guide that explain each code, from scaffold/explanations
	$(GENERATE) explain --page --lang en > docs/diagnostics.md
	$(GENERATE) explain --page --lang zh > docs/diagnostics.zh.md

.PHONY: golden
golden: build-tests  ## Record the golden pages anew; look at the difference before you commit it
	-MILEPOST_RECORD=1 $(TESTING) --filter 'GoldenSiteTests|ChartSnapshotTests'
	git --no-pager diff --stat -- Tests/Fixtures

.PHONY: benchmark
benchmark: build  ## Measure against Hugo (N="1000 5000" for other sizes, ROUNDS=5, JSON=file for the figures)
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Benchmarks/run.py --program $(GENERATE) --indicators $(N) --rounds $(ROUNDS) \
	  $(if $(JSON),--json $(JSON))

.PHONY: measure-serve
measure-serve: build test-packages  ## Measure the time from saving a file to the changed page in a browser, here and at 1,000 indicators
	PYTHONDONTWRITEBYTECODE=1 $(PYTHON) Tests/Benchmarks/measure_serve.py --program $(GENERATE)

.PHONY: measure-sheets
measure-sheets: build  ## Measure how long a workbook of 100,000 rows takes to be written and read
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Benchmarks/measure_sheets.py --program $(GENERATE)

.PHONY: measure-growth
measure-growth: build  ## Double inputs of every kind and print how the time grows (ONLY=table for some)
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Benchmarks/measure_growth.py --program $(GENERATE) --only "$(ONLY)"

.PHONY: measure-first-view
measure-first-view: build test-packages  ## Measure when each kind of page is seen over a slow network, what moves, and what holds it up
	PYTHONDONTWRITEBYTECODE=1 $(PYTHON) Tests/Benchmarks/measure_first_view.py --program $(GENERATE)

.PHONY: measure-search
measure-search: build test-packages  ## Measure what a search loads and takes, here and on 2,000 pages
	PYTHONDONTWRITEBYTECODE=1 $(PYTHON) Tests/Benchmarks/measure_search.py --program $(GENERATE)

## Housekeeping

.PHONY: format
format:  ## Format the Swift sources in place
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

.PHONY: clean
clean:  ## Remove what was built; output/ stays
	rm -rf .build .build-test .build-package .build-fuzz .build-fuzz-address .build-address .build-thread dist .venv .venv-bench

.PHONY: build-packages picture-packages test-packages
build-packages:
	@scripts/install-build-packages
# One after the other: a system installs packages for one caller at a time.
picture-packages: build-packages
	@scripts/install-picture-packages $(CONTENT)
test-packages: picture-packages
	@scripts/install-test-packages

.PHONY: help
help:  ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
