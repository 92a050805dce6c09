package yizhan.sandbox.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A command as somebody runs it: a process of its own, on the classes of this one.
 *
 * @param exit how it ended
 * @param said on both outputs
 */
record Command(int exit, String said) {
  private static final long PATIENCE_SECONDS = 60;

  static Command run(String main, String... words) throws IOException, InterruptedException {
    List<String> command = java(main);
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Command(process.waitFor(), said);
  }

  /** How a process of these classes is begun, up to its arguments. */
  static List<String> java(String main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-Dyizhan.root=" + property("yizhan.root")));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-cp", property("java.class.path"), main));
    return command;
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }
}
