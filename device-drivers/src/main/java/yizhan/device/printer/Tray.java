package yizhan.device.printer;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A tray as the printer reports it.
 *
 * @param name the printer's name of it, an IPP {@code media-source}
 * @param size what lies in it, if it is one of ours
 * @param level sheets left in percent of its capacity, where the printer tells
 */
public record Tray(String name, Optional<SheetSize> size, OptionalInt level) {}
