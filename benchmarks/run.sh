#!/usr/bin/env bash
# Runs the benchmarks on the data of DATA (default ../shared/data) and leaves the figures in benchmarks/target/results.
# usage: benchmarks/run.sh [load] [plans] [questions] [pairs] [http] [overload]   (default: all; memory of the stack is measured with http)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
case "${1:-}" in -h|--help) sed -n '2,3p' "$0" | cut -c3-; exit 0 ;; esac
export DATA="${DATA:-$(cd .. && pwd)/shared/data}"
[ -d "$DATA" ] || { echo "No data folder $DATA; set DATA to a folder with the Ministry's zips." >&2; exit 2; }
parts="${*:-load plans questions pairs http overload}"
JAVA_HOME="${JAVA_HOME:-$(bash deploy/find-jdk)}"
export JAVA_HOME
java="$JAVA_HOME/bin/java"
class_path='benchmarks/target/*:benchmarks/target/lib/*'
results=benchmarks/target/results
mvn -B -ntp -q -Dquick=true -Dmaven.test.skip=true package
mkdir -p "$results"
{ date -u +%F; grep -m1 'model name' /proc/cpuinfo | cut -d: -f2; nproc; free -g | awk '/Mem/{print $2" GiB"}'; "$java" -version 2>&1 | head -1; echo "load average $(cut -d' ' -f1-3 /proc/loadavg)"; } \
    | tee "$results/machine.txt"

jmh() { "$java" --enable-native-access=ALL-UNNAMED -cp "$class_path" org.openjdk.jmh.Main "$1" -rf json -rff "$results/$1.json" \
    | tee "$results/$1.txt" | grep -E '^(Benchmark|[A-Z][A-Za-z]+Benchmark)' || true; }

plans() {
    "$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xmx2g -cp "$class_path" \
        dev.escrutinio.benchmarks.PlanComparison benchmarks/target/tables "$results" 2> >(grep -v SLF4J >&2)
}

http() {
    command -v wrk >/dev/null || (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq wrk)
    ESCRUTINIO_HOME=$(mktemp -d)
    export ESCRUTINIO_HOME
    trap './escrutinio down; rm -rf "$ESCRUTINIO_HOME"' EXIT
    local port=18080
    # nothing is told from memory: every question is read, every plan executed and worded
    export GATEWAY_ASK_CACHE_SIZE=0 GATEWAY_PLANS_CACHE_SIZE=0
    /usr/bin/time -f '%e s from zips to queryable, stack included' -o "$results/up.txt" ./escrutinio up --data "$DATA" --port $port
    benchmarks/memory.sh 60 | tee "$results/memory-indexing.txt"
    "$java" -cp "$class_path" dev.escrutinio.benchmarks.Requests "$results"
    asked uncached
    ./escrutinio down
    unset GATEWAY_ASK_CACHE_SIZE GATEWAY_PLANS_CACHE_SIZE
    ./escrutinio up --port $port
    asked cached
}

# questions at twice the rate that the gateway can answer, SECONDS long
overload() {
    ESCRUTINIO_HOME=$(mktemp -d)
    export ESCRUTINIO_HOME
    trap './escrutinio down; rm -rf "$ESCRUTINIO_HOME"' EXIT
    GATEWAY_ASK_CACHE_SIZE=0 ./escrutinio up --data "$DATA" --port 18080
    "$java" -cp "$class_path" dev.escrutinio.benchmarks.Requests "$results"
    "$java" -Xmx1g -cp "$class_path" dev.escrutinio.benchmarks.OverloadReport http://127.0.0.1:18080 \
        "$(cut -d' ' -f1 "$ESCRUTINIO_HOME/run/qa-gateway.pid")" "$results/questions.txt" "${SECONDS_EACH:-30}" | tee "$results/overload.txt"
    ./escrutinio down
}

asked() {
    for kind in plans questions; do
        wrk -t1 -c16 -d30s -s benchmarks/requests.lua "http://127.0.0.1:$port" -- "$results/$kind.txt" "/api/v1/$kind" >/dev/null
        wrk -t1 -c16 -d20s --latency -s benchmarks/requests.lua "http://127.0.0.1:$port" -- "$results/$kind.txt" "/api/v1/$kind" \
            | tee "$results/http-$kind-$1.txt"
    done
}

# PAIRS pairs made in one process; then the same published, and a dataset of DATASET of them, on a stack of its own
pairs() {
    local number="${PAIRS:-1000000}" third folder
    third=$((number / 300))
    "$java" -Xmx1g -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -cp "$class_path" dev.escrutinio.benchmarks.PairReport "$number" 2 "$results/look-ups.tsv" \
        | tee "$results/pairs.txt"
    if python3 -c 'import pandas' 2>/dev/null; then
        python3 training/peers/look_ups_with_pandas.py "$DATA/interior/02201911_MESA.zip" "$results/look-ups.tsv" \
            election-facts/src/main/resources/dev/escrutinio/facts/catalog/candidacies.json "$results/peer.jsonl" \
            | sed 's/^/pandas and templates: /' | tee -a "$results/pairs.txt"
    else
        echo 'pandas and templates: not measured, Python has no pandas' | tee -a "$results/pairs.txt"
    fi
    ESCRUTINIO_HOME=$(mktemp -d)
    export ESCRUTINIO_HOME
    trap './escrutinio down; rm -rf "$ESCRUTINIO_HOME"' EXIT
    ./escrutinio up --data "$DATA" --port 18080
    /usr/bin/time -f '%e s to generate and publish' -a -o "$results/pairs.txt" ./escrutinio generate --seed 2019 \
        --l1 $((third * 50)) --l2 $((third * 35)) --l3 $((third * 15)) --tasks answer,plan,closed_book | tail -15
    folder=$(/usr/bin/time -f '%e s to read back, drop duplicates, split and write the dataset' -a -o "$results/pairs.txt" \
        ./escrutinio dataset --size "${DATASET:-$((number / 10))}" --formats jsonl,parquet | tee /dev/stderr | tail -1)
    du -sh "$folder" | cut -f1 | sed 's/$/ of dataset/' | tee -a "$results/pairs.txt"
    for pid in $(pgrep -f 'synth-service/target/quarkus-app/quarkus-run.jar'); do
        grep VmHWM "/proc/$pid/status" | sed 's/^/synth-service, largest: /' | tee -a "$results/pairs.txt"
    done
    ./escrutinio down
}

for part in $parts; do
    case "$part" in
        load) "$java" -Xmx3g -XX:+UseSerialGC -cp "$class_path" dev.escrutinio.benchmarks.LoadReport | tee "$results/load.txt" ;;
        plans) plans ;;
        questions) jmh QuestionBenchmark ;;
        pairs) pairs ;;
        http) http ;;
        overload) overload ;;
        *) echo "Unknown part: $part" >&2; exit 2 ;;
    esac
done

echo
echo "== summary ($(tr '\n' ',' < "$results/machine.txt"))"
for file in up.txt load.txt plans.md pairs.txt memory-indexing.txt overload.txt; do
    [ ! -e "$results/$file" ] || { echo "-- $file"; cat "$results/$file"; }
done
for file in "$results"/QuestionBenchmark.txt "$results"/http-*.txt; do
    [ ! -e "$file" ] || { echo "-- $(basename "$file")"; grep -E 'p0\.(50|99)  |p0\.(50|99) |Requests/sec|50%|99%|Non-2xx' "$file" || true; }
done
