package yizhan.kiosk.reception;

import java.util.List;

/** Whether a service can be had now, and if not wholly, what is missing. */
public sealed interface Availability {
  /** All of it. */
  record Open() implements Availability {}

  /** It can be had, but not all of it. */
  record Limited(List<Lack> lacks) implements Availability {
    public Limited {
      lacks = List.copyOf(lacks);
    }
  }

  /** It cannot be had: any one of these is enough. */
  record Closed(List<Lack> lacks) implements Availability {
    public Closed {
      lacks = List.copyOf(lacks);
    }
  }

  /** One thing is missing, and nothing goes without it. */
  static Availability closed(Lack lack) {
    return new Closed(List.of(lack));
  }

  /** All that is missing. */
  default List<Lack> lacks() {
    return switch (this) {
      case Open _ -> List.of();
      case Limited(var lacks) -> lacks;
      case Closed(var lacks) -> lacks;
    };
  }
}
