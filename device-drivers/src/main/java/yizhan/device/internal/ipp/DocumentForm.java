package yizhan.device.internal.ipp;

import java.util.List;
import java.util.Optional;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.internal.pwg.RasterForm;

/** In which form a printer gets its documents, worked out from what it says it takes. */
sealed interface DocumentForm {
  /** As they are. */
  record Pdf() implements DocumentForm {}

  /** Drawn, as PWG raster. */
  record Dots(RasterForm form) implements DocumentForm {}

  /** The MIME type of the form. */
  default String mimeType() {
    return this instanceof Dots ? "image/pwg-raster" : "application/pdf";
  }

  /**
   * Chooses. A printer that takes application/octet-stream looks for itself what a document is:
   * whether PDF is among what it knows, it says when the document is sent, before anything is
   * printed. It is taken at that word only where there is no better one.
   *
   * @param draws whether somebody can draw documents here
   * @throws DeviceException REFUSED when it takes nothing that can be had
   */
  static DocumentForm of(AnswerGroup printer, boolean draws) throws DeviceException {
    List<String> formats = printer.strings("document-format-supported");
    if (formats.isEmpty() || formats.contains("application/pdf")) return new Pdf();
    Optional<RasterForm> dots = draws ? dots(printer, formats) : Optional.empty();
    if (dots.isPresent()) return new Dots(dots.get());
    if (formats.contains("application/octet-stream")) return new Pdf();
    throw new DeviceException(Reason.REFUSED, "the printer takes no PDF, only " + formats);
  }

  /** How many pages surely fit into so many bytes, in the form that would be chosen. */
  static int mostPages(AnswerGroup printer, boolean draws, int bytes) {
    try {
      return of(printer, draws) instanceof Dots(RasterForm form)
          ? bytes / form.fullPageBytes()
          : Integer.MAX_VALUE;
    } catch (DeviceException refused) {
      return Integer.MAX_VALUE; // not for its length: whoever makes a job is told why
    }
  }

  private static Optional<RasterForm> dots(AnswerGroup printer, List<String> formats) {
    if (!formats.contains("image/pwg-raster")) return Optional.empty();
    return RasterForm.of(
        printer.strings("pwg-raster-document-type-supported"),
        printer.dotsPerInch("pwg-raster-document-resolution-supported"));
  }
}
