#!/usr/bin/env bash
# What emitted code costs to compile: models, client and server by one swiftc call, the runtime's modules made before,
# beside a module that only imports the same, same flags. The time of the whole call by the clock, and the CPU time of
# all its processes, user and system; the median of several runs with the least and the most. Two kinds of call: to
# objects alone, and to a library with its module, which is what others can import and link.
#
#   Tests/Benchmarks/build-time.sh [RUNS] [NAME=FOLDER ...]
#
# RUNS is 5. Without folders: the five pages (Generated), and what a large documentation gives (CORPUS=folder of pages,
# SPECLESS=program), if there is one.

set -euo pipefail
cd "$(dirname "$0")/../.."

runs=5
if [[ "${1:-}" =~ ^[0-9]+$ ]]; then runs=$1; shift; fi
folders=("$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$PWD

# As `swift build` calls the compiler on two cores: files in batches for debug, the whole module for release. In batches
# swiftc loses the objects of a library before it links them (Swift 6.3), so that a library is made of the whole module.
flags() {
  local library="-wmo -num-threads 2 -j2 -emit-module -emit-library"
  if [ "$(uname)" = Darwin ]; then library+=" -Xlinker -undefined -Xlinker dynamic_lookup"; fi
  case "$1 $2" in
    "debug objects") echo "-Onone -g -enable-batch-mode -j2 -c" ;;
    "release objects") echo "-O -wmo -num-threads 2 -j2 -c" ;;
    "debug library") echo "-Onone -g $library" ;;
    "release library") echo "-O $library" ;;
  esac
}

# Emits the code of a large documentation and adds its folder, or says why not.
add_corpus() {
  local corpus=${CORPUS:-../shared/corpus/cloud-controller-v2} specless=${SPECLESS:-}
  if [ -d "$corpus/html" ]; then corpus=$corpus/html; fi
  for program in .build/release/specless .build/debug/specless; do
    if [ -z "$specless" ] && [ -x "$program" ]; then specless=$program; fi
  done
  if [ ! -d "$corpus" ] || [ -z "$specless" ]; then
    echo "corpus: skipped, there is no folder $corpus or no built specless (set CORPUS, SPECLESS)"
    return
  fi
  # Pages that are wrong here and there make no difference to the time.
  "$specless" generate "$corpus" --output "$work/corpus" --color never > "$work/log" 2>&1 || true
  if [ -e "$work/corpus/Server.swift" ]; then
    folders+=("corpus=$work/corpus")
  else
    tail -n 5 "$work/log" >&2
    echo "corpus: skipped, specless gave no code for $corpus"
  fi
}

# JSONText and SpeclessRuntime as modules, without their code: that is all a compiler sees of them.
for mode in debug release; do
  mkdir -p "$work/$mode"
  for module in JSONText SpeclessRuntime; do
    find "$root/Sources/$module" -name '*.swift' | sort > "$work/sources"
    (cd "$work/$mode" && swiftc -emit-module -parse-as-library -swift-version 6 -package-name specless -D URLSession \
      -module-name "$module" $([ $mode = debug ] && echo "-Onone -g" || echo "-O -wmo") -I . \
      -emit-module-path "$module.swiftmodule" @"$work/sources")
  done
done

# One compilation of the files that "$work/sources" lists: wall, user and system seconds. It starts with an empty
# folder: beside the objects of a run before, the compiler leaves out what would come out the same.
once() {
  rm -rf "$work/out"
  mkdir "$work/out"
  local TIMEFORMAT='%R %U %S'
  (cd "$work/out" && { time swiftc -parse-as-library -swift-version 6 -module-name Emitted $(flags "$1" "$2") \
    -I "$work/$1" @"$work/sources" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }; } 2>&1)
}

# Median, least and most of the column of numbers that comes in.
spread() {
  sort -n | awk '{ n[NR] = $1 } END { print n[int((NR + 1) / 2)], n[1], n[NR] }'
}

# Wall and CPU seconds of several compilations, each as median, least and most.
several() {
  for _ in $(seq "$runs"); do once "$1" "$2"; done > "$work/times"
  echo "$(awk '{ print $1 }' "$work/times" | spread) $(awk '{ print $2 + $3 }' "$work/times" | spread)"
}

# A row of the table: name, mode, kind, files, times, and ratios to the base.
row() {
  printf '%-8s %-8s %-8s %5d  %6.2f (%5.2f-%5.2f) %6s  %6.2f (%5.2f-%5.2f) %6s\n' "$1" "$2" "$3" \
    "$(wc -l < "$work/sources")" "$4" "$5" "$6" "$(awk "BEGIN { printf \"%.1f\", $4 / ${10} }")" "$7" "$8" "$9" \
    "$(awk "BEGIN { printf \"%.1f\", $7 / ${11} }")"
}

if [ ${#folders[@]} -eq 0 ]; then
  folders=(five=Generated)
  add_corpus
fi
echo "import SpeclessRuntime" > "$work/Import.swift"
printf '%-8s %-8s %-8s %5s  %-22s %6s  %-22s %6s\n' what mode to files "wall s (least-most)" ratio \
  "CPU s (least-most)" ratio
for kind in objects library; do
  for mode in debug release; do
    echo "$work/Import.swift" > "$work/sources"
    read -r -a base <<< "$(several $mode $kind)"
    row import $mode $kind "${base[@]}" "${base[0]}" "${base[3]}"
    for folder in "${folders[@]}"; do
      find "$(cd "${folder#*=}" && pwd)" -name '*.swift' -not -path '*/Examples/*' | sort > "$work/sources"
      read -r -a times <<< "$(several $mode $kind)"
      row "${folder%%=*}" $mode $kind "${times[@]}" "${base[0]}" "${base[3]}"
    done
  done
done
