package yizhan.sandbox.face;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Objects;

/**
 * A face engine and a camera for a terminal without either: a program that keeps the contract of a
 * face engine, says that it compares no faces, and looks up who was put before the camera.
 */
public final class FaceSandbox {
  private static final String NOBODY = "nobody - -";

  private final Path folder;

  private FaceSandbox(Path folder) {
    this.folder = folder;
  }

  /** Puts both into a folder; nobody stands before the camera. */
  public static FaceSandbox open(Path folder) throws IOException {
    FaceSandbox face = new FaceSandbox(Files.createDirectories(folder).toAbsolutePath());
    face.install();
    face.nobody();
    return face;
  }

  private void install() throws IOException {
    try (InputStream in = FaceSandbox.class.getResourceAsStream("engine.sh")) {
      Files.write(engine(), Objects.requireNonNull(in).readAllBytes());
    }
    var _ = Files.setPosixFilePermissions(engine(), PosixFilePermissions.fromString("rwx------"));
  }

  /** What the terminal file names as its engine. */
  public Path engine() {
    return folder.resolve("engine");
  }

  /** What the terminal file names as its camera. */
  public Path camera() {
    return folder.resolve("camera");
  }

  /** Nobody stands there; a camera that was taken away is there again. */
  public void nobody() throws IOException {
    see(NOBODY);
  }

  /**
   * Somebody stands there, or holds a picture up.
   *
   * @param photo the one in their card
   */
  public void shows(byte[] photo, boolean alive) throws IOException {
    see("see " + (alive ? "LIVE " : "NOT-LIVE ") + Base64.getEncoder().encodeToString(photo));
  }

  /** The engine ends in the midst of it. */
  public void crash() throws IOException {
    see("crash - -");
  }

  /** The engine comes to no end. */
  public void hang() throws IOException {
    see("hang - -");
  }

  /** The camera is pulled out. */
  public void unplug() throws IOException {
    Files.deleteIfExists(camera());
  }

  private void see(String line) throws IOException {
    Files.writeString(camera(), line + "\n");
  }
}
