package yizhan.sandbox.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Operation;
import yizhan.sandbox.sheet.ipp.Tag;

/** What never changes about this make of printer: a monochrome A3 laser without duplex. */
final class Capabilities {
  static final int MARGIN = 423;
  static final String[] SCALINGS = {"auto", "auto-fit", "fill", "fit", "none"};
  static final String[] HANDLING = {
    "separate-documents-uncollated-copies", "separate-documents-collated-copies"
  };
  static final Set<String> MEDIA_TYPES =
      Set.of("auto", "stationery", "stationery-preprinted", "stationery-letterhead", "other");
  static final List<String> FORMATS =
      List.of("application/octet-stream", "application/pdf", "image/jpeg", "image/pwg-raster");
  static final List<String> COMPRESSIONS = List.of("deflate", "gzip", "none");
  static final String[] WHICH_JOBS = {
    "completed",
    "not-completed",
    "aborted",
    "all",
    "canceled",
    "pending",
    "processing",
    "processing-stopped"
  };

  private Capabilities() {}

  /** The group {@code job-template}: defaults and possibilities, without the media. */
  static List<Attribute> jobTemplate() {
    List<Attribute> all = new ArrayList<>(work());
    all.addAll(paper());
    all.addAll(ink());
    return all;
  }

  private static List<Attribute> work() {
    return List.of(
        Attribute.integer("copies-default", 1),
        Attribute.range("copies-supported", 1, 99),
        Attribute.enumeration("finishings-default", 3),
        Attribute.enumeration("finishings-supported", 3),
        Attribute.integer("job-priority-default", 50),
        Attribute.integer("job-priority-supported", 100),
        Attribute.keyword("job-sheets-default", "none"),
        Attribute.keyword("job-sheets-supported", "none"));
  }

  private static List<Attribute> paper() {
    return List.of(
        Attribute.integer("media-bottom-margin-supported", 0, MARGIN),
        Attribute.integer("media-left-margin-supported", 0, MARGIN),
        Attribute.integer("media-right-margin-supported", 0, MARGIN),
        Attribute.integer("media-top-margin-supported", 0, MARGIN),
        Attribute.keyword(
            "media-col-supported",
            "media-bottom-margin",
            "media-left-margin",
            "media-right-margin",
            "media-top-margin",
            "media-info",
            "media-key",
            "media-pre-printed",
            "media-size",
            "media-size-name",
            "media-source",
            "media-type"),
        Attribute.keyword("media-info-supported", "none"),
        Attribute.keyword("media-key-supported", "none"),
        Attribute.keyword("media-pre-printed-supported", "blank", "pre-printed", "letter-head"),
        Attribute.keywords("media-type-supported", MEDIA_TYPES.stream().sorted().toList()),
        Attribute.keyword("output-bin-default", "face-down"),
        Attribute.keyword("output-bin-supported", "face-down"),
        Attribute.keyword("sides-default", "one-sided"),
        Attribute.keyword("sides-supported", "one-sided"));
  }

  private static List<Attribute> ink() {
    return List.of(
        Attribute.keyword("multiple-document-handling-default", HANDLING[0]),
        Attribute.keyword("multiple-document-handling-supported", HANDLING),
        Attribute.integer("number-up-default", 1),
        Attribute.integer("number-up-supported", 1),
        Attribute.enumeration("orientation-requested-default", 3),
        Attribute.enumeration("orientation-requested-supported", 3, 4, 5, 6),
        Attribute.keyword("overrides-supported", "document-number", "pages"),
        Attribute.truth("page-ranges-supported", true),
        Attribute.keyword("print-color-mode-default", "monochrome"),
        Attribute.keyword("print-color-mode-supported", "auto", "monochrome"),
        Attribute.keyword("print-content-optimize-default", "auto"),
        Attribute.keyword("print-content-optimize-supported", "auto"),
        Attribute.enumeration("print-quality-default", 4),
        Attribute.enumeration("print-quality-supported", 3, 4, 5),
        Attribute.keyword("print-rendering-intent-default", "auto"),
        Attribute.keyword("print-rendering-intent-supported", "auto"),
        Attribute.keyword("print-scaling-default", "auto"),
        Attribute.keyword("print-scaling-supported", SCALINGS),
        Attribute.resolution("printer-resolution-default", 600),
        Attribute.resolution("printer-resolution-supported", 300, 600));
  }

