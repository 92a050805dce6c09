package yizhan.sandbox.sheet.ipp;

import java.util.List;

/**
 * A request or an answer without its document.
 *
 * @param version major in the high byte, minor in the low
 * @param code operation-id of a request, status-code of an answer
 * @param requestId chosen by the client, echoed by the printer
 */
public record Message(int version, int code, int requestId, List<Group> groups) {
  public Message {
    groups = List.copyOf(groups);
  }

  /** The first group of this kind, or an empty one. */
  public Group group(int tag) {
    return groups.stream()
        .filter(g -> g.tag() == tag)
        .findFirst()
        .orElse(new Group(tag, List.of()));
  }
}
