package yizhan.sandbox.sheet;

import java.util.ArrayList;
import java.util.List;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Group;
import yizhan.sandbox.sheet.ipp.Message;
import yizhan.sandbox.sheet.ipp.Status;
import yizhan.sandbox.sheet.ipp.Tag;

/**
 * An answer without its frame.
 *
 * @param why for people; empty says nothing
 */
record IppReply(Status status, String why, List<Group> groups) {
  IppReply {
    groups = List.copyOf(groups);
  }

  static IppReply ok(Group... groups) {
    return new IppReply(Status.OK, "", List.of(groups));
  }

  static IppReply no(Status status, String why) {
    return new IppReply(status, why, List.of());
  }

  /** A refusal, or a success with less than was asked, that says which attributes it is about. */
  static IppReply about(Status status, List<Attribute> refused, Group... more) {
    List<Group> groups = new ArrayList<>(List.of(new Group(Tag.UNSUPPORTED, refused)));
    groups.addAll(List.of(more));
    return new IppReply(status, "", groups);
  }

  /** The answer to a request of this head. */
  Message answering(Message head) {
    List<Attribute> operation = new ArrayList<>();
    operation.add(Attribute.words("attributes-charset", Tag.CHARSET, List.of("utf-8")));
    operation.add(
        Attribute.words("attributes-natural-language", Tag.NATURAL_LANGUAGE, List.of("en")));
    if (!why.isEmpty()) operation.add(Attribute.text("status-message", why));
    List<Group> all = new ArrayList<>(List.of(new Group(Tag.OPERATION, operation)));
    all.addAll(groups);
    int version = head.version() >> 8 == 1 ? 0x0101 : 0x0200;
    return new Message(version, status.code(), head.requestId(), all);
  }
}
