package yizhan.config.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of this machine. */
final class SystemProcesses implements Processes {
  private static final int PATIENCE_SECONDS = 20;

  @Override
  public void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String name = command.getFirst();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
        throw new IOException(name + " takes too long");
      if (process.exitValue() != 0)
        throw new IOException(name + " failed with " + process.exitValue());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(name + " was called off", interrupted);
    } finally {
      process.destroyForcibly();
    }
  }

  @Override
  public void end(int status) {
    Runtime.getRuntime().halt(status);
  }
}
