package yizhan.kiosk.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yizhan.config.TraySettings.Correction;
import yizhan.device.printer.Receipt;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.prompt.Line;

/** Where sheets and receipts are made ready. */
public interface Papers {
  /**
   * The sheet of one copy, ready for a tray, and its picture on the shelf under {@code pictureId}.
   */
  Made sheet(Licence licence, Copy copy, Correction correction, String pictureId);

  /**
   * What the citizen takes home.
   *
   * @param first when the first one came out, of which this is a copy
   */
  Receipt paper(Leaflet leaflet, Optional<Instant> first);

  /** The same in a code, for when there is no paper. */
  String code(Leaflet leaflet);

  /** What of it stands beside the code. */
  List<Line> lines(Leaflet leaflet);

  /** Nothing of the visit stays: pictures go. */
  void clear();

  /** A sheet that is ready, or why there is none. */
  sealed interface Made {
    /** Ready to print. */
    record Ready(Sheet sheet) implements Made {}

    /** The text does not fit at the smallest size that the layout permits. */
    record DoesNotFit(String field) implements Made {}

    /** No font draws this character. */
    record NoGlyph(String field) implements Made {}

    /** The licence lacks what the sheet must bear. */
    record Incomplete(String field) implements Made {}

    /** The layout is provisional, and this terminal may not issue on such. */
    record NotApproved() implements Made {}
  }

  /** A document, one page, exactly as large as the sheet. Equal to itself only. */
  final class Sheet {
    private final byte[] pdf;

    /** Takes the bytes over. */
    public Sheet(byte[] pdf) {
      this.pdf = pdf;
    }

    byte[] pdf() {
      return pdf;
    }
  }
}
