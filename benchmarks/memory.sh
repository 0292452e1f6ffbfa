#!/usr/bin/env bash
# Tells the resident memory of a running local stack, process by process: proportional set sizes, so that shared pages count once.
# usage: benchmarks/memory.sh [seconds]     (default: once; else the highest sum of that many seconds, looked at every second)
set -euo pipefail
case "${1:-}" in -h|--help) sed -n '2,3p' "$0" | cut -c3-; exit 0 ;; esac
home="${ESCRUTINIO_HOME:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/.escrutinio}"

descendants() { echo "$1"; for child in $(pgrep -P "$1" || true); do descendants "$child"; done; }

# kilobytes of a process; nothing of one that has ended meanwhile
pss() { awk '/^Pss:/{print $2}' "/proc/$1/smaps_rollup" 2>/dev/null || true; }

measure() {
    local file pid id sum all=0
    for file in "$home"/run/*.pid; do
        [ -e "$file" ] || { echo "No stack runs in $home." >&2; exit 1; }
        pid=$(cut -d' ' -f1 "$file"); sum=0
        for id in $(descendants "$pid"); do sum=$((sum + $(pss "$id" | grep . || echo 0))); done
        all=$((all + sum))
        printf '%-20s %5d MiB\n' "$(basename "$file" .pid)" $((sum / 1024))
    done
    printf '%-20s %5d MiB\n' sum $((all / 1024))
}

highest=0 table=''
for ((i = 0; i < ${1:-1}; i++)); do
    ((i == 0)) || sleep 1
    now=$(measure)
    sum=$(awk '/^sum/{print $2}' <<<"$now")
    if ((sum > highest)); then highest=$sum table=$now; fi
done
echo "$table"
