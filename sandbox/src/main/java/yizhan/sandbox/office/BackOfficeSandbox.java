package yizhan.sandbox.office;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.people.People;

/**
 * The bureau behind the counter, on this machine: serves {@code docs/api/back-office.yaml} from an
 * embedded database. Has its own truth, which tests compare with what the kiosk believes, and fault
 * switches. Closing it leaves the books open: they belong to whoever opened them.
 */
public final class BackOfficeSandbox implements AutoCloseable {
  private static final String REGISTRY = "样张市不动产登记中心";

  private final Database books;
  private final OfficeRules rules;
  private final SealAuthority authority = SealAuthority.make(REGISTRY);
  private final TaxAuthority taxes;
  private final OfficeFaults faults = new OfficeFaults();
  private final ConcurrentHashMap<String, AtomicInteger> heard = new ConcurrentHashMap<>();
  private final Counter counter;
  private final int port;
  private volatile SealAuthority sealing = authority;
  private @Nullable OfficeServer server;

  private BackOfficeSandbox(int port, Database books, OfficeRules rules) throws IOException {
    this.books = books;
    this.rules = rules;
    this.taxes = new TaxAuthority(rules.clock());
    this.counter = new Counter(books, rules, () -> sealing, taxes, this::port);
    OfficeServer first = listen(port);
    this.server = first;
    this.port = first.port();
  }

  /**
   * Opens the bureau.
   *
   * @param port on the loopback interface; 0 for any
   * @param people who are added to the books unless they are there
   */
  public static BackOfficeSandbox start(int port, Database books, People people, OfficeRules rules)
      throws IOException {
    books.transaction(open -> {
      Register.fill(open, people);
      return people;
    });
    return new BackOfficeSandbox(port, books, rules);
  }

  /** Where the contract is served: what stands in a terminal file. */
  public URI address() {
    String scheme = rules.tls() ? "https" : "http";
    return URI.create(scheme + "://127.0.0.1:" + port + OfficeServer.VERSION);
  }

  /** The certificate of the authority behind this registry's seal, PEM. */
  public String sealAuthority() {
    return authority.pem();
  }

  /** The certificate of the authority behind the seal of its tax authority, PEM. */
  public String taxAuthority() {
    return taxes.pem();
  }

  /** What really is in the books. */
  public Truth truth() {
    return new Truth(books, heard);
  }

  /** Changes what is in the books, as people at the bureau would. */
  public Clerk clerk() {
    return new Clerk(books);
  }

  /** Makes one request fail: the next that has no fault waiting yet. */
  public void failNext(OfficeFault fault) {
    failNext(fault, OfficeFaults.ANYWHERE);
  }

  /**
   * Makes the next request of one kind fail.
   *
   * @param where the first segment of its path, such as {@code permit-requests}
   */
  public void failNext(OfficeFault fault, String where) {
    faults.failNext(fault, where);
  }

  /** Makes every request fail from now on. Down means that nothing listens. */
  public synchronized void failUntilCleared(OfficeFault fault) {
    if (fault == OfficeFault.DOWN) hangUp();
    else faults.failUntilCleared(fault, OfficeFaults.ANYWHERE);
  }

  /** Makes every request of one kind fail from now on; down means that its line is cut. */
  public void failUntilCleared(OfficeFault fault, String where) {
    faults.failUntilCleared(fault, where);
  }

  /** The fault that the next request will meet; nothing is used up. */
  public synchronized Optional<OfficeFault> fault() {
    return server == null ? Optional.of(OfficeFault.DOWN) : faults.peek();
  }

  /** From now on somebody else seals who calls themselves the same. */
  public void sealAsAStranger() {
    sealing = SealAuthority.make(REGISTRY);
  }

  /** Ends all faults. */
  public synchronized void clear() throws IOException {
    faults.clear();
    sealing = authority;
    if (server == null) server = listen(port);
  }

  private int port() {
    return port;
  }

  /** How long a session on a phone lives from now on. */
  public void phonesLive(Duration time) {
    counter.phones().lives(time);
  }

  private OfficeServer listen(int where) throws IOException {
    return new OfficeServer(where, counter, faults, rules, heard);
  }

  private synchronized void hangUp() {
    Optional.ofNullable(server).ifPresent(OfficeServer::close);
    server = null;
  }

  @Override
  public void close() {
    hangUp();
  }
}
