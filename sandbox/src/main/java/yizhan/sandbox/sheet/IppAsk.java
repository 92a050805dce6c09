package yizhan.sandbox.sheet;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Group;
import yizhan.sandbox.sheet.ipp.Message;
import yizhan.sandbox.sheet.ipp.Tag;

/**
 * A request whose frame has been found good.
 *
 * @param document what follows the attributes
 * @param base {@code //host:port} of this printer
 * @param lie whether the answer is to be untrue
 */
record IppAsk(Message message, InputStream document, String base, boolean lie) {
  Group operation() {
    return message.group(Tag.OPERATION);
  }

  String user() {
    return operation().word("requesting-user-name").orElse("anonymous");
  }

  Set<String> requested() {
    return new HashSet<>(
        operation().find("requested-attributes").map(Attribute::words).orElse(List.of()));
  }

  /** The job meant, by {@code job-id} or by the end of {@code job-uri}. */
  OptionalInt jobId() {
    Optional<String> uri = operation().word("job-uri");
    if (uri.isEmpty()) return operation().number("job-id");
    String number = uri.get().substring(uri.get().lastIndexOf('/') + 1);
    return number.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }

  /** Whether the target, if it can be read, is this printer or one of its jobs. */
  boolean meetsTarget() {
    String target =
        operation().word("printer-uri").or(() -> operation().word("job-uri")).orElse("");
    try {
      String path = new URI(target).getPath();
      return path != null && (path.equals("/ipp/print") || path.startsWith("/ipp/print/"));
    } catch (URISyntaxException noUri) {
      return false;
    }
  }
}
