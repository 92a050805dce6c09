package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What goes out, byte by byte. */
class RequestTest {
  /** The vector that both ends of this wire are held to, as it is written down. */
  private static final String GET_PRINTER_ATTRIBUTES_HEAD =
      """
      02 00 00 0B 00 00 00 01 01 47 00 12 "attributes-charset" 00 05 "utf-8"
      48 00 1B "attributes-natural-language" 00 05 "zh-cn" 45 00 0B "printer-uri"
      """;

  private final Requests requests = new Requests(URI.create("ipp://p/ipp/print"));

  @Test
  void beginsAsTheVectorSays() {
    byte[] head = bytes(GET_PRINTER_ATTRIBUTES_HEAD);
    byte[] request = requests.printerAttributes().encode(1);
    assertThat(request).startsWith(head).endsWith(3);
    assertThat(new String(request, head.length, 21, StandardCharsets.US_ASCII))
        .endsWith("ipp://p/ipp/print" + "B\0");
  }

  @Test
  void sendsTheOnlyDocumentOfAJob() {
    assertThat(requests.sendDocument(258, "application/pdf").encode(0x01020304))
        .isEqualTo(
            bytes(
                """
                02 00 00 06 01 02 03 04 01 47 00 12 "attributes-charset" 00 05 "utf-8"
                48 00 1B "attributes-natural-language" 00 05 "zh-cn"
                45 00 0B "printer-uri" 00 11 "ipp://p/ipp/print"
                21 00 06 "job-id" 00 04 00 00 01 02
                42 00 14 "requesting-user-name" 00 0C "yizhan-kiosk"
                49 00 0F "document-format" 00 0F "application/pdf"
                22 00 0D "last-document" 00 01 01 03
                """));
  }

  @Test
  void nestsTheSizeInTheMedia() throws Exception {
    byte[] request =
        requests
            .createJob("issue", JobTicketTest.a3Ticket(ScriptedPrinter.printer()).attributes())
            .encode(9);
    assertThat(request)
        .endsWith(
            bytes(
                """
                42 00 08 "job-name" 00 05 "issue" 22 00 16 "ipp-attribute-fidelity" 00 01 01
                02 34 00 09 "media-col" 00 00
                4A 00 00 00 0A "media-size" 34 00 00 00 00
                4A 00 00 00 0B "x-dimension" 21 00 00 00 04 00 00 74 04
                4A 00 00 00 0B "y-dimension" 21 00 00 00 04 00 00 A4 10 37 00 00 00 00
                4A 00 00 00 0C "media-source" 44 00 00 00 06 "tray-1"
                4A 00 00 00 0A "media-type" 44 00 00 00 0A "stationery" 37 00 00 00 00
                44 00 0D "print-scaling" 00 04 "none" 03
                """));
  }

  /** Hexadecimal bytes and quoted ASCII. */
  private static byte[] bytes(String vector) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher part = Pattern.compile("\"[^\"]*\"|[0-9A-F]{2}").matcher(vector);
    while (part.find()) {
      String found = Objects.requireNonNull(part.group());
      if (!found.startsWith("\"")) bytes.write(HexFormat.fromHexDigits(found));
      else bytes.writeBytes(found.replace("\"", "").getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }
}
