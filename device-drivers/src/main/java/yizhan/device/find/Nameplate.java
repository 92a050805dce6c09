package yizhan.device.find;

/** What a device tells of itself; empty where it does not. */
public record Nameplate(String maker, String model, String firmware, String number) {
  public static final Nameplate BLANK = new Nameplate("", "", "", "");

  /** The model alone, as IPP tells it: maker and model in one. */
  public static Nameplate of(String maker, String model) {
    return new Nameplate(maker, model, "", "");
  }
}
