package yizhan.config.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Holding;
import yizhan.device.DeviceStatus;
import yizhan.device.find.Finding;
import yizhan.device.find.Nameplate;
import yizhan.device.find.Place;
import yizhan.device.printer.SheetSize;
import yizhan.device.printer.Tray;

/** What no device can tell is asked, and nothing else. */
class InterviewTest {
  private static final int MOST_QUESTIONS = 8;

  private static final Found FOUND =
      new Found(
          List.of(
              found("/dev/ttyS0", Finding.Kind.CARD_READER, ""),
              found("/dev/ttyS1", Finding.Kind.RECEIPT_PRINTER, "generic")),
          List.of(
              new Found.Printer(
                  URI.create("ipps://192.0.2.20/ipp/print"),
                  "urn:uuid:1",
                  Optional.of("sha256:" + "0".repeat(64)),
                  DeviceStatus.READY,
                  "Printer",
                  List.of(
                      tray("tray-1", SheetSize.A3),
                      tray("tray-2", SheetSize.A4),
                      tray("tray-3", SheetSize.A4)))));

  @TempDir private Path folder;
  private final Deque<String> answers = new ArrayDeque<>();
  private boolean compared = true;
  private int questions;

  @Test
  void asksEightQuestionsAndFillsTheFile() throws IOException {
    answers.addAll(List.of("T-1", "样张驿站/Sample", "0000", "http://localhost/", "o, d, p", "80", ""));
    Terminal terminal = sound(filled("journal", Language.ZH).orElseThrow().text());
    assertThat(questions).isEqualTo(MOST_QUESTIONS);
    assertThat(terminal.services()).containsExactly("print-licence");
    assertThat(terminal.devices().sheetPrinter().orElseThrow().trays())
        .extracting(TraySettings::holds)
        .containsExactly(Holding.LICENCE_ORIGINAL, Holding.LICENCE_DUPLICATE, Holding.PLAIN);
  }

  @Test
  void asksAgainForWhatCannotBeRight() throws IOException {
    String code = "7K2M-Q9XC-8RTA-4F7K";
    answers.addAll(List.of("T 1", "T-1", "x", "a/b", "0", "office", "http://localhost/ " + code));
    answers.addAll(List.of("https://localhost/  " + code, "d d p", "o d", "o d p", "70", "58mm"));
    answers.addAll(List.of("/no/such/file", ""));
    Interview.Filled filled = filled("journal", Language.EN).orElseThrow();
    assertThat(sound(filled.text()).identity().terminalId()).isEqualTo("T-1");
    assertThat(sound(filled.text()).backOffice().tls().identity())
        .contains(folder.resolve("identity.pem"));
    assertThat(filled.code()).contains(code);
    assertThat(filled.text() + filled).doesNotContain(code);
    assertThat(answers).isEmpty();
  }

  @Test
  void givesUpOnSomebodyWhoDoesNotAnswer() throws IOException {
    assertThat(filled("j", Language.EN)).isEmpty();
  }

  @Test
  void leavesOutAPrinterWhoseCertificateNobodyKnows() throws IOException {
    compared = false;
    answers.addAll(List.of("T-1", "a/b", "0", "http://localhost/", "80", ""));
    Interview.Filled filled = filled("j", Language.EN).orElseThrow();
    assertThat(filled.text()).doesNotContain("sheet-printer");
    assertThat(Inventory.pins(filled.found())).containsOnlyKeys("card-reader", "receipt-printer");
  }

  private Optional<Interview.Filled> filled(String journal, Language language) throws IOException {
    return new Interview(new Somebody(), Map.of()).about(FOUND, journal, language);
  }

  private Terminal sound(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("terminal.toml"), text);
    return switch (TerminalFile.read(file)) {
      case Reading.Sound(Terminal terminal) -> terminal;
      case Reading.Unsound(var problems) -> throw new AssertionError(problems + text);
    };
  }

  private static Finding found(String port, Finding.Kind kind, String dialect) {
    Place place = new Place.Serial(port, port, Place.Usb.NONE);
    return new Finding.Ours(place, kind, 115_200, dialect, Nameplate.BLANK);
  }

  private static Tray tray(String name, SheetSize size) {
    return new Tray(name, Optional.of(size), OptionalInt.empty());
  }

  /** Answers one after the other, then nothing any more. */
  private final class Somebody implements Operator {
    @Override
    public boolean agrees(Phrase question) {
      questions++;
      return compared;
    }

    @Override
    public String answers(Phrase question) {
      questions++;
      return answers.isEmpty() ? "" : answers.pop();
    }

    @Override
    public void hears(Phrase what) {}

    @Override
    public void sees(String drawing) {}
  }
}
