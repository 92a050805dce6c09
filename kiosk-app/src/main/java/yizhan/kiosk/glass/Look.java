package yizhan.kiosk.glass;

import java.util.EnumSet;
import java.util.Set;

/** How screens look: what a citizen may switch at any moment of a visit, and how it is built in. */
public record Look(Orientation orientation, Language language, TextSize textSize, Set<Aid> aids) {
  /** How a terminal greets. */
  public static final Look USUAL =
      new Look(Orientation.PORTRAIT, Language.CHINESE, TextSize.USUAL, Set.of(Aid.SOUND));

  public Look {
    aids = Set.copyOf(aids);
  }

  public Look with(Orientation other) {
    return new Look(other, language, textSize, aids);
  }

  public Look with(Language other) {
    return new Look(orientation, other, textSize, aids);
  }

  public Look with(TextSize other) {
    return new Look(orientation, language, other, aids);
  }

  public Look with(Aid aid, boolean on) {
    Set<Aid> others = EnumSet.noneOf(Aid.class);
    others.addAll(aids);
    if (on) {
      others.add(aid);
    } else {
      others.remove(aid);
    }
    return new Look(orientation, language, textSize, others);
  }

  /** The same with this aid on if it was off, and off if it was on. */
  public Look switched(Aid aid) {
    return with(aid, !has(aid));
  }

  public boolean has(Aid aid) {
    return aids.contains(aid);
  }
}
