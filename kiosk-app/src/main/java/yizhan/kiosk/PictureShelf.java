package yizhan.kiosk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import yizhan.kiosk.glass.Picture;
import yizhan.kiosk.glass.Pictures;

/**
 * Where the pictures of a visit lie between the drawing and the glass; wiped when the visit ends.
 */
final class PictureShelf implements Pictures {
  private static final int MOST = 64;

  private final Map<String, yizhan.kiosk.paper.Picture> pictures = new ConcurrentHashMap<>();

  void put(String id, yizhan.kiosk.paper.Picture picture) {
    if (pictures.size() >= MOST) clear();
    pictures.put(id, picture);
  }

  @Override
  public Optional<Picture> of(String id) {
    return Optional.ofNullable(pictures.get(id))
        .map(p -> new Picture(p.argb(), p.width(), p.height()));
  }

  void clear() {
    pictures.values().forEach(yizhan.kiosk.paper.Picture::wipe);
    pictures.clear();
  }
}
