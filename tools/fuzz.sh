# shellcheck shell=bash
# Coverage-guided fuzzing, in slices that can be resumed. Sourced by tools/tests.sh; decision 0140.
: "${root:?}"

readonly fuzz_runs=1000000
# A slice, after which it can be stopped and go on another day.
readonly fuzz_slice_seconds=1500
# Bytes of an input; a file of seeds says "# longest: N" where less shows as much.
readonly fuzz_longest=4096
# What is listened to for new ways through it: ours, and what takes apart for us what others wrote. Not the machine inside
# the TOML reader that walks tables: what it does says nothing of a file.
readonly fuzz_heard='yizhan.**:org.tomlj.**:com.hp.jipp.**:org.bouncycastle.asn1.**:org.bouncycastle.cms.**'
readonly fuzz_unheard='org.tomlj.internal.antlr.**'
# Where the fuzzer does not listen to comparisons either: libraries compare all day, mostly with what stands in no file.
readonly fuzz_left_alone='org.tomlj.**:org.bouncycastle.**:org.apache.**:com.hp.jipp.**'
# Its hunt for expressions that an input could write, and its way through ours, which are simple: a sixth of its time.
readonly fuzz_sanitizers=com.code_intelligence.jazzer.sanitizers
readonly fuzz_hunts=$fuzz_sanitizers.RegexInjection:$fuzz_sanitizers.RegexRoadblocks

# The classes of a module's tests at which bytes can be thrown.
fuzz_targets() { # module
  find "$root/$1/src/test/java" -name '*FuzzTest.java' -printf '%P\n' | sed 's|/|.|g; s|\.java$||' | sort
}

# Runs every target of a module until each has had its executions since its module changed last.
fuzz_module() { # module
  local module=$1 folder=$root/target/fuzz libraries class_path target
  [ -n "$(fuzz_targets "$module")" ] || return 0
  libraries=$folder/$module.classpath
  mkdir -p "$folder"
  mvn -B -ntp -Pfuzz -pl "$module" -am -DskipTests test-compile \
    dependency:build-classpath "-Dmdep.outputFile=$libraries" -DincludeScope=test
  class_path=$root/$module/target/test-classes:$root/$module/target/classes:$(<"$libraries")
  while IFS= read -r target; do
    fuzz_target "$class_path" "$target" "$root/$module/src/test/resources/fuzz"
  done < <(fuzz_targets "$module")
}

fuzz_target() { # class-path class folder-with-seeds
  local name=${2##*.} folder=$root/target/fuzz/${2##*.} seeds=$3/${2##*.} done_file count longest
  seeds=${seeds%FuzzTest}.hex
  done_file=$folder/executions
  mkdir -p "$folder/corpus" "$folder/seeds"
  "$JAVA_HOME/bin/java" "$root/tools/FuzzSeeds.java" "$seeds" "$folder/seeds"
  longest=$(sed -n 's/^# longest: //p' "$seeds")
  count=$(cat "$done_file" 2>/dev/null || echo 0)
  while [ "$count" -lt "$fuzz_runs" ]; do
    say "Fuzzing $name from execution $count ..." "模糊测试 $name，从第 $count 次执行起 …"
    # A parser that hangs does so for ever; at this priority on a busy machine a good one may wait for minutes.
    # A finding ends it: what led there lies beside the corpus and belongs into the .hex file.
    nice -n 19 "$JAVA_HOME/bin/java" -Xmx768m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow -cp "$1" \
      com.code_intelligence.jazzer.Jazzer "--target_class=$2" \
      "--instrumentation_includes=$fuzz_heard" "--instrumentation_excludes=$fuzz_unheard" \
      "--custom_hook_excludes=$fuzz_left_alone" "--disabled_hooks=$fuzz_hunts" \
      "--reproducer_path=$folder" "-artifact_prefix=$folder/" "-runs=$((fuzz_runs - count))" "-max_total_time=$fuzz_slice_seconds" \
      "-max_len=${longest:-$fuzz_longest}" -timeout=300 -print_final_stats=1 "$folder/corpus" "$folder/seeds" >"$folder/log" 2>&1 ||
      give_up "$name found something, see $folder/log" "$name 有发现，见 $folder/log"
    grep -E 'stat::(number_of_executed_units|average_exec_per_sec)|cov: [0-9]+.*DONE' "$folder/log" || true
    count=$((count + $(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/log")))
    echo "$count" >"$done_file"
  done
}
