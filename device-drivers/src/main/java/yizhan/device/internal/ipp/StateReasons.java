package yizhan.device.internal.ipp;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yizhan.device.Condition.Kind;

/**
 * What the keywords of printer-state-reasons mean (RFC 8011, 5.4.12, and the IANA registry). The
 * suffix says how bad the printer thinks it is; for keywords known here the meaning decides,
 * because printers disagree about suffixes (one well-known server writes {@code
 * media-empty-warning}). For unknown ones the suffix is all there is.
 */
final class StateReasons {
  private static final Map<String, Kind> KNOWN =
      Map.ofEntries(
          entry("media-empty", Kind.PAPER_OUT),
          entry("media-needed", Kind.PAPER_OUT),
          entry("media-path-input-empty", Kind.PAPER_OUT),
          entry("media-low", Kind.PAPER_LOW),
          entry("input-tray-missing", Kind.TRAY_MISSING),
          entry("input-cannot-feed-size-selected", Kind.WRONG_MEDIA),
          entry("input-media-size-change", Kind.WRONG_MEDIA),
          entry("input-media-type-change", Kind.WRONG_MEDIA),
          entry("input-media-color-change", Kind.WRONG_MEDIA),
          entry("input-media-form-parts-change", Kind.WRONG_MEDIA),
          entry("input-media-weight-change", Kind.WRONG_MEDIA),
          entry("input-manual-input-request", Kind.WRONG_MEDIA),
          entry("media-jam", Kind.JAM),
          entry("media-path-jam", Kind.JAM),
          entry("media-path-input-jam", Kind.JAM),
          entry("media-path-output-jam", Kind.JAM),
          entry("media-path-pick-roller-failure", Kind.BROKEN),
          entry("input-media-tray-jam", Kind.JAM),
          entry("input-media-tray-feed-error", Kind.JAM),
          entry("input-media-tray-failure", Kind.BROKEN),
          entry("output-media-tray-jam", Kind.JAM),
          entry("output-media-tray-feed-error", Kind.JAM),
          entry("output-media-tray-failure", Kind.BROKEN),
          entry("cover-open", Kind.COVER_OPEN),
          entry("door-open", Kind.COVER_OPEN),
          entry("interlock-open", Kind.COVER_OPEN),
          entry("toner-low", Kind.TONER_LOW),
          entry("marker-supply-low", Kind.TONER_LOW),
          entry("developer-low", Kind.TONER_LOW),
          entry("toner-empty", Kind.TONER_OUT),
          entry("marker-supply-empty", Kind.TONER_OUT),
          entry("marker-supply-missing", Kind.TONER_OUT),
          entry("marker-supply-failure", Kind.BROKEN),
          entry("developer-empty", Kind.TONER_OUT),
          entry("marker-waste-almost-full", Kind.NEEDS_ATTENTION),
          entry("marker-waste-full", Kind.BROKEN),
          entry("opc-near-eol", Kind.NEEDS_ATTENTION),
          entry("opc-life-over", Kind.BROKEN),
          entry("fuser-over-temp", Kind.OVERHEATED),
          entry("fuser-under-temp", Kind.BUSY),
          entry("output-area-almost-full", Kind.NEEDS_ATTENTION),
          entry("output-area-full", Kind.OUTPUT_FULL),
          entry("media-path-media-tray-full", Kind.OUTPUT_FULL),
          entry("output-tray-missing", Kind.BROKEN),
          entry("paused", Kind.PAUSED),
          entry("moving-to-paused", Kind.PAUSED),
          entry("hold-new-jobs", Kind.PAUSED),
          entry("shutdown", Kind.OFFLINE),
          entry("power-down", Kind.OFFLINE),
          entry("stopping", Kind.OFFLINE),
          entry("deactivated", Kind.OFFLINE),
          entry("timed-out", Kind.OFFLINE),
          entry("connecting-to-device", Kind.OFFLINE),
          entry("stopped-partly", Kind.NEEDS_ATTENTION),
          entry("spool-area-full", Kind.BUSY),
          entry("cups-missing-filter", Kind.BROKEN));

  /** A sleeping printer wakes for a job; the rest is a spooler's talk about itself. */
  private static final Set<String> HARMLESS =
      Set.of(
          "standby",
          "suspend",
          "hibernate",
          "resuming",
          "wait-for-data",
          "cups-waiting-for-job-completed",
          "cups-insecure-filter");

  private StateReasons() {}

  /** What one reason means; empty when it is nothing to act on. */
  static Optional<Kind> kind(String reason) {
    String keyword = keyword(reason);
    if (HARMLESS.contains(keyword)) return Optional.empty();
    Kind known = KNOWN.get(keyword);
    if (known != null) return Optional.of(known);
    if (reason.endsWith("-report") || keyword.startsWith("cups-")) return Optional.empty();
    return Optional.of(reason.endsWith("-error") ? Kind.BROKEN : Kind.NEEDS_ATTENTION);
  }

  /** The reason without its severity; keywords that end in "-error" themselves stay whole. */
  private static String keyword(String reason) {
    if (KNOWN.containsKey(reason)) return reason;
    for (String suffix : new String[] {"-error", "-warning", "-report"})
      if (reason.endsWith(suffix)) return reason.substring(0, reason.length() - suffix.length());
    return reason;
  }
}
