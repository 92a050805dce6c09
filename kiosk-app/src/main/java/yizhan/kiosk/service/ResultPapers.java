package yizhan.kiosk.service;

import java.util.Optional;
import yizhan.kiosk.office.PropertyResult;

/** Where results are made ready for paper. */
public interface ResultPapers {
  /** The result on A4; nothing where there is a character in it that no font draws. */
  Optional<Result> result(PropertyResult result);

  /** A document of so many pages. Equal to itself only. */
  final class Result {
    private final byte[] pdf;
    private final int pages;

    /** Takes the bytes over. */
    public Result(byte[] pdf, int pages) {
      this.pdf = pdf;
      this.pages = pages;
    }

    byte[] pdf() {
      return pdf;
    }

    int pages() {
      return pages;
    }
  }
}
