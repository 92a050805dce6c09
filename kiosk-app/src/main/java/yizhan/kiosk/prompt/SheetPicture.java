package yizhan.kiosk.prompt;

/**
 * A picture of a sheet that would be printed, by name: the picture itself is fetched where it is
 * drawn, and is gone when the visit is.
 *
 * @param id known to the visit's picture shelf
 */
public record SheetPicture(String id, Text caption) {}
