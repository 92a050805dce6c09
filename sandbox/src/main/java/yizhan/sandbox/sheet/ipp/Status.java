package yizhan.sandbox.sheet.ipp;

/** The status codes this printer answers with (RFC 8011 appendix B). */
public enum Status {
  OK(0x0000),
  OK_SUBSTITUTED(0x0001),
  BAD_REQUEST(0x0400),
  NOT_POSSIBLE(0x0404),
  NOT_FOUND(0x0406),
  TOO_LARGE(0x0408),
  DOCUMENT_FORMAT_NOT_SUPPORTED(0x040A),
  ATTRIBUTES_NOT_SUPPORTED(0x040B),
  CHARSET_NOT_SUPPORTED(0x040D),
  COMPRESSION_NOT_SUPPORTED(0x040F),
  COMPRESSION_ERROR(0x0410),
  INTERNAL(0x0500),
  OPERATION_NOT_SUPPORTED(0x0501),
  VERSION_NOT_SUPPORTED(0x0503),
  NOT_ACCEPTING_JOBS(0x0506),
  BUSY(0x0507),
  MULTIPLE_DOCUMENTS_NOT_SUPPORTED(0x0509),
  TOO_MANY_JOBS(0x050B);

  private final int code;

  Status(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** Whether the operation was done. */
  public boolean succeeded() {
    return code < 0x0400;
  }
}
