package yizhan.kiosk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yizhan.config.Devices.CardReaderSettings;
import yizhan.config.Terminal;
import yizhan.device.card.CitizenCard;
import yizhan.device.card.IdCard;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EnrolmentRequest;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.IdentityClaim;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.PermitRequest;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.office.VouchedClaim;
import yizhan.kiosk.office.VouchingGrounds;
import yizhan.kiosk.service.PrintLicence;

/** Somebody who cannot exist, and what they ask for. */
final class Nobody {
  /** No division of the country has the code 000000; the check character is right. */
  private static final String NUMBER = "000000190001010017";

  private static final LocalDate BORN = LocalDate.of(1900, 1, 1);
  private static final String NOWHERE = "contract-test";

  static final Citizen CITIZEN = new Citizen("contract-test-nobody", "");

  /** As on a sheet. */
  static final String CODE = "0000000000000000";

  /** SHA-256 of nothing in particular. */
  static final String DIGEST = sha256(NOWHERE.getBytes(StandardCharsets.US_ASCII));

  static final String PDF =
      Base64.getEncoder().encodeToString("%PDF-1.4".getBytes(StandardCharsets.US_ASCII));

  private Nobody() {}

  /**
   * Their card lies on this terminal's reader.
   *
   * @param policies by which a claim names a service and one of its ways
   */
  static IdentityClaim claim(Terminal terminal, List<IdentityPolicy> policies) {
    Optional<IdentityPolicy> policy =
        policies.stream().filter(one -> one.ways().stream().anyMatch(Way::byCard)).findFirst();
    Way way =
        policy.flatMap(one -> one.ways().stream().filter(Way::byCard).findFirst()).orElse(Way.CARD);
    CitizenCard card =
        new CitizenCard(
            "NOBODY",
            "1",
            "01",
            BORN,
            NOWHERE,
            NUMBER,
            NOWHERE,
            new IdCard.Validity(BORN, LocalDate.MAX),
            new IdCard.Photo(new byte[0]));
    String module =
        terminal
            .devices()
            .cardReader()
            .flatMap(CardReaderSettings::securityModule)
            .orElse("00.00-00000000-0000000000-0000000000");
    return new IdentityClaim(
        policy.map(IdentityPolicy::service).orElse(PrintLicence.ID), way, card, module);
  }

  /** By somebody whom no bureau employs. */
  static VouchedClaim vouchedFor(String service) {
    return new VouchedClaim(
        NOWHERE + "-" + UUID.randomUUID(),
        service,
        NUMBER,
        "S-0000",
        VouchingGrounds.CHIP_UNREADABLE);
  }

  static PermitRequest permit(String id) {
    return new PermitRequest(id, CITIZEN.token(), NOWHERE, "1", Copy.ORIGINAL);
  }

  static PropertyQuery query(String id) {
    return new PropertyQuery(id, CITIZEN.token(), Purpose.OWN_USE, NOWHERE);
  }

  static FamilyQuery family(String id) {
    return new FamilyQuery(id, List.of(CITIZEN.token()), Purpose.OWN_USE, NOWHERE);
  }

  /** With a code that nobody was given. */
  static EnrolmentRequest enrolment() {
    byte[] request = new byte[128];
    return new EnrolmentRequest(
        sha256(request),
        Base64.getEncoder().encodeToString(request),
        Optional.of("0000-0000-0000-0000"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
