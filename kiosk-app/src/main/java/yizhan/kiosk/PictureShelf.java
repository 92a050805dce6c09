package yizhan.kiosk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yizhan.kiosk.glass.Picture;
import yizhan.kiosk.glass.Pictures;

/**
 * Where the pictures of a visit lie between the drawing and the glass; wiped when the visit ends.
 */
final class PictureShelf implements Pictures {
  private static final int MOST = 16;

  private final Map<String, yizhan.kiosk.paper.Picture> pictures = new LinkedHashMap<>();
  private int visit;

  /** Which visit it is; to be asked before drawing. */
  synchronized int visit() {
    return visit;
  }

  /**
   * Puts a picture there for this visit. One that was drawn for a visit that is over, or by a
   * thread that has been called off, is wiped instead: nobody would come for it, and it names a
   * person.
   */
  synchronized void put(int drawnFor, String id, yizhan.kiosk.paper.Picture picture) {
    if (drawnFor != visit || Thread.currentThread().isInterrupted()) {
      picture.wipe();
      return;
    }
    if (pictures.size() == MOST) {
      String oldest = pictures.keySet().iterator().next();
      Objects.requireNonNull(pictures.remove(oldest)).wipe();
    }
    pictures.put(id, picture);
  }

  @Override
  public synchronized Optional<Picture> of(String id) {
    return Optional.ofNullable(pictures.get(id))
        .map(p -> new Picture(p.argb(), p.width(), p.height()));
  }

  /** The visit is over. */
  synchronized void clear() {
    visit++;
    pictures.values().forEach(yizhan.kiosk.paper.Picture::wipe);
    pictures.clear();
  }
}
