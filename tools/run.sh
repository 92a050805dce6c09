# shellcheck shell=bash
# How the kiosk alone is started: out of jars, with a cache of its classes as they stand in memory after a start. Sourced
# by ./kiosk; docs/decisions/0030-start-from-a-cache.md says why.
: "${root:?}"

# Leaves an argument file for java in $run_arguments, and in $run_cache where its cache lies or would lie.
prepare_run() {
  local run=$root/target/launcher/run module jar jars='' libraries
  build kiosk-app
  mkdir -p "$run"
  # A cache cannot be made of folders with classes in them.
  for module in $(modules_of kiosk-app | tr ' ' '\n' | tac); do
    jar=$run/$module.jar
    if [ ! -e "$jar" ] || [ "$root/target/launcher/kiosk-app" -nt "$jar" ]; then
      "$JAVA_HOME/bin/jar" --create --file "$jar" -C "$root/$module/target/classes" .
    fi
    jars+=$jar:
  done
  libraries=$(tr ':' '\n' <<<"$class_path" | grep '\.jar$' | paste -sd :)
  # shellcheck disable=SC2034 # read by ./kiosk
  run_arguments=$run/java.arguments
  {
    # Small and quick to start: one collector thread, one compiler. What the sheets cost under it: docs/measure.md.
    # A young generation of 16 MB is used up and used again, where a large one is first filled whole: 37 MiB less at home.
    printf '%s\n' -XX:+UseSerialGC -Xms48m -Xmn16m -Xmx256m -XX:TieredStopAtLevel=1 -XX:-UsePerfData \
      --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.locale.providers=SPI,CLDR \
      -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
    printf '"%s"\n' "-Dyizhan.root=$root" -cp "$jars$libraries"
  } >"$run_arguments.new"
  cmp -s "$run_arguments.new" "$run_arguments" || mv "$run_arguments.new" "$run_arguments"
  rm -f "$run_arguments.new"
  # A cache serves just these flags, these jars and this Java; another is simply another file.
  # shellcheck disable=SC2034 # read by ./kiosk
  run_cache=$run/$({ cat "$run_arguments" && stat -c '%Y %s' "$run"/*.jar "$JAVA_HOME/lib/modules"; } | cksum | cut -d ' ' -f 1).aot
}
