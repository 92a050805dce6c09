package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;

/** Opens the real kiosk inside this process, so that its screens can be asked where things are. */
@FunctionalInterface
public interface Stager {
  Staged open(Path terminal) throws IOException;

  /** A kiosk on stage. */
  interface Staged extends AutoCloseable {
    Scene scene();

    @Override
    void close();
  }
}
