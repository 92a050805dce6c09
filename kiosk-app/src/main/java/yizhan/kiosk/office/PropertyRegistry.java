package yizhan.kiosk.office;

import java.util.Optional;

/** The registry of real estate behind the counter. Every call has its own deadline. */
public interface PropertyRegistry {
  /**
   * What is registered for whoever asks, as far as they may know it. It is written down there that
   * it was asked, and for what; the same id is answered alike however often it is asked.
   */
  PropertyAnswer query(PropertyQuery query) throws BackOfficeException;

  /**
   * What homes are registered for all of these people together; the rest is as with a query of
   * one's own.
   */
  FamilyAnswer family(FamilyQuery query) throws BackOfficeException;

  /**
   * Has a document of this query's result sealed. It never goes there, only its digest.
   *
   * @param sha256 in lower-case hexadecimal
   * @return the seal: CMS, DER
   */
  byte[] seal(String queryId, String sha256) throws BackOfficeException;

  /** What is known there of the code on a sheet; empty: there is no such result. */
  Optional<ProvenSheet> prove(String code) throws BackOfficeException;
}
