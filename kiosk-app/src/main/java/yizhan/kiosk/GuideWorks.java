package yizhan.kiosk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import yizhan.config.Cabinet.Part;
import yizhan.config.Devices.GuideLightsSettings;
import yizhan.config.Terminal;
import yizhan.device.connect.GuideLightBoards;
import yizhan.device.sign.GuideLights;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.equipment.GuideLamps;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.visit.Display;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Turn;

/** What shows people the way: the glass, and the lamp of the place that it points at. */
final class GuideWorks implements Display, AutoCloseable {
  private final Display glass;
  private final Optional<GuideLamps> lamps;

  GuideWorks(Terminal terminal, Display glass) {
    this.glass = glass;
    this.lamps = terminal.devices().guideLights().map(GuideWorks::lamps);
  }

  private static GuideLamps lamps(GuideLightsSettings board) {
    Map<Place, Integer> lamps = new EnumMap<>(Place.class);
    board
        .lamps()
        .forEach((part, output) -> place(part).ifPresent(place -> lamps.put(place, output)));
    return new GuideLamps(
        GuideLightBoards.modbusRtu(board.address(), board.unit(), board.outputs()), lamps);
  }

  private static Optional<Place> place(Part part) {
    return switch (part) {
      case CARD_READER -> Optional.of(Place.CARD_READER);
      case SHEET_OUTPUT -> Optional.of(Place.SHEET_OUTPUT);
      case RECEIPT_OUTPUT -> Optional.of(Place.RECEIPT_OUTPUT);
      case SCANNER -> Optional.of(Place.SCANNER);
      case SCREEN -> Optional.empty();
    };
  }

  /** The lamps' board, where there is one. */
  Optional<DeviceThread<GuideLights>> board() {
    return lamps.map(GuideLamps::board);
  }

  @Override
  public void show(Turn<?> turn, Consumer<Happening> post) {
    glass.show(turn, post);
    lamps.ifPresent(all -> all.light(turn.prompt().pointsAt()));
  }

  @Override
  public void clear() {
    glass.clear();
    lamps.ifPresent(all -> all.light(Optional.empty()));
  }

  @Override
  public void close() {
    lamps.ifPresent(GuideLamps::close);
  }
}
