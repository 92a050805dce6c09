package yizhan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yizhan.config.BackOfficeAccess.Signer;
import yizhan.config.Cabinet.Part;
import yizhan.config.Cabinet.Spot;
import yizhan.config.Devices.CardReaderSettings;
import yizhan.config.Devices.GuideLightsSettings;
import yizhan.config.Devices.ReceiptPrinterSettings;
import yizhan.config.Devices.ScannerSettings;
import yizhan.config.OpeningHours.Span;
import yizhan.config.Reading.Sound;
import yizhan.config.ScreenSettings.Orientation;
import yizhan.config.TraySettings.Correction;
import yizhan.config.TraySettings.Holding;
import yizhan.device.connect.Address;
import yizhan.device.connect.SnmpAccess;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.SheetSize;

/** Sound files become exactly the terminal that they describe. */
class TerminalFileTest {
  @Test
  void readsTheSmallestFile() throws URISyntaxException {
    Path file = resource("good/minimal.toml");
    Terminal terminal = sound(file);

    assertThat(terminal.identity())
        .isEqualTo(
            new Identity(
                "T-0001",
                new Bilingual("一号终端", "Terminal 1"),
                new Bilingual("青石驿站", "Qingshi Station"),
                "0000-12345"));
    assertThat(terminal.backOffice())
        .isEqualTo(
            new BackOfficeAccess(
                URI.create("https://office.example/api/"),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                new Signer.None(),
                DailyReport.USUAL,
                BackOfficeAccess.Tls.USUAL));
    assertThat(terminal.devices().cardReader())
        .contains(
            new CardReaderSettings(
                new Address.Serial("/dev/serial/by-id/usb-reader", 115_200), Optional.empty()));
    assertThat(terminal.devices().receiptPrinter()).isEmpty();
    assertThat(terminal.devices().scanner()).isEmpty();
    assertThat(terminal.devices().guideLights()).isEmpty();
    assertThat(terminal.screen())
        .isEqualTo(new ScreenSettings(Orientation.PORTRAIT, true, 1080, 1920));
    assertThat(terminal.languages()).containsExactly(Language.ZH, Language.EN);
    assertThat(terminal.openingHours()).isEmpty();
    assertThat(terminal.cabinet()).isEmpty();
    assertThat(terminal.elsewhere()).isEqualTo(Elsewhere.UNKNOWN);
    assertThat(terminal.identityWays().of("print-licence")).contains(IdentityWay.values());
    assertThat(terminal.identityWays().of("query-property"))
        .as("nobody is known as themselves by their firm's licence")
        .doesNotContain(IdentityWay.ELECTRONIC_LICENCE);
    assertThat(terminal.journalFolder()).isEqualTo(file.resolveSibling("journal"));
    assertThat(terminal.issue())
        .isEqualTo(new IssueRules(false, false, false, Duration.ofDays(3), Optional.empty()));
  }

  @Test
  void readsTheDevicesOfAFullFile() throws URISyntaxException {
    Devices devices = sound(resource("good/full.toml")).devices();

    assertThat(devices.cardReader())
        .contains(
            new CardReaderSettings(
                new Address.Serial("/dev/serial/by-id/usb-reader", 115_200),
                Optional.of("05.03-20260101-0000000001-0000000002")));
    assertThat(devices.receiptPrinter())
        .contains(
            new ReceiptPrinterSettings(
                new Address.Tcp("192.0.2.10", 9100), "generic", ReceiptPaper.MM_80));
    assertThat(devices.scanner())
        .contains(
            new ScannerSettings(
                new Address.Serial("/dev/serial/by-id/usb-scanner", 9_600), "newland"));
    assertThat(devices.sheetPrinter().orElseThrow().uri())
        .isEqualTo(URI.create("ipps://192.0.2.20/ipp/print"));
    assertThat(devices.sheetPrinter().get().certificate()).contains("sha256:" + "0".repeat(64));
    assertThat(devices.sheetPrinter().orElseThrow().counter())
        .contains(new SnmpAccess("192.0.2.20", 161, "public"));
    assertThat(devices.sheetPrinter().orElseThrow().trays())
        .containsExactly(
            new TraySettings(
                "tray-1",
                SheetSize.A3,
                Holding.LICENCE_ORIGINAL,
                new Correction(0.4, -1.2, 1.002, 0.05)),
            new TraySettings("tray-2", SheetSize.A4, Holding.LICENCE_DUPLICATE, Correction.NONE),
            new TraySettings("tray-3", SheetSize.A4, Holding.PLAIN, Correction.NONE));
  }

  @Test
  void readsWhichLampIsWhere() throws URISyntaxException {
    Devices devices = sound(resource("good/full.toml")).devices();

    assertThat(devices.guideLights())
        .contains(
            new GuideLightsSettings(
                new Address.Serial("/dev/serial/by-id/usb-lamps", 9_600),
                1,
                Map.of(
                    Part.CARD_READER,
                    0,
                    Part.SHEET_OUTPUT,
                    1,
                    Part.RECEIPT_OUTPUT,
                    2,
                    Part.SCANNER,
                    3)));
    assertThat(devices.guideLights().orElseThrow().outputs()).isEqualTo(4);
  }

