package yizhan.sandbox.sheet.ipp;

/** The delimiter and value tags of RFC 8010 section 3.5. */
public final class Tag {
  /** Delimiters: what follows belongs to this group. */
  public static final int OPERATION = 0x01;

  public static final int JOB = 0x02;
  public static final int END = 0x03;
  public static final int PRINTER = 0x04;
  public static final int UNSUPPORTED = 0x05;

  /** Below this a tag delimits, from this on it tells the syntax of a value. */
  public static final int FIRST_VALUE = 0x10;

  /** Out-of-band values, which carry no bytes. */
  public static final int UNSUPPORTED_VALUE = 0x10;

  public static final int UNKNOWN = 0x12;
  public static final int NO_VALUE = 0x13;
  public static final int LAST_OUT_OF_BAND = 0x1F;

  public static final int INTEGER = 0x21;
  public static final int BOOLEAN = 0x22;
  public static final int ENUM = 0x23;
  public static final int OCTETS = 0x30;
  public static final int DATE_TIME = 0x31;
  public static final int RESOLUTION = 0x32;
  public static final int RANGE = 0x33;
  public static final int BEGIN_COLLECTION = 0x34;
  public static final int TEXT_WITH_LANGUAGE = 0x35;
  public static final int NAME_WITH_LANGUAGE = 0x36;
  public static final int END_COLLECTION = 0x37;
  public static final int TEXT = 0x41;
  public static final int NAME = 0x42;
  public static final int KEYWORD = 0x44;
  public static final int URI = 0x45;
  public static final int URI_SCHEME = 0x46;
  public static final int CHARSET = 0x47;
  public static final int NATURAL_LANGUAGE = 0x48;
  public static final int MIME_MEDIA_TYPE = 0x49;
  public static final int MEMBER_NAME = 0x4A;
  public static final int LAST_STRING = 0x5F;

  /** A tag of which the real number follows in four bytes; nobody uses it. */
  public static final int EXTENSION = 0x7F;

  private Tag() {}
}
