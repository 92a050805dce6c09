package yizhan.sandbox.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Group;
import yizhan.sandbox.sheet.ipp.MalformedMessage;
import yizhan.sandbox.sheet.ipp.Message;
import yizhan.sandbox.sheet.ipp.MessageReader;
import yizhan.sandbox.sheet.ipp.MessageWriter;
import yizhan.sandbox.sheet.ipp.Operation;
import yizhan.sandbox.sheet.ipp.Tag;

/** A client for tests that says exactly what it is told to, one connection a call. */
public final class Caller {
  private static final int PATIENCE_MILLIS = 10_000;

  private final int port;

  public Caller(SheetPrinterSandbox printer) {
    this.port = printer.port();
  }

  /** The operation attributes every request begins with. */
  List<Attribute> operation(Attribute... more) {
    List<Attribute> all =
        new ArrayList<>(
            List.of(
                Attribute.words("attributes-charset", Tag.CHARSET, List.of("utf-8")),
                Attribute.words("attributes-natural-language", Tag.NATURAL_LANGUAGE, List.of("zh")),
                Attribute.uri("printer-uri", "ipp://127.0.0.1:" + port + "/ipp/print"),
                Attribute.name("requesting-user-name", "kiosk")));
    all.addAll(Arrays.asList(more));
    return all;
  }

  Message call(Operation what, Attribute... more) throws IOException, MalformedMessage {
    return call(what, List.of(), new byte[0], more);
  }

  Message call(Operation what, List<Attribute> job, byte[] document, Attribute... more)
      throws IOException, MalformedMessage {
    List<Group> groups = new ArrayList<>(List.of(new Group(Tag.OPERATION, operation(more))));
    if (!job.isEmpty()) groups.add(new Group(Tag.JOB, job));
    return call(new Message(0x0200, what.code(), 7, groups), document);
  }

  Message call(Message request, byte[] document) throws IOException, MalformedMessage {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(MessageWriter.write(request));
    body.writeBytes(document);
    return MessageReader.read(new ByteArrayInputStream(post(body.toByteArray())));
  }

  /** Posts a body of any kind; returns the body of the answer. */
  byte[] post(byte[] body) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        ("POST /ipp/print HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/ipp\r\n"
                + "Connection: close\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    byte[] answer = say(request.toByteArray());
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int head = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.1 200 ") || head < 0) throw new IOException("answered: " + text);
    return Arrays.copyOfRange(answer, head + 4, answer.length);
  }

  /** Says bytes, and no more after them; returns all that comes back. */
  byte[] say(byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return in.readAllBytes();
    }
  }

  /** Orders one sheet as a careful kiosk does: size and tray demanded. */
  static List<Attribute> order(Size size, String tray) {
    return List.of(
        Attribute.collection(
            "media-col",
            List.of(
                List.of(
                    Attribute.collection(
                        "media-size",
                        List.of(
                            List.of(
                                Attribute.integer("x-dimension", size.across()),
                                Attribute.integer("y-dimension", size.along())))),
                    Attribute.keyword("media-source", tray)))),
        Attribute.keyword("print-scaling", "none"));
  }

  /** Prints, and returns the answer. */
  public Message print(String name, Size size, String tray, byte[] pdf)
      throws IOException, MalformedMessage {
    return call(
        Operation.PRINT_JOB,
        order(size, tray),
        pdf,
        Attribute.name("job-name", name),
        Attribute.truth("ipp-attribute-fidelity", true),
        Attribute.mimeType("document-format", "application/pdf"));
  }

  Group job(int id) throws IOException, MalformedMessage {
    return call(Operation.GET_JOB_ATTRIBUTES, Attribute.integer("job-id", id)).group(Tag.JOB);
  }

  Group printer() throws IOException, MalformedMessage {
    return call(Operation.GET_PRINTER_ATTRIBUTES).group(Tag.PRINTER);
  }
}
