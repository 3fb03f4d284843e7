#!/usr/bin/env bash
# What emitted code costs to compile: models, client and server by one swiftc call, against a module that only imports
# the same modules, same flags, the runtime built before. User CPU time of all compiler processes, the least of several
# runs: other work on the machine only ever adds to it, up to double; the median stands beside it.
#
#   Tests/Benchmarks/build-time.sh [RUNS] [NAME=FOLDER ...]     RUNS is 5; NAME=FOLDER is five=Generated
#
# Prints a row for each folder and mode: least and median seconds, those of the module that only imports, the ratio of
# the least ones.

set -euo pipefail
cd "$(dirname "$0")/../.."

runs=5
if [[ "${1:-}" =~ ^[0-9]+$ ]]; then runs=$1; shift; fi
folders=("$@")
if [ ${#folders[@]} -eq 0 ]; then folders=(five=Generated); fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$PWD
TIMEFORMAT=%U

# The flags of a mode; debug compiles file by file on two cores, release a module as a whole.
flags() {
  if [ "$1" = debug ]; then echo "-Onone -g -enable-batch-mode -j2"; else echo "-O -wmo"; fi
}

# JSONText and SpeclessRuntime as modules, without their code: that is all a compiler sees of them.
for mode in debug release; do
  mkdir -p "$work/$mode"
  for module in JSONText SpeclessRuntime; do
    find "$root/Sources/$module" -name '*.swift' | sort > "$work/sources"
    swiftc -emit-module -parse-as-library -swift-version 6 -package-name specless -module-name "$module" \
      $(flags $mode | sed 's/-enable-batch-mode//') -I "$work/$mode" \
      -emit-module-path "$work/$mode/$module.swiftmodule" @"$work/sources"
  done
done

# User seconds of one compilation of the files that "$work/sources" lists.
once() {
  rm -rf "$work/out"
  mkdir "$work/out"
  (cd "$work/out" && { time swiftc -c -parse-as-library -swift-version 6 -module-name Emitted $(flags "$1") \
    -I "$work/$1" @"$work/sources" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } 2>&1)
}

# Least and median of several.
several() {
  for _ in $(seq "$runs"); do once "$1"; done | sort -n | awk -v middle="$(((runs + 1) / 2))" 'NR == 1 { print } NR == middle { print }' | tr '\n' ' '
}

echo "import SpeclessRuntime" > "$work/Import.swift"
printf '%-10s %-8s %6s %7s %7s %7s %6s\n' what mode files least median import ratio
for mode in debug release; do
  echo "$work/Import.swift" > "$work/sources"
  read -r base _ <<< "$(several $mode) ."
  for folder in "${folders[@]}"; do
    find "$(cd "${folder#*=}" && pwd)" -name '*.swift' -not -path '*/Examples/*' | sort > "$work/sources"
    read -r least median _ <<< "$(several $mode) ."
    printf '%-10s %-8s %6d %7.2f %7.2f %7.2f %6s\n' "${folder%%=*}" $mode "$(wc -l < "$work/sources")" "$least" \
      "${median:-$least}" "$base" "$(awk "BEGIN { printf \"%.1f\", $least / $base }")"
  done
done
