package yizhan.kiosk.prompt;

import yizhan.device.printer.SheetSize;

/**
 * A picture of a sheet that would be printed, by name: the picture itself is fetched where it is
 * drawn, and is gone when the visit is.
 *
 * @param id known to the visit's picture shelf
 * @param size so that several sheets are drawn in one scale
 */
public record SheetPicture(String id, SheetSize size, Text caption) {}
