package yizhan.kiosk.prompt;

import java.util.List;

/**
 * Nothing can be done here now.
 *
 * @param title that, in a few words
 * @param what what is wrong, and since when, one thing each
 * @param mending who knows of it, and how it comes right again
 * @param instead where to go
 */
public record Outage(
    Text title, List<Text> what, List<Text> mending, List<Text> instead, Text hotline) {
  public Outage {
    what = List.copyOf(what);
    mending = List.copyOf(mending);
    instead = List.copyOf(instead);
  }
}
