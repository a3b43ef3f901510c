# make run   builds the program, makes demo data where there are none, and opens it
# make test  builds everything and runs every test
#
# Both install the Debian packages they need first. SWIFTFLAGS are handed on to the compiler.

PROGRAM := .build/release/platzwart
# Folders are listed too: they are newer when a file in them was added or deleted.
SOURCES := $(shell find Sources Package.swift)
SWIFTFLAGS ?=
RELEASE := -c release --static-swift-stdlib --disable-local-rpath $(SWIFTFLAGS)

.PHONY: run build test lint bench clean

run:
	@skripte/starten.sh --pruefe
	@$(MAKE) --no-print-directory build
	@skripte/starten.sh $(PROGRAM)

build: $(PROGRAM)

$(PROGRAM): $(SOURCES)
	@skripte/einrichten.sh
	@swift build $(RELEASE) --product platzwart
	@touch $@

test:
	@skripte/einrichten.sh --tests
	@$(MAKE) --no-print-directory build
	@swift build --build-tests $(SWIFTFLAGS)
	@swift test --skip-build --disable-xctest $(SWIFTFLAGS)

lint:
	@skripte/einrichten.sh
	@swift format lint --strict -r Sources Tests Package.swift

bench:
	@skripte/einrichten.sh --tests
	@swift build $(RELEASE)
	@touch $(PROGRAM)
	@.build/release/Bench

clean:
	@rm -rf .build
