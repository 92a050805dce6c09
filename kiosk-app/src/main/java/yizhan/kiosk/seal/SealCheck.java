package yizhan.kiosk.seal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Whether a document bears the seal of a registry that is believed, over every byte of it (PAdES,
 * ETSI EN 319 142-1: one signature, CAdES detached).
 */
public final class SealCheck {
  private static final String SUB_FILTER = "ETSI.CAdES.detached";

  private final SealTrust trust;

  public SealCheck(SealTrust trust) {
    this.trust = trust;
  }

  /** What came of looking. */
  public sealed interface Verdict {
    /**
     * Sealed, and as it was sealed.
     *
     * @param signer whose seal it is, as its certificate says
     * @param digest SHA-256 of what was sealed, in hexadecimal: the registry knows it by this
     */
    record Good(String signer, String digest) implements Verdict {}

    /** Not to be believed. */
    record Bad(Why why) implements Verdict {}
  }

  /** What is wrong. */
  public enum Why {
    NO_DOCUMENT,
    /** It bears none, or more than one. */
    NO_SINGLE_SEAL,
    /** The seal leaves out a part of the document: something may have been added. */
    NOT_ALL_COVERED,
    /** It is another document than was sealed. */
    ALTERED,
    /** The seal does not hold together by itself. */
    BROKEN_SEAL,
    /** It was not made by a registry that is believed here. */
    NOT_TRUSTED
  }

  /** Looks at a whole file. */
  public Verdict of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDSignature> signatures = document.getSignatureDictionaries();
      if (signatures.size() != 1 || !SUB_FILTER.equals(signatures.getFirst().getSubFilter()))
        return new Verdict.Bad(Why.NO_SINGLE_SEAL);
      Optional<ByteRange> range = ByteRange.of(signatures.getFirst().getByteRange(), pdf);
      if (range.isEmpty()) return new Verdict.Bad(Why.NOT_ALL_COVERED);
      return judged(CmsSeal.CADES.of(range.get().signed(pdf), range.get().signature(pdf)));
    } catch (IOException | IllegalArgumentException _) {
      return new Verdict.Bad(Why.NO_DOCUMENT);
    }
  }

  private Verdict judged(CmsSeal.Looked looked) {
    return switch (looked) {
      case CmsSeal.Looked.Fails(var fault) ->
          new Verdict.Bad(
              switch (fault) {
                case OTHER_CONTENT -> Why.ALTERED;
                case BROKEN, UNKNOWN_KIND -> Why.BROKEN_SEAL;
              });
      case CmsSeal.Looked.Holds(var sent, _, _) when !trust.believes(sent) ->
          new Verdict.Bad(Why.NOT_TRUSTED);
      case CmsSeal.Looked.Holds(var sent, var digest, _) ->
          new Verdict.Good(sent.getFirst().getSubjectX500Principal().getName(), digest);
    };
  }
}
