package yizhan.kiosk.glass;

import java.util.Optional;

/** The shelf where the pictures of a visit lie. Asked on the JavaFX thread: answers at once. */
@FunctionalInterface
public interface Pictures {
  /** A shelf with nothing on it. */
  Pictures NONE = _ -> Optional.empty();

  /** The picture of this name, when it is there already. */
  Optional<Picture> of(String id);
}
