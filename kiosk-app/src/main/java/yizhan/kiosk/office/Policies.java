package yizhan.kiosk.office;

import java.util.List;

/** How sure one must be of a citizen, for each service; as somebody knows it now. */
@FunctionalInterface
public interface Policies {
  List<IdentityPolicy> now() throws BackOfficeException;
}
