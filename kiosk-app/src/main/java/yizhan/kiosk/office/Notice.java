package yizhan.kiosk.office;

import java.time.Instant;
import java.util.Map;

/**
 * What the bureau ought to know and no permit tells, such as a journal that is broken. Idempotent
 * by its id.
 *
 * @param id unique for ever; letters, digits and {@code . _ : -}, at most 64
 * @param kind a word of small letters and hyphens; the bureau keeps kinds that it does not know too
 * @param at when it happened
 * @param fields what there is to say, each under a name such as {@code issue}; nothing of a person
 */
public record Notice(String id, String kind, Instant at, Map<String, String> fields)
    implements Message {
  public Notice {
    fields = Map.copyOf(fields);
  }
}
