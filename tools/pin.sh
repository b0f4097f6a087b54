#!/bin/sh
# Pin every dependency with its hashes and without any download address.
set -eu
bin=$1
pin() {
    "$bin"/pip-compile --quiet --no-strip-extras --generate-hashes --allow-unsafe --no-header --no-annotate \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links "$@"
}
pin --output-file requirements/run.txt pyproject.toml
pin --extra dev --output-file requirements/dev.txt pyproject.toml
pin --output-file requirements/bench-frictionless.txt requirements/bench-frictionless.in
pin --output-file requirements/bench-validata.txt requirements/bench-validata.in
pin --output-file requirements/bench-banks.txt requirements/bench-banks.in
