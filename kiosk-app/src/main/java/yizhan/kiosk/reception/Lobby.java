package yizhan.kiosk.reception;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.prompt.About;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Tile;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Happening.Reason;
import yizhan.kiosk.visit.Service;
import yizhan.kiosk.visit.Source;
import yizhan.kiosk.visit.Visit;

/** Where each visit begins: all that can be done here now, and truly. */
public final class Lobby implements Service {
  private final StatusBoard board;
  private final Offers offers;
  private final Untaken untaken;
  private final Service farewell;
  private final Service staff;
  private final Vacancy vacancy;
  private final Source<String> arrivals;

  /**
   * @param offers what is offered here, and what of it is out of service
   * @param beside what no tile leads to
   * @param arrivals tells when somebody comes without touching the glass; never answers
   */
  public Lobby(
      StatusBoard board, Offers offers, Untaken untaken, Beside beside, Source<String> arrivals) {
    this.board = board;
    this.offers = offers;
    this.untaken = untaken;
    this.farewell = beside.farewell();
    this.staff = beside.staff();
    this.vacancy = beside.vacancy();
    this.arrivals = arrivals;
  }

  /**
   * What no tile leads to.
   *
   * @param farewell what follows a visit that was broken off
   * @param staff what staff do here
   * @param vacancy who else wants the terminal
   */
  public record Beside(Service farewell, Service staff, Vacancy vacancy) {}

  /** What follows a visit that was broken off. */
  Service farewell() {
    return farewell;
  }

  @Override
  public Ending serve(Visit visit) {
    board.attend(false);
    List<Text> papers = visit.lookUp("custody", "papers", _ -> untaken.papers());
    if (!papers.isEmpty())
      switch (visit.ask(new TakePaper(papers, Place.SHEET_OUTPUT, true))) {
        case TAKEN -> untaken.taken(CustodyEvent.By.NEXT_CITIZEN);
        case LEFT -> {
          return new Ending.Left(Reason.TIMED_OUT);
        }
        case STAFF -> {
          board.attend(true);
          return staff.serve(visit);
        }
      }
    Standing standing = visit.glance("standing", board::now);
    List<Source<String>> beside =
        List.of(tell -> tellChanges(standing, tell), arrivals, _ -> vacancy.awaitWanted());
    String chosen = visit.ask(home(standing), beside);
    if (chosen.equals(Home.VACATE))
      return vacancy.vacate() ? new Ending.Vacated() : new Ending.Finished();
    board.attend(true);
    if (chosen.equals(Home.STAFF)) return staff.serve(visit);
    Optional<String> about = Home.askedAbout(chosen);
    return about.isPresent() ? tellAll(visit, offer(about.get())) : serve(visit, offer(chosen));
  }

  /** All that is missing of it, as things stand by now; then what is left of it. */
  private Ending tellAll(Visit visit, Offer offer) {
    Availability now = visit.lookUp("standing", offer.id(), _ -> offer.availability(board.now()));
    boolean closed = now instanceof Availability.Closed;
    if (!now.lacks().isEmpty()) visit.ask(new About(name(offer), !closed, told(now)));
    return closed ? new Ending.Finished() : serve(visit, offer);
  }

  private static Ending serve(Visit visit, Offer offer) {
    return offer.service().serve(visit);
  }

  private Home home(Standing standing) {
    return new Home(
        offers.all().stream().map(offer -> tile(offer, offer.availability(standing))).toList(),
        offers.hotline(),
        offers.elsewhere(standing),
        offers.outage(standing));
  }

  private static Tile tile(Offer offer, Availability availability) {
    boolean open = !(availability instanceof Availability.Closed);
    return new Tile(offer.id(), name(offer), offer.bring(), open, told(availability));
  }

  private static Text name(Offer offer) {
    return Text.of("matter." + offer.id());
  }

  private static List<Tile.Lacking> told(Availability availability) {
    return availability.lacks().stream().map(Lack::told).toList();
  }

  /** Never answers: tells each change until somebody touches a tile. */
  private String tellChanges(Standing shown, Consumer<Prompt<String>> tell)
      throws InterruptedException {
    Standing last = shown;
    while (true) {
      last = board.awaitChange(last);
      tell.accept(home(last));
    }
  }

  private Offer offer(String id) {
    return offers.all().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }
}
