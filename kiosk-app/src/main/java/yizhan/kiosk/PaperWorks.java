package yizhan.kiosk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.config.TraySettings.Correction;
import yizhan.device.printer.Receipt;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.paper.Alignment;
import yizhan.kiosk.paper.Drawing;
import yizhan.kiosk.paper.LicenceSheets;
import yizhan.kiosk.paper.ReceiptWriter;
import yizhan.kiosk.paper.SheetPictures;
import yizhan.kiosk.paper.SlipWriter;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.service.Leaflet;
import yizhan.kiosk.service.Papers;

/** Draws sheets and their pictures, and writes receipts. */
final class PaperWorks implements Papers {
  private static final int PICTURE_WIDTH = 1400;

  private final LicenceSheets sheets;
  private final SheetPictures pictures;
  private final Slips slips;
  private final PictureShelf shelf;
  private final boolean allowProvisional;

  /** Who writes what for the small printer. */
  record Slips(ReceiptWriter receipts, SlipWriter cases) {}

  PaperWorks(
      LicenceSheets sheets,
      SheetPictures pictures,
      Slips slips,
      PictureShelf shelf,
      boolean allowProvisional) {
    this.sheets = sheets;
    this.pictures = pictures;
    this.slips = slips;
    this.shelf = shelf;
    this.allowProvisional = allowProvisional;
  }

  @Override
  public Made sheet(Licence licence, Copy copy, Correction correction, String pictureId) {
    int visit = shelf.visit();
    Alignment alignment = Alignment.of(correction);
    return switch (sheets.draw(licence, copy, alignment)) {
      case Drawing.Drawn drawn when drawn.provisional() && !allowProvisional ->
          new Made.NotApproved();
      case Drawing.Drawn drawn -> {
        shelf.put(visit, pictureId, pictures.picture(drawn, copy, PICTURE_WIDTH));
        yield new Made.Ready(new Sheet(drawn.pdf()));
      }
      case Drawing.DoesNotFit(var field, _) -> new Made.DoesNotFit(field);
      case Drawing.NoGlyph(var field, _) -> new Made.NoGlyph(field);
      case Drawing.Incomplete(var field) -> new Made.Incomplete(field);
    };
  }

  @Override
  public Receipt paper(Leaflet leaflet, Optional<Instant> first) {
    return switch (leaflet) {
      case Leaflet.ForLicence(var licence, var printed) ->
          slips.receipts().write(licence, printed, first);
      case Leaflet.ForCase slip -> slips.cases().write(slip, first);
    };
  }

  @Override
  public String code(Leaflet leaflet) {
    return switch (leaflet) {
      case Leaflet.ForLicence(var licence, var printed) -> slips.receipts().code(licence, printed);
      case Leaflet.ForCase slip -> slips.cases().code(slip);
    };
  }

  @Override
  public List<Line> lines(Leaflet leaflet) {
    return switch (leaflet) {
      case Leaflet.ForLicence(_, var printed) ->
          printed.stream()
              .map(p -> Line.plain(Text.of("copy." + p.copy()), Text.verbatim(p.issueId())))
              .toList();
      case Leaflet.ForCase slip -> lines(slip);
    };
  }

  private List<Line> lines(Leaflet.ForCase slip) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.plain(Text.of("slip.case"), Text.verbatim(slip.issue())));
    lines.add(
        Line.plain(Text.of("slip.hotline"), Text.verbatim(slips.cases().terminal().hotline())));
    if (slip.trouble() == Leaflet.Trouble.UNKNOWN)
      lines.add(Line.plain(Text.of("slip.until"), Text.verbatim(slips.cases().until(slip))));
    return lines;
  }

  @Override
  public void clear() {
    shelf.clear();
  }
}
