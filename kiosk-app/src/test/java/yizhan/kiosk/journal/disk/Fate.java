package yizhan.kiosk.journal.disk;

import java.util.SplittableRandom;

/** What becomes, when the power fails, of what was asked of the disk and not yet made to last. */
interface Fate {
  int SECTOR = 512;

  /** Whether this is on the disk all the same. */
  boolean lasts();

  /** How many bytes of a write are. */
  int lasting(int bytes);

  /** Everything got there: only the program was killed. */
  static Fate everything() {
    return new Fate() {
      @Override
      public boolean lasts() {
        return true;
      }

      @Override
      public int lasting(int bytes) {
        return bytes;
      }
    };
  }

  /** Nothing did. */
  static Fate nothing() {
    return new Fate() {
      @Override
      public boolean lasts() {
        return false;
      }

      @Override
      public int lasting(int bytes) {
        return 0;
      }
    };
  }

  /** Any of it did, whatever came first, some writes only up to a sector. */
  static Fate chance(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Fate() {
      @Override
      public boolean lasts() {
        return random.nextBoolean();
      }

      @Override
      public int lasting(int bytes) {
        boolean torn = bytes > SECTOR && random.nextInt(4) == 0;
        return torn ? SECTOR * random.nextInt(bytes / SECTOR) : bytes;
      }
    };
  }
}
