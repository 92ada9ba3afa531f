# The way in for people and CI. What is built, and how, is in CMakeLists.txt and CMakePresets.json.
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

packages := antlr4 catch2 ccache cmake g++ git libantlr4-runtime-dev libboost-dev libboost-graph-dev libcli11-dev \
            libfmt-dev libgit2-dev libmimalloc-dev libpugixml-dev libre2-dev libtomlplusplus-dev nettle-dev ninja-build \
            nlohmann-json3-dev python3 python3-jsonschema python3-yaml zlib1g-dev
format lint: packages += clang-format clang-tidy
test-server test-server-deps: packages += libmariadb-dev mariadb-server pkg-config
package: packages += dpkg-dev file
# Whose tests are skipped where they cannot be installed.
test_tools := chromium dpkg-dev file fish groff-base lintian neovim pre-commit shellcheck zsh \
              $(if $(shell command -v npm),,nodejs npm)

sources = git ls-files 'grammar/*' 'analyzer/*' 'rules/*' 'cli/*' 'tests/*' | grep -E '\.(cpp|hpp)$$'
lintel  := build/release/bin/lintel

# What `test-server` makes up, 2,000 statements a seed, and how many differences without a known reason it lets pass:
# never raise it.
seeds           ?= 1 2 3 4 5 6 7 8 9 10
differences_left = 0
# And how many alterations it tries for each seed with every ALGORITHM= and LOCK=, and what it lets pass of those.
alterations = 300
mispredicted = 0
.PHONY: help deps build package test test-tools test-server test-server-deps demo bench diff-pairs truth reference format lint asan clean

help:
	@cat <<-'END'
	make demo     lint corpus/shop, a web shop's migrations with real mistakes in them
	make test     build the release and run every test; those whose tools cannot be installed are skipped
	make test-server    the catalog and diffs beside a live MariaDB, on made-up statements (seeds='1 2') and migrations
	make bench    time and memory on generated input, beside what they must keep to
	make diff-pairs     20,000 made-up pairs of schemas, and whether their diffs, applied, give what was wanted
	make truth    agreement with answers recorded from a real MySQL server
	make package  a Debian package, a static tarball and npm's packages in build/release
	make reference      rules/README.md and rules/lintel.schema.json, written anew from the rules
	make asan     every test under the address and undefined-behaviour sanitizers
	make format   clang-format over our own sources
	make lint     clang-tidy over our own sources
	make deps     install the Debian packages that are missing; make test-tools, those that only tests need
	END

# The shell's part of both: `missing PACKAGE...` says which are, `install PACKAGE...` installs them.
define packaging
[ "$$(id -u)" = 0 ] && sudo= || sudo=sudo
missing() {
    for package in "$$@"; do
        dpkg-query -W -f='$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || echo "$$package"
    done
}
install() { $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$$@"; }
endef

deps:
	@$(packaging)
	lacking=$$(missing $(packages))
	[ -n "$$lacking" ] || exit 0
	$$sudo apt-get update -qq
	install $$lacking

# As many at once as can be had, then one by one: what fails is said, and no failure.
test-tools: deps
	@$(packaging)
	lacking=$$(missing $(test_tools))
	if [ -n "$$lacking" ]; then
	    $$sudo apt-get update -qq && install $$lacking || for package in $$lacking; do
	        install "$$package" || echo "$$package cannot be installed: its tests are skipped"
	    done
	fi
	for folder in $(dir $(wildcard tests/*/package.json)); do
	    [ "$$folder/node_modules/.package-lock.json" -nt "$$folder/package-lock.json" ] && continue
	    (cd "$$folder" && npm ci --silent --no-audit --no-fund --ignore-scripts --fetch-retries=1) \
	        || echo "the modules of $$folder cannot be installed: their tests are skipped"
	done

configure = cmake --preset $(1) -DCMAKE_CXX_COMPILER_LAUNCHER=ccache --log-level=WARNING

build: deps
	$(call configure,release)
	cmake --build --preset release

reference: build
	$(lintel) rules --format markdown > rules/README.md
	$(lintel) rules --format schema > rules/lintel.schema.json

test: build test-tools
	ctest --preset release --parallel "$$(nproc)"

test-server-deps: deps

test-server: test-server-deps
	$(call configure,release)
	cmake --build --preset release --target lintel-server-test --target lintel-server-diff-test
	tests/server/run.sh build/release/bin/lintel-server-test $(addprefix --seed ,$(seeds)) \
	    --most $(differences_left) corpus \
	    $(wildcard ../shared/corpora/migrations)
	tests/server/run.sh build/release/bin/lintel-server-test $(addprefix --seed ,$(seeds)) --matrix $(alterations) \
	    --most $(mispredicted)
	tests/server/run.sh build/release/bin/lintel-server-diff-test --seed 1 --pairs 750

demo: deps
	$(call configure,release)
	cmake --build --preset release --target lintel
	echo
	echo '$$ lintel check corpus/shop'
	status=0
	$(lintel) check corpus/shop || status=$$?
	[ "$$status" -le 1 ]

bench: deps
	$(call configure,release)
	cmake --build --preset release --target lintel lintel-bench
	build/release/bin/lintel-bench $(lintel) build/release/bench
	python3 tests/lsp/latency.py --lintel $(lintel) build/release/bench/migrations

package: build
	cd build/release
	cpack
	! command -v npm > /dev/null || node ../../cli/packaging/npm/pack.mjs --binary static/lintel --out . \
	    --version "$$(bin/lintel --version | sed -n 's/^lintel //p')"
	sha256sum lintel*.deb lintel*.tar.gz $$(ls lintel-*.tgz 2>/dev/null) > SHA256SUMS

diff-pairs: deps
	$(call configure,release)
	cmake --build --preset release --target lintel-diff-test
	for seed in $$(seq 1 20); do
	    build/release/bin/lintel-diff-test --seed $$seed --pairs 1000
	done

truth: deps
	$(call configure,release)
	cmake --build --preset release --target lintel-truth
	build/release/bin/lintel-truth syntax $(or $(TRUTH),../shared/truth)/syntax.jsonl
	build/release/bin/lintel-truth tables $(or $(TRUTH),../shared/truth)/tables.jsonl
	build/release/bin/lintel-truth replay $(or $(TRUTH),../shared/truth)/{replay,real}.jsonl

asan: deps
	$(call configure,asan)
	cmake --build --preset asan
	ctest --preset asan --parallel "$$(nproc)"

format: deps
	$(sources) | xargs clang-format -i

lint: deps
	$(call configure,dev)
	cmake --build --preset dev --target lintel_grammar
	$(sources) | grep '\.cpp$$' | grep -vE '^grammar/(parse|syntax_parser|syntax_error)\.cpp$$' \
	    | xargs -P "$$(nproc)" -n 4 clang-tidy -p build/dev --quiet

clean:
	rm -rf build
