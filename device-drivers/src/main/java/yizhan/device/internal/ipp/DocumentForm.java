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
    if (draws && formats.contains("image/pwg-raster")) {
      Optional<RasterForm> form =
          RasterForm.of(
              printer.strings("pwg-raster-document-type-supported"),
              printer.dotsPerInch("pwg-raster-document-resolution-supported"));
      if (form.isPresent()) return new Dots(form.get());
    }
    if (formats.contains("application/octet-stream")) return new Pdf();
    throw new DeviceException(Reason.REFUSED, "the printer takes no PDF, only " + formats);
  }
}
