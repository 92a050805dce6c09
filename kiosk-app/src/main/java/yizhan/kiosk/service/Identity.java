package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.Policies;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/**
 * Finds out who stands there, by a way that the back office's policy for the service accepts and
 * this terminal has. Where there are several, people choose; whatever way was tried, another one is
 * offered after it, and be it the window.
 */
public final class Identity {
  /** Whoever has tried so often is better off at the window. */
  private static final int MOST_ROUNDS = 6;

  private final List<Proof> proofs;
  private final Policies policies;
  private final StatusBoard board;

  /**
   * Nothing is asked yet.
   *
   * @param proofs all ways that this terminal has, in the order in which they are shown
   */
  public Identity(List<Proof> proofs, Policies policies, StatusBoard board) {
    this.proofs = List.copyOf(proofs);
    this.policies = policies;
    this.board = board;
  }

  /** Somebody known, or why not. */
  public sealed interface Outcome extends Proof.Shown {
    /**
     * Known.
     *
     * @param number of their identity document: results and tax documents of anybody else are not
     *     believed
     */
    record Known(Citizen citizen, String number) implements Outcome {
      @Override
      public String toString() {
        return "Known";
      }
    }

    /**
     * Known by the electronic licence of a firm: good for this firm's papers, and for nothing of
     * anybody's own.
     *
     * @param code of the firm: licences of any other are not believed
     * @param authorised whether somebody whom the firm has authorised stands there; if not, whoever
     *     represents it
     */
    record OfFirm(Citizen firm, String code, boolean authorised) implements Outcome {
      @Override
      public String toString() {
        return "OfFirm";
      }
    }

    /** Not accepted. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /** How sure one must be for a service; nothing where this terminal cannot be as sure. */
  Optional<IdentityPolicy> policy(Visit visit, String service) {
    return visit.lookUp("policy", service, this::policy);
  }

  private Optional<IdentityPolicy> policy(String service) throws Trouble {
    try {
      return policies.now().stream()
          .filter(policy -> policy.service().equals(service) && !policy.ways().isEmpty())
          .findFirst();
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed, service);
    }
  }

  /** Asks whoever wants this service. */
  public Outcome establish(Visit visit, IdentityPolicy policy) {
    return establish(visit, Asked.alone(policy));
  }

  /** Asks somebody to show who they are, until one way or another has led to an end. */
  Outcome establish(Visit visit, Asked asked) {
    List<Proof> possible =
        proofs.stream().filter(proof -> asked.policy().ways().contains(proof.way())).toList();
    Optional<Text> why = Optional.empty();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Optional<Proof> chosen =
          round == 0 && possible.size() == 1 && !leavesAChoice(possible.getFirst())
              ? Optional.of(possible.getFirst())
              : chosen(visit, possible, why);
      if (chosen.isEmpty()) return atTheWindow("identity-at-window");
      switch (chosen.get().show(visit, asked)) {
        case Outcome outcome -> {
          return outcome;
        }
        case Proof.Otherwise(var said) -> why = said;
      }
    }
    return atTheWindow("identity-not-shown");
  }

  /**
   * Nobody is made to show their face, and staff are not always there: there is a choice from the
   * beginning.
   */
  private static boolean leavesAChoice(Proof proof) {
    return proof.way() == IdentityPolicy.Way.CARD_AND_FACE
        || proof.way() == IdentityPolicy.Way.STAFF;
  }

  /** Nothing: at the window. */
  private Optional<Proof> chosen(Visit visit, List<Proof> possible, Optional<Text> why) {
    List<Option> options = visit.glance("ways-of-identity", () -> options(possible, board.now()));
    String answer = visit.ask(IdentityTexts.ways(options, why));
    return possible.stream().filter(proof -> proof.way().name().equals(answer)).findFirst();
  }

  private static List<Option> options(List<Proof> possible, Standing standing) {
    return possible.stream()
        .map(proof -> IdentityTexts.way(proof.way(), proof.lack(standing)))
        .toList();
  }

  private static Outcome atTheWindow(String word) {
    return new Outcome.Refused(IdentityTexts.atTheWindow(word));
  }
}
