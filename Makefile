# What people and CI run; .ci/run calls the same.
#
#   make generate   read api-docs/, write Generated/
#   make check      tell whether Generated/ is what api-docs/ gives
#   make test       build all, run all tests
#   make lint       tell what is amiss on the pages
#   make diff       tell what changed in api-docs/ since HEAD left BASE (main), and whom it breaks
#   make docs       let docc read all doc comments and the catalogue, warnings as errors
#   make essentials show that models and server need FoundationEssentials alone
#   make corpus     read a large real documentation in all its forms, build and verify what it gives (CORPUS=folder)
#   make bench      measure it all, as a table; beside xmllint, and over one API's HTML pages, where there are any (CORPUS=folder)
#   make guides     do what the README and the guides tell a reader to do
#   make examples   test the packages in Examples/, which need other packages
#   make conformance   send what the OpenAPI export allows, and what it does not, to the replay server (needs python3)
#   make format     lay out all Swift; make format-check only looks

SWIFT ?= swift
SPECLESS = $(SWIFT) run -c debug specless
# Not Tests/Cases: what is recorded there stays as it was made.
FORMATTED = Sources $(wildcard Tests/*Tests) Tests/LoopbackHost Tests/Benchmarks Generated Package.swift \
  $(wildcard Examples/*/Package.swift Examples/*/Sources Examples/*/Tests Plugins)

.PHONY: generate check test lint diff docs essentials corpus bench guides examples conformance format format-check stubs

generate: stubs
	$(SPECLESS) generate

check: stubs
	$(SPECLESS) check

test: stubs
	$(SWIFT) test

lint: stubs
	$(SPECLESS) lint

BASE ?= main

diff: stubs
	$(SPECLESS) diff git:$(BASE)... api-docs

docs: stubs
	Tests/Documentation/run

essentials: stubs
	Tests/Essentials/run

corpus: stubs
	Tests/Corpus/run

bench: stubs
	Tests/Benchmarks/run
	Tests/Benchmarks/build-time.sh 3

guides: stubs
	Tests/Guides/run

examples: stubs
	set -e; for makefile in Examples/*/Makefile; do \
	  $(MAKE) --directory "$$(dirname "$$makefile")" SWIFT="$(SWIFT)" test; \
	done

conformance: stubs
	Examples/HummingbirdServer/Tests/Conformance/run

format:
	$(SWIFT) format --in-place --recursive $(FORMATTED)

format-check:
	$(SWIFT) format lint --strict --recursive $(FORMATTED)

# A package whose target folder has no Swift file does not load, and so could not build what makes the files. The
# generator knows these stubs and removes them when it writes others.
stubs:
	@mkdir -p Generated/Examples
	@find Generated -name '*.swift' -not -path 'Generated/Examples/*' | grep -q . \
	  || echo '// Made by make generate.' > Generated/Module.swift
	@find Generated/Examples -name '*.swift' | grep -q . \
	  || echo '// Made by make generate.' > Generated/Examples/Module.swift
