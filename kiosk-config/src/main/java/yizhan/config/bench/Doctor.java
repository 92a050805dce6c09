package yizhan.config.bench;

import java.util.ArrayList;
import java.util.List;
import yizhan.config.Phrase;
import yizhan.config.Terminal;

/** Looks at what usually keeps a terminal from working though every device is well. */
public final class Doctor {
  private final Host host;
  private final Terminal terminal;
  private final House house;

  public Doctor(Host host, Terminal terminal, House house) {
    this.host = host;
    this.terminal = terminal;
    this.house = house;
  }

  /** Looks, and changes nothing. */
  public List<Checkup> look() {
    List<Checkup> all = new ArrayList<>();
    all.addAll(new FileChecks(host, terminal).all());
    all.addAll(new PortChecks(host, terminal).all());
    all.addAll(new HostChecks(host, host.kiosk(terminal.journalFolder())).all());
    all.add(fonts());
    terminal.face().ifPresent(face -> all.add(FaceGreeting.of(face).checkup()));
    all.addAll(new NetworkChecks(terminal, house).all());
    return all;
  }

  private Checkup fonts() {
    List<String> missing = house.missingFonts();
    Verdicts verdicts = new Verdicts();
    if (missing.isEmpty()) verdicts.say(Light.GREEN, "doctor.fonts");
    else verdicts.say(Light.RED, "doctor.fonts-missing", String.join(", ", missing));
    return Checkup.of(verdicts.of("fonts", Phrase.of("doctor.fonts-name")));
  }
}
