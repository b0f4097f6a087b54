#!/bin/sh
# Pin every dependency with its hashes and without any download address.
set -eu
bin=$1
pin() {
    "$bin"/pip-compile --quiet --no-strip-extras --generate-hashes --allow-unsafe --no-header --no-annotate \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links "$@" pyproject.toml
}
pin --output-file requirements/run.txt
pin --extra google --extra dev --output-file requirements/dev.txt
pin --extra google --extra dev --extra bench --output-file requirements/bench.txt
