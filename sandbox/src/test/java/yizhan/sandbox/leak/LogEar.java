package yizhan.sandbox.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Hears all that the product logs at whatever level, exceptions with their causes included. */
public final class LogEar extends Handler {
  private static final Logger PRODUCT = Logger.getLogger("yizhan");
  private static final String OTHER_SIDE = "yizhan.sandbox";
  private static final int MOST_BYTES = 1 << 26;

  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final Map<Handler, Level> others = new HashMap<>();
  private final @Nullable Level before = PRODUCT.getLevel();
  private final SimpleFormatter writing = new SimpleFormatter();

  private LogEar() {
    for (Handler other : Logger.getLogger("").getHandlers()) others.put(other, other.getLevel());
  }

  /** Listens until it is closed; what others print stays what it was. */
  public static LogEar listening() {
    LogEar ear = new LogEar();
    ear.others.keySet().forEach(other -> other.setLevel(Level.INFO));
    ear.setLevel(Level.ALL);
    PRODUCT.setLevel(Level.ALL);
    PRODUCT.addHandler(ear);
    return ear;
  }

  /** All of it. */
  public synchronized byte[] heard() {
    return heard.toByteArray();
  }

  @Override
  public synchronized void publish(@Nullable LogRecord event) {
    if (event == null || String.valueOf(event.getLoggerName()).startsWith(OTHER_SIDE)) return;
    if (heard.size() > MOST_BYTES) throw new IllegalStateException("more is logged than is kept");
    heard.writeBytes(writing.format(event).getBytes(UTF_8));
  }

  @Override
  public void flush() {
    // nothing waits
  }

  @Override
  public void close() {
    PRODUCT.removeHandler(this);
    PRODUCT.setLevel(before);
    others.forEach(Handler::setLevel);
  }
}