  @Test
  void readsTheRestOfAFullFile() throws URISyntaxException {
    Terminal terminal = sound(resource("good/full.toml"));

    assertThat(terminal.services()).containsExactly("print-licence");
    assertThat(terminal.backOffice().signer())
        .isEqualTo(new Signer.Hmac("terminal-1", Path.of("/etc/yizhan/office.secret")));
    assertThat(terminal.screen())
        .isEqualTo(new ScreenSettings(Orientation.LANDSCAPE, false, 1600, 900));
    assertThat(terminal.cabinet().orElseThrow().places())
        .hasSize(Part.values().length)
        .containsEntry(Part.CARD_READER, new Spot(400, 1150, 120, 80));
    assertThat(terminal.elsewhere().window().orElseThrow().place())
        .isEqualTo(new Bilingual("三楼 12 号窗口", "counter 12, third floor"));
    assertThat(terminal.elsewhere().nearestTerminal())
        .contains(new Bilingual("青石社区中心一楼", "Qingshi Community Centre, ground floor"));
    assertThat(terminal.identityWays().of("query-property")).containsOnly(IdentityWay.PHONE);
    assertThat(terminal.identityWays().of("print-licence"))
        .containsOnly(IdentityWay.CARD, IdentityWay.PHONE);
    assertThat(terminal.face())
        .contains(
            new FaceSettings(
                "/opt/face/engine --quiet",
                "/dev/v4l/by-id/usb-face-video-index0",
                820,
                Duration.ofSeconds(20),
                Duration.ofMinutes(30)));
    assertThat(terminal.journalFolder()).isEqualTo(Path.of("/var/lib/yizhan/journal"));
    assertThat(terminal.issue())
        .isEqualTo(
            new IssueRules(
                true,
                false,
                false,
                Duration.ofDays(1),
                Optional.of(Path.of("/etc/yizhan/layouts"))));
  }

  @Test
  void knowsWhenItIsOpen() throws URISyntaxException {
    OpeningHours hours = sound(resource("good/full.toml")).openingHours().orElseThrow();

    List<LocalDateTime> open =
        List.of(
            LocalDateTime.parse("2026-11-23T06:00"),
            LocalDateTime.parse("2026-11-23T23:59:59"),
            LocalDateTime.parse("2026-11-28T08:30"));
    List<LocalDateTime> closed =
        List.of(
            LocalDateTime.parse("2026-11-23T05:59:59"),
            LocalDateTime.parse("2026-11-28T17:30"),
            LocalDateTime.parse("2026-11-29T12:00"));
    assertThat(open).allMatch(hours::openAt);
    assertThat(closed).noneMatch(hours::openAt);
  }

  @Test
  void knowsWhenItOpensAndClosesNext() throws URISyntaxException {
    Terminal terminal = sound(resource("good/full.toml"));
    OpeningHours window = terminal.elsewhere().window().orElseThrow().hours().orElseThrow();
    LocalDateTime friday = LocalDateTime.parse("2026-11-27T16:59");

    assertThat(window.closesAfter(friday)).contains(LocalDateTime.parse("2026-11-27T17:00"));
    assertThat(window.opensAfter(friday)).contains(LocalDateTime.parse("2026-11-30T09:00"));
    assertThat(window.opensAfter(LocalDateTime.parse("2026-11-30T09:00")))
        .contains(LocalDateTime.parse("2026-12-01T09:00"));
  }

  @Test
  void doesNotCloseAtMidnightBetweenTwoWholeDays() {
    Map<DayOfWeek, Span> days =
        Stream.of(DayOfWeek.values()).collect(Collectors.toMap(d -> d, _ -> new Span(0, 1440)));
    LocalDateTime noon = LocalDateTime.parse("2026-11-27T12:00");

    assertThat(new OpeningHours(days).closesAfter(noon)).isEmpty();
    days.remove(DayOfWeek.SUNDAY);
    assertThat(new OpeningHours(days).closesAfter(noon))
        .contains(LocalDateTime.parse("2026-11-29T00:00"));
    assertThat(new OpeningHours(Map.of()).opensAfter(noon)).isEmpty();
  }

  @Test
  void laysItselfKeyByKeyOverAStationProfile() throws URISyntaxException {
    Path file = resource("good/over-a-profile.toml");
    Terminal terminal = sound(file);
    assertThat(terminal.identity().terminalId()).isEqualTo("T-0002");
    assertThat(terminal.identity().hotline()).isEqualTo("0000-12345");
    assertThat(terminal.backOffice().requestTimeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(terminal.backOffice().connectTimeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(terminal.languages()).containsExactly(Language.ZH);
    assertThat(terminal.journalFolder()).isEqualTo(file.resolveSibling("journal"));
    List<Path> seen = new ArrayList<>();
    assertThat(TerminalFile.read(file, (each, _) -> seen.add(each)))
        .isInstanceOf(Reading.Sound.class);
    assertThat(seen).containsExactly(file, resource("good/station/qingshi.toml"));
  }

  @Test
  void isExplainedAsItIs() throws IOException, URISyntaxException {
    Path readme =
        Path.of(
            Objects.requireNonNullElse(System.getProperty("yizhan.root"), ".."),
            "kiosk-config",
            "README.md");
    assertThat(Files.readString(readme)).contains(Files.readString(resource("good/full.toml")));
  }

  private static Terminal sound(Path file) {
    Reading reading = TerminalFile.read(file);
    assertThat(reading).isInstanceOf(Sound.class);
    return ((Sound) reading).terminal();
  }

  static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(TerminalFileTest.class.getResource(name)).toURI());
  }
}
