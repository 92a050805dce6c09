package yizhan.kiosk;

import java.util.List;
import yizhan.config.TraySettings.Correction;
import yizhan.device.printer.Receipt;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.paper.Alignment;
import yizhan.kiosk.paper.Drawing;
import yizhan.kiosk.paper.LicenceSheets;
import yizhan.kiosk.paper.ReceiptWriter;
import yizhan.kiosk.paper.SheetPictures;
import yizhan.kiosk.service.Papers;

/** Draws sheets and their pictures, and writes receipts. */
final class PaperWorks implements Papers {
  private static final int PICTURE_WIDTH = 1400;

  private final LicenceSheets sheets;
  private final SheetPictures pictures;
  private final ReceiptWriter receipts;
  private final PictureShelf shelf;
  private final boolean allowProvisional;

  PaperWorks(
      LicenceSheets sheets,
      SheetPictures pictures,
      ReceiptWriter receipts,
      PictureShelf shelf,
      boolean allowProvisional) {
    this.sheets = sheets;
    this.pictures = pictures;
    this.receipts = receipts;
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
  public Receipt receipt(Licence licence, List<Issued.Printed> printed) {
    return receipts.write(licence, printed);
  }

  @Override
  public String receiptCode(Licence licence, List<Issued.Printed> printed) {
    return receipts.code(licence, printed);
  }

  @Override
  public void clear() {
    shelf.clear();
  }
}