  /** The part of {@code printer-description} that stays as it is. */
  static List<Attribute> description() {
    return List.of(
        Attribute.words("charset-configured", CHARSET, List.of("utf-8")),
        Attribute.words("charset-supported", CHARSET, List.of("us-ascii", "utf-8")),
        Attribute.truth("color-supported", false),
        Attribute.keywords("compression-supported", COMPRESSIONS),
        Attribute.mimeType("document-format-default", FORMATS.get(0)),
        Attribute.mimeType("document-format-supported", FORMATS.toArray(new String[0])),
        Attribute.words("generated-natural-language-supported", LANGUAGE, List.of("en")),
        Attribute.keyword("identify-actions-default", "display"),
        Attribute.keyword("identify-actions-supported", "display"),
        Attribute.keyword("ipp-features-supported", "ipp-everywhere"),
        Attribute.keyword("ipp-versions-supported", "1.1", "2.0"),
        Attribute.keyword("job-creation-attributes-supported", CREATION),
        Attribute.truth("job-ids-supported", true),
        Attribute.range("job-k-octets-supported", 0, 65_536),
        Attribute.truth("multiple-document-jobs-supported", false),
        Attribute.integer("multiple-operation-time-out", (int) Engine.DOCUMENT_TIMEOUT.toSeconds()),
        Attribute.keyword("multiple-operation-time-out-action", "abort-job"),
        Attribute.words("natural-language-configured", LANGUAGE, List.of("en")),
        Attribute.enumeration(
            "operations-supported",
            Arrays.stream(Operation.values()).mapToInt(Operation::code).toArray()),
        Attribute.integer("pages-per-minute", 20),
        Attribute.keyword("pdl-override-supported", "attempted"),
        Attribute.truth("preferred-attributes-supported", false),
        Attribute.text("printer-device-id", "MFG:Yizhan;MDL:Sandbox A3;CMD:PDF,PWGRaster,JPEG;"),
        Attribute.keyword("printer-get-attributes-supported", "document-format"),
        Attribute.text("printer-location", "sandbox"),
        Attribute.text("printer-make-and-model", "Yizhan Sandbox A3"),
        Attribute.text("printer-organization", "sandbox"),
        Attribute.text("printer-organizational-unit", "sandbox"),
        Attribute.resolution("pwg-raster-document-resolution-supported", 300, 600),
        Attribute.keyword("pwg-raster-document-sheet-back", "normal"),
        Attribute.keyword("pwg-raster-document-type-supported", "black_1", "sgray_8"),
        Attribute.keyword("uri-authentication-supported", "none"),
        Attribute.keyword("uri-security-supported", "none"),
        Attribute.keyword("which-jobs-supported", WHICH_JOBS));
  }

  private static final int CHARSET = Tag.CHARSET;
  private static final int LANGUAGE = Tag.NATURAL_LANGUAGE;
  private static final String[] CREATION = {
    "copies",
    "document-format",
    "document-name",
    "finishings",
    "ipp-attribute-fidelity",
    "job-mandatory-attributes",
    "job-name",
    "job-priority",
    "job-sheets",
    "media",
    "media-col",
    "multiple-document-handling",
    "number-up",
    "orientation-requested",
    "output-bin",
    "print-color-mode",
    "print-content-optimize",
    "print-quality",
    "print-rendering-intent",
    "print-scaling",
    "printer-resolution",
    "sides"
  };
}
