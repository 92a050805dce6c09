package yizhan.kiosk.town;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import yizhan.config.TraySettings.Correction;
import yizhan.device.printer.Receipt;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.service.Leaflet;
import yizhan.kiosk.service.Papers;

/** Sheets without ink: how they look is tested elsewhere. Now and then one cannot be made. */
public final class TownPapers implements Papers {
  private final SplittableRandom random;

  public TownPapers(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public Made sheet(Licence licence, Copy copy, Correction correction, String pictureId) {
    return switch (random.nextInt(25)) {
      case 0 -> new Made.DoesNotFit("scope");
      case 1 -> new Made.NoGlyph("name");
      case 2 -> new Made.Incomplete("code");
      case 3 -> new Made.NotApproved();
      default -> new Made.Ready(new Sheet(new byte[] {1}));
    };
  }

  @Override
  public Receipt paper(Leaflet leaflet, Optional<Instant> first) {
    return new Receipt(List.of(Receipt.Text.of("receipt")));
  }

  @Override
  public String code(Leaflet leaflet) {
    return "receipt";
  }

  @Override
  public List<Line> lines(Leaflet leaflet) {
    return List.of();
  }

  @Override
  public void clear() {
    // nothing is kept
  }
}
