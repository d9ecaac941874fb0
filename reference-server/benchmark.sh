#!/bin/sh
# How many durable commands and looks a second the server takes, beside a bare server and the plain stack; see
# docs/results.md. Arguments: milliseconds of a round, rounds, milliseconds to warm up, and sqlite or postgresql for one
# of them alone. Without any it takes about five minutes, after the build.
set -e
cd "$(dirname "$0")/.."
paths=reference-server/target/benchmark.paths
mvn -B -ntp -q -pl core-lib,reference-server test-compile dependency:build-classpath -Dmdep.includeScope=test \
    -Dmdep.outputFile=target/benchmark.paths
exec java -cp "reference-server/target/test-classes:reference-server/target/classes:$(cat $paths)" \
    org.guitu.server.benchmark.ServerBenchmark "$@"
