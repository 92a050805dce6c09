package yizhan.config.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.bench.Host;

/** Says in a sentence what keeps a command from a file, and what helps, to whoever typed it. */
final class FileTrouble implements IExecutionExceptionHandler {
  /** What the kernel says where it is not the rights of the file that forbid it. */
  private static final String NOT_PERMITTED = "Operation not permitted";

  private final Host host;
  private final Language language;

  FileTrouble(Host host, Language language) {
    this.host = host;
    this.language = language;
  }

  @Override
  public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed)
      throws Exception {
    Phrase why =
        switch (failed) {
          case AccessDeniedException denied -> denied(String.valueOf(denied.getFile()));
          case FileSystemException barred when NOT_PERMITTED.equals(barred.getReason()) ->
              denied(String.valueOf(barred.getFile()));
          case IOException other ->
              Phrase.of(
                  "trouble.file",
                  other.getClass().getSimpleName().replaceFirst("Exception$", ""),
                  String.valueOf(other.getMessage()));
          default -> throw failed; // a bug
        };
    command.getErr().println(why.in(language));
    command.getErr().flush();
    return Usual.WRONG;
  }

  /** Whose it is, or whose the folder is that it would be made in. */
  private Phrase denied(String file) {
    Path at = Path.of(file).toAbsolutePath().normalize();
    while (!Files.exists(at)) at = Objects.requireNonNull(at.getParent());
    String owner = Host.owner(at);
    return owner.isEmpty() || owner.equals(host.user())
        ? Phrase.of("trouble.closed", at.toString(), host.user())
        : Phrase.of("trouble.not-yours", at.toString(), owner, host.user());
  }
}
