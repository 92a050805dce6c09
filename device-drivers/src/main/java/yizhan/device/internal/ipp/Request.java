package yizhan.device.internal.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One IPP request without its number and document.
 *
 * @param operation what is asked for
 * @param repeatable whether asking twice does no more than asking once, so that it may be asked
 *     again when a connection kept open turns out to be dead
 * @param attributes operation attributes, in the order in which they go out
 * @param job job attributes
 */
record Request(
    Operation operation,
    boolean repeatable,
    List<Attribute<?>> attributes,
    List<Attribute<?>> job) {
  /** IPP/2.0, which every printer since IPP Everywhere speaks. */
  private static final int VERSION = 0x0200;

  Request {
    attributes = List.copyOf(attributes);
    job = List.copyOf(job);
  }

  /** The bytes up to and including end-of-attributes-tag; a document follows them directly. */
  byte[] encode(int requestId) {
    List<AttributeGroup> groups = new ArrayList<>();
    groups.add(AttributeGroup.groupOf(Tag.operationAttributes, attributes));
    if (!job.isEmpty()) groups.add(AttributeGroup.groupOf(Tag.jobAttributes, job));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (IppOutputStream out = new IppOutputStream(bytes)) {
      out.write(new IppPacket(VERSION, operation.getCode(), requestId, groups));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }
}
