package yizhan.kiosk.issuing;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PermitRequest;

/** Asks for permits; one that may have been granted unheard is looked for, never asked for anew. */
public final class Permits {
  private static final Logger LOG = LoggerFactory.getLogger(Permits.class);
  private static final int LOOKS = 2;

  private final BackOffice office;

  public Permits(BackOffice office) {
    this.office = office;
  }

  /** The answer, or nothing when none was heard; a grant may then exist all the same. */
  Optional<PermitAnswer> ask(PermitRequest request) {
    try {
      return Optional.of(office.permit(request));
    } catch (BackOfficeException unheard) {
      LOG.warn("permit {} not heard: {}", request.requestId(), unheard.getMessage());
      return unheard.reason() == Reason.UNREACHABLE ? Optional.empty() : find(request.requestId());
    }
  }

  private Optional<PermitAnswer> find(String requestId) {
    for (int look = 1; look <= LOOKS; look++) {
      try {
        return office.permitFor(requestId);
      } catch (BackOfficeException unheard) {
        LOG.warn("permit {} not found at look {}: {}", requestId, look, unheard.getMessage());
      }
    }
    return Optional.empty();
  }
}
