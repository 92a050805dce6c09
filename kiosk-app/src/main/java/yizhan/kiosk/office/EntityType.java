package yizhan.kiosk.office;

/** Kinds of market entity; each has labels of its own on the licence. */
public enum EntityType {
  COMPANY,
  ENTERPRISE_LEGAL_PERSON,
  SOLE_PROPRIETORSHIP,
  PARTNERSHIP,
  FARMERS_COOPERATIVE,
  BRANCH,
  INDIVIDUAL_BUSINESS
}
