package yizhan.sandbox.people;

import java.util.List;

/**
 * A real-estate unit in the register of the sandbox. Texts are as printed.
 *
 * @param owners numbers of the people who own it
 * @param rightHolders numbers of people who have another right to it
 * @param byShares whether several own it by shares; else jointly
 * @param windowOnly whether its owners are told everything at a window, and at a terminal nothing
 */
public record SandboxProperty(
    String unit,
    List<String> owners,
    List<String> rightHolders,
    boolean byShares,
    boolean windowOnly,
    String right,
    String certificate,
    String place,
    String use,
    String area,
    String building,
    String land,
    String sharing,
    String registered,
    List<Weight> weights) {
  public SandboxProperty {
    owners = List.copyOf(owners);
    rightHolders = List.copyOf(rightHolders);
    weights = List.copyOf(weights);
  }

  /** What weighs on it. */
  public record Weight(Kind kind, String holder, String detail, String term, String registered) {}

  /** 抵押, 查封, 异议, 预告. */
  public enum Kind {
    MORTGAGE,
    SEIZURE,
    OBJECTION,
    NOTICE
  }
}
