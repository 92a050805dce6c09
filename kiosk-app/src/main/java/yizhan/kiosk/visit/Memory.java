package yizhan.kiosk.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.prompt.Prompt;

/**
 * All that a visit knows of its citizen: answers in order, facts by question. The only place there
 * is.
 */
final class Memory {
  private static final int MOST_STEPS = 300;

  /** What was asked or done (a prompt, or the name of an act), and what came of it. */
  private record Step(Object question, Object answer) {
    boolean landing() {
      return question instanceof Prompt<?> prompt && prompt.landing();
    }

    boolean identifies() {
      return question instanceof Visit.Aside
          || (question instanceof Prompt<?> prompt && prompt.identifies());
    }
  }

  private record Question(String name, Object subject) {}

  private record Place(int at) {}

  private record Fact(Object value, int at) {}

  private final List<Step> steps = new ArrayList<>();
  private final Map<Question, Fact> facts = new LinkedHashMap<>();
  private final Map<Object, Object> before = new HashMap<>();
  private int wall;
  private int handedOn; // so many steps were answered by people who are not before the screen now

  /**
   * What is remembered for this step if its question is still the same; else forgets from here on.
   */
  Optional<Object> recall(int at, Object question) {
    if (at == steps.size()) return Optional.empty();
    if (steps.get(at).question().equals(question)) return Optional.of(steps.get(at).answer());
    forgetFrom(at);
    return Optional.empty();
  }

  /** Whether this very question was answered at this place. */
  boolean knows(int at, Object question) {
    return answered(at) && steps.get(at).question().equals(question);
  }

  /** Forgets all steps from here on, and what was found in them, and keeps this one instead. */
  void fold(int from, Object question, Object answer) {
    steps.subList(from, steps.size()).clear();
    facts.values().removeIf(fact -> fact.at() >= from);
    before.clear();
    handedOn = Math.min(handedOn, from);
    keep(question, answer);
  }

  void keep(Object question, Object answer) {
    if (steps.size() == MOST_STEPS)
      throw new IllegalStateException("more than " + MOST_STEPS + " steps in a visit");
    steps.add(new Step(question, answer));
  }

  /** From now on nothing that is remembered can be taken back. */
  void raiseWall() {
    wall = Math.max(1, steps.size());
  }

  /** Nobody goes back to what was answered over a card before this step. */
  void handOn(int at) {
    handedOn = Math.max(handedOn, at);
  }

  boolean walled() {
    return wall > 0;
  }

  boolean mayGoBack() {
    return landing() >= wall;
  }

  /** Drops the last answer that a citizen could give otherwise, and all after it. */
  void goBack() {
    forgetFrom(landing());
  }

  /** What was answered to this prompt before Back. */
  Optional<Object> before(Prompt<?> prompt) {
    return Optional.ofNullable(before.get(prompt));
  }

  Optional<Object> fact(String name, Object subject) {
    return Optional.ofNullable(facts.get(new Question(name, subject))).map(Fact::value);
  }

  /** Whether what was answered at this place is still remembered. */
  boolean answered(int at) {
    return at < steps.size();
  }

  /** What was last seen at this place, instead of what was seen there before. */
  void keepGlance(String name, Object value, int at) {
    facts.put(new Question(name, new Place(at)), new Fact(value, at));
  }

  Optional<Object> glance(String name, int at) {
    return fact(name, new Place(at));
  }

  void keepFact(String name, Object subject, Object value, int at) {
    facts.putIfAbsent(new Question(name, subject), new Fact(value, at));
  }

  /** Forgets a fact that nothing rests on any more. */
  void outdate(String name, Object subject) {
    facts.remove(new Question(name, subject));
  }

  /**
   * Forgets a fact, what was answered since, and what was found later, for it may rest on this one.
   */
  void forgetFact(String name, Object subject) {
    Question question = new Question(name, subject);
    Fact fact = facts.get(question);
    if (fact == null) throw new IllegalStateException("never looked up: " + name);
    forgetFrom(fact.at());
    List<Question> found = List.copyOf(facts.keySet());
    found.subList(found.indexOf(question), found.size()).forEach(facts::remove);
  }

  void wipe() {
    steps.clear();
    facts.clear();
    before.clear();
  }

  private int landing() {
    int at = steps.size() - 1;
    while (at >= 0 && !(steps.get(at).landing() && theirs(at))) at--;
    return at;
  }

  /** Not over what somebody showed who has gone: behind that all show anew who they are. */
  private boolean theirs(int at) {
    return at >= handedOn || steps.subList(0, at).stream().noneMatch(Step::identifies);
  }

  /**
   * Forgets the steps from here on. Stepping behind a card, or what else said who stands there,
   * forgets everything that came from it: what was looked up since, and what was answered, too,
   * which may name what it led to.
   */
  private void forgetFrom(int at) {
    if (at < wall)
      throw new IllegalStateException("step " + at + " lies behind the wall at " + wall);
    List<Step> dropped = steps.subList(at, steps.size());
    boolean person = dropped.stream().anyMatch(Step::identifies);
    handedOn = Math.min(handedOn, at);
    if (person) {
      facts.values().removeIf(fact -> fact.at() > at);
      before.clear();
    } else {
      for (Step step : dropped) before.put(step.question(), step.answer());
    }
    dropped.clear();
  }
}
