package yizhan.config.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.bench.Host;

/** Says in a sentence what keeps a command from a file, and what helps, to whoever typed it. */
final class FileTrouble implements IExecutionExceptionHandler {
  private final Host host;
  private final Language language;

  FileTrouble(Host host, Language language) {
    this.host = host;
    this.language = language;
  }

  @Override
  public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed)
      throws Exception {
    List<Phrase> why =
        switch (failed) {
          case UncheckedIOException wrapped -> why(Objects.requireNonNull(wrapped.getCause()));
          case IOException trouble -> why(trouble);
          default -> throw failed; // a bug
        };
    for (Phrase each : why) command.getErr().println(each.in(language));
    command.getErr().flush();
    return Usual.WRONG;
  }

  private List<Phrase> why(IOException failed) {
    if (failed instanceof AccessDeniedException denied)
      return List.of(denied(nearest(String.valueOf(denied.getFile()))));
    Phrase told =
        Phrase.of(
            "trouble.file",
            failed.getClass().getSimpleName().replaceFirst("Exception$", ""),
            String.valueOf(failed.getMessage()));
    // the kernel forbids some things by another word than "access", in the system's own language
    if (failed.getClass() == FileSystemException.class
        && failed instanceof FileSystemException barred
        && barred.getFile() != null) {
      Path at = nearest(barred.getFile());
      if (anothers(at)) return List.of(told, denied(at));
    }
    return List.of(told);
  }

  /** The file, or the folder that it would be made in. */
  private static Path nearest(String file) {
    Path at = Path.of(file).toAbsolutePath().normalize();
    while (!Files.exists(at)) at = Objects.requireNonNull(at.getParent());
    return at;
  }

  private boolean anothers(Path at) {
    String owner = Host.owner(at);
    return !owner.isEmpty() && !owner.equals(host.user());
  }

  private Phrase denied(Path at) {
    return anothers(at)
        ? Phrase.of("trouble.not-yours", at.toString(), Host.owner(at), host.user())
        : Phrase.of("trouble.closed", at.toString(), host.user());
  }
}
