package yizhan.kiosk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import yizhan.config.Terminal;
import yizhan.config.bench.Enrolling;
import yizhan.kiosk.enrolment.CertificateCheck;
import yizhan.kiosk.enrolment.Identity;
import yizhan.kiosk.enrolment.IdentityFile;
import yizhan.kiosk.enrolment.Wanted;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.EnrolmentAnswer;
import yizhan.kiosk.office.EnrolmentRequest;
import yizhan.kiosk.office.http.HttpBackOffice;

/** Enrols a terminal at its back office. */
final class EnrolmentWorks implements Enrolling {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private final Terminal terminal;
  private final IdentityFile file;
  private final InstantSource time;

  /**
   * @param identity the file that the terminal file names
   */
  EnrolmentWorks(Terminal terminal, Path identity, InstantSource time) {
    this.terminal = terminal;
    this.file = new IdentityFile(identity);
    this.time = time;
  }

  @Override
  public Standing standing() throws IOException {
    return new Standing(file.read().map(Identity::until), file.wanted().isPresent());
  }

  @Override
  public Outcome enrol(Supplier<String> code) throws IOException {
    try (Closeable _ = file.hold();
        HttpBackOffice office = OfficeLine.to(terminal)) {
      Optional<Wanted> underWay = file.wanted();
      if (underWay.isPresent()) {
        Optional<EnrolmentAnswer> known = office.enrolment(underWay.get().id());
        if (known.isPresent()) return settled(underWay.get(), known.get());
      }
      Optional<String> typed = holds() ? Optional.empty() : Optional.of(code.get());
      if (typed.filter(text -> !CODE.matcher(text).matches()).isPresent())
        return new Outcome.NoCode();
      Wanted wanted = underWay.isPresent() ? underWay.get() : begun();
      return settled(
          wanted, office.enrol(new EnrolmentRequest(wanted.id(), wanted.base64(), typed)));
    } catch (BackOfficeException silent) {
      String how = silent.reason().name().toLowerCase(Locale.ROOT) + " " + silent.code();
      return new Outcome.Silent(how.strip());
    }
  }

  /** On the disk before anybody hears of it. */
  private Wanted begun() throws IOException {
    Wanted wanted = Wanted.fresh(terminal.identity().terminalId());
    file.keep(wanted);
    return wanted;
  }

  private boolean holds() throws IOException {
    return file.read().filter(known -> time.instant().isBefore(known.until())).isPresent();
  }

  private Outcome settled(Wanted wanted, EnrolmentAnswer answer) throws IOException {
    return switch (answer) {
      case EnrolmentAnswer.Pending _ -> new Outcome.Pending();
      case EnrolmentAnswer.Refused(EnrolmentAnswer.Why why) -> {
        file.forget();
        yield new Outcome.Refused(word(why));
      }
      case EnrolmentAnswer.Issued(var chain, var signer) -> {
        Optional<CertificateCheck.Flaw> flaw =
            CertificateCheck.of(chain, wanted, terminal.identity().terminalId(), time.instant());
        if (flaw.isPresent()) yield new Outcome.Unfit(word(flaw.get()));
        Identity identity = new Identity(wanted.key(), chain);
        file.settle(identity);
        yield new Outcome.Enrolled(identity.until(), signer);
      }
    };
  }

  private static String word(Enum<?> known) {
    return known.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void forget() throws IOException {
    try (Closeable _ = file.hold()) {
      file.forget();
    }
  }
}
