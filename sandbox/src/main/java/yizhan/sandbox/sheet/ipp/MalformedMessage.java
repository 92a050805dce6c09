package yizhan.sandbox.sheet.ipp;

import java.util.List;

/** Bytes that are no IPP message. */
public final class MalformedMessage extends Exception {
  private static final long serialVersionUID = 1;

  /** What could be read of the first eight bytes, to answer with; zeros where nothing could. */
  private final transient Message head;

  public MalformedMessage(String what, int version, int code, int requestId) {
    super(what);
    this.head = new Message(version, code, requestId, List.of());
  }

  /** The message without its groups. */
  public Message head() {
    return head;
  }
}
