package yizhan.device.internal.ipp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A key that signs itself, as printers have it, made by the JDK's own tool.
 *
 * @param certificate as a terminal file has it
 */
record PrinterKeys(SSLContext context, String certificate) {
  private static final String PASSWORD = "printer";
  private static final String NAME = "printer";

  static PrinterKeys madeBySelf() {
    try {
      Path folder = Files.createTempDirectory("printer-keys");
      Path store = folder.resolve("keys.p12");
      make(store);
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, PASSWORD.toCharArray());
      }
      Files.delete(store);
      Files.delete(folder);
      return of(keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The printer's end of TLS over this connection; the handshake comes with the first bytes. */
  Socket wrapped(Socket accepted) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(accepted, "127.0.0.1", accepted.getPort(), true);
    socket.setUseClientMode(false);
    return socket;
  }

  private static PrinterKeys of(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    byte[] shown = Objects.requireNonNull(keys.getCertificate(NAME)).getEncoded();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(shown);
    return new PrinterKeys(context, "sha256:" + HexFormat.of().formatHex(digest));
  }

  private static void make(Path store) throws IOException {
    String home = Objects.requireNonNull(System.getProperty("java.home"));
    Path keytool = Path.of(home, "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair"));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-alias", NAME));
    command.addAll(List.of("-dname", "CN=printer", "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD, "-keystore", store.toString()));
    Process making = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(making.getInputStream().readAllBytes(), UTF_8);
    if (making.onExit().join().exitValue() != 0) throw new IOException(said);
  }
}
