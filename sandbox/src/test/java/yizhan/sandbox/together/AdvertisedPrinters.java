package yizhan.sandbox.together;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import yizhan.device.Deadline;
import yizhan.device.connect.Recording;
import yizhan.device.find.Advert;

/**
 * A program that says which printers make themselves known where it runs, and leaves recordings.
 */
final class AdvertisedPrinters {
  private static final int MOST_ROUNDS = 10;

  private AdvertisedPrinters() {}

  /** Asks until both kinds of service were heard: a printer takes a moment to make itself known. */
  public static void main(String[] arguments) throws IOException {
    List<Advert> heard = List.of();
    for (int round = 0; round < MOST_ROUNDS && heard.size() < 2; round++) {
      Recording recording = new Recording();
      heard = recording.advertised(Deadline.in(Duration.ofSeconds(2)));
      if (recording.write(Path.of(arguments[0], "adverts-" + round + ".rec")))
        System.out.println("recorded " + round);
    }
    for (Advert each : heard)
      System.out.println("heard " + each.uri() + " " + each.name() + ", " + each.model());
  }
}
