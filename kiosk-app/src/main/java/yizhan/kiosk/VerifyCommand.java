package yizhan.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.ProvenSheet;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.seal.DocumentCheck;
import yizhan.kiosk.seal.SealCheck;
import yizhan.kiosk.seal.SealTrust;

/**
 * {@code ./kiosk verify FILE|CODE --terminal FILE}: whether a document bears the seal of a registry
 * or the signature of a tax authority that the terminal believes, or whether the registry knows the
 * code of a sheet. {@code --trust PEM} instead of a terminal checks a document by that file alone.
 * Ends in 0 when it does, 1 when it does not, 2 when that could not be found out.
 */
public final class VerifyCommand {
  private static final int PROVEN = 0;
  private static final int NOT_PROVEN = 1;
  private static final int NOT_FOUND_OUT = 2;
  private static final String CODE = "[0-9A-HJ-NP-Z]{16}";
  private static final String USAGE =
      "usage: ./kiosk verify FILE|CODE --terminal FILE, or ./kiosk verify FILE --trust PEM";

  private VerifyCommand() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  static int run(List<String> words) {
    if (words.size() != 3) return refuse(USAGE);
    Path document = Path.of(words.get(0));
    return switch (words.get(1)) {
      case "--trust" -> {
        Optional<Path> trust = Optional.of(Path.of(words.get(2)));
        yield document(document, trust, trust);
      }
      case "--terminal" ->
          switch (TerminalFile.read(Path.of(words.get(2)))) {
            case Reading.Sound(var terminal) -> by(terminal, words.get(0));
            case Reading.Unsound(var problems) ->
                refuse(String.join("\n", problems.stream().map(Problem::toString).toList()));
          };
      default -> refuse(USAGE);
    };
  }

  private static int by(Terminal terminal, String what) {
    String code = what.toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
    if (code.matches(CODE) && !Files.exists(Path.of(what))) return code(terminal, code);
    if (terminal.registrySeal().isEmpty() && terminal.taxSeal().isEmpty())
      return refuse("the terminal file has neither [registry-seal] nor [tax-seal]");
    return document(Path.of(what), terminal.registrySeal(), terminal.taxSeal());
  }

  /** What a document is by one file of certificates. */
  private sealed interface Found {
    record Proven(String how) implements Found {}

    record NotProven(String why) implements Found {}

    record Unreadable(String why) implements Found {}
  }

  /** A document as one of the two that it may be. */
  private interface Look {
    Found at(byte[] pdf, SealTrust trust);
  }

  /** As either of both that it may be: a file that cannot be read hides nothing of the other. */
  static int document(Path document, Optional<Path> registry, Optional<Path> taxes) {
    byte[] pdf;
    try {
      pdf = Files.readAllBytes(document);
    } catch (IOException unreadable) {
      return refuse(String.valueOf(unreadable.getMessage()));
    }
    List<String> faults = new ArrayList<>();
    Set<String> unreadable = new LinkedHashSet<>();
    for (Found found :
        Stream.concat(
                registry.stream().map(trust -> found(pdf, trust, VerifyCommand::asResult)),
                taxes.stream().map(trust -> found(pdf, trust, VerifyCommand::asTaxDocument)))
            .toList()) {
      switch (found) {
        case Found.Proven(var how) -> {
          System.out.println(how);
          return PROVEN;
        }
        case Found.NotProven(var why) -> faults.add(why);
        case Found.Unreadable(var why) -> unreadable.add(why);
      }
    }
    if (!unreadable.isEmpty()) return refuse(String.join("\n", unreadable));
    System.out.println("NOT PROVEN: " + String.join("; ", faults));
    return NOT_PROVEN;
  }

  private static Found found(byte[] pdf, Path trust, Look look) {
    try {
      return look.at(pdf, SealTrust.in(trust));
    } catch (IOException unreadable) {
      return new Found.Unreadable(String.valueOf(unreadable.getMessage()));
    }
  }

  private static Found asResult(byte[] pdf, SealTrust trust) {
    return switch (new SealCheck(trust).of(pdf)) {
      case SealCheck.Verdict.Good(var signer, var digest) ->
          new Found.Proven("sealed by " + signer + "\nSHA-256 " + digest);
      case SealCheck.Verdict.Bad(var why) ->
          new Found.NotProven("as a result of a registry: " + word(why));
    };
  }

  private static Found asTaxDocument(byte[] pdf, SealTrust trust) {
    return switch (new DocumentCheck(trust, Clock.systemUTC()).of(pdf, List.of())) {
      case DocumentCheck.Verdict.Good(var pages, var signer) ->
          new Found.Proven("signed by " + signer + " as a tax document; pages: " + pages);
      case DocumentCheck.Verdict.Bad(var why) ->
          new Found.NotProven("as a tax document: " + word(why));
    };
  }

  private static String word(Enum<?> why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static int code(Terminal terminal, String code) {
    try (HttpBackOffice office = OfficeLine.to(terminal)) {
      Optional<ProvenSheet> proven = office.prove(code);
      if (proven.isEmpty()) {
        System.out.println("NOT PROVEN: the registry knows no such code");
        return NOT_PROVEN;
      }
      System.out.println("result " + proven.get().number() + " of " + proven.get().at());
      proven.get().digests().forEach(digest -> System.out.println("sealed: SHA-256 " + digest));
      return PROVEN;
    } catch (IOException | BackOfficeException unreached) {
      return refuse(String.valueOf(unreached.getMessage()));
    }
  }

  private static int refuse(String why) {
    System.err.println(why);
    return NOT_FOUND_OUT;
  }
}
