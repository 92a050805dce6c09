package yizhan.kiosk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Who stands at the bench's door: says in one line which command it is, and then nothing, until it
 * goes. Whoever says something else does not know this kiosk, and counts as gone.
 */
final class Visitor {
  private static final Pattern COMMAND = Pattern.compile("[a-z]{1,20}\n");
  private static final int LONGEST = 21;

  private final SocketChannel channel;
  private final StringBuilder said = new StringBuilder();
  private boolean gone;

  /**
   * @param channel that does not block
   */
  Visitor(SocketChannel channel) {
    this.channel = channel;
  }

  /** Whether it has said what it is. */
  boolean named() {
    return COMMAND.matcher(said).matches();
  }

  String command() {
    return said.toString().strip();
  }

  /** Whether it is there no more; hears what it has said since. */
  boolean gone() {
    if (gone) return true;
    try {
      ByteBuffer bytes = ByteBuffer.allocate(LONGEST + 1);
      int read = channel.read(bytes);
      said.append(new String(bytes.array(), 0, Math.max(0, read), StandardCharsets.US_ASCII));
      gone = read < 0 || said.length() > LONGEST || (said.indexOf("\n") >= 0 && !named());
    } catch (IOException _) {
      gone = true;
    }
    return gone;
  }
}
