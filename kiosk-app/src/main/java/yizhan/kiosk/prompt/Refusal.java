package yizhan.kiosk.prompt;

import java.util.List;

/**
 * Bad news, told whole: what is not possible, why, and the ways out.
 *
 * @param title what is not possible, in a few words
 * @param why in plain words
 * @param then what to do, where, when, what to bring; one thing each
 * @param reference a small number for staff, or empty
 */
public record Refusal(Text title, Text why, List<Text> then, String reference) {
  public Refusal {
    then = List.copyOf(then);
  }
}
