package yizhan.kiosk.pinyin;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dictionary that comes with the kiosk. Reading it takes most of a second and happens beside
 * the screen, when somebody is first about to type Chinese; until then, and when it cannot be read,
 * letters stand for nothing but themselves.
 */
public final class Dictionary implements Speller {
  private static final String FILE = "pinyin_simp.dict.yaml";
  private static final Logger LOG = LoggerFactory.getLogger(Dictionary.class);

  private final CompletableFuture<Pinyin> pinyin = new CompletableFuture<>();
  private final Executor reader;
  private boolean prepared;

  /**
   * @param reader where the file is read, which takes a while
   */
  public Dictionary(Executor reader) {
    this.reader = reader;
  }

  /** Reads on a thread of its own. */
  public static Dictionary beside() {
    return new Dictionary(work -> Thread.ofPlatform().daemon().name("dictionary").start(work));
  }

  @Override
  public synchronized void prepare() {
    if (!prepared) {
      prepared = true;
      reader.execute(this::read);
    }
  }

  private void read() {
    try {
      pinyin.complete(new Pinyin(open(), Characters.open()));
    } catch (IOException e) {
      LOG.error("no dictionary: Chinese cannot be typed", e);
      pinyin.completeExceptionally(e);
    }
  }

  static Lexicon open() throws IOException {
    try (InputStream in = Dictionary.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is missing; run tools/dictionary.sh, and build again");
      }
      return LexiconFile.read(in);
    }
  }

  @Override
  public List<Candidate> candidates(String letters) {
    return pinyin.state() == Future.State.SUCCESS
        ? pinyin.resultNow().candidates(letters)
        : List.of();
  }
}
