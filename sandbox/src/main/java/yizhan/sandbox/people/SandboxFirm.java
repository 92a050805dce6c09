package yizhan.sandbox.people;

import java.util.List;

/**
 * The licence of an invented firm. Texts are as printed.
 *
 * @param code 统一社会信用代码
 * @param inCharge the number of the person who may have it printed
 * @param authorised the numbers of others who may act for it with its electronic licence
 * @param person as printed, which need not be that person's name alone
 */
public record SandboxFirm(
    String code,
    String version,
    String inCharge,
    List<String> authorised,
    Type type,
    String name,
    String kind,
    String person,
    String capital,
    String place,
    String scope,
    String established,
    String term,
    String registry,
    String issued,
    String qr,
    Standing original,
    Standing duplicate) {
  public SandboxFirm {
    authorised = List.copyOf(authorised);
  }

  /** 公司, 非公司企业法人, 个人独资企业, 合伙企业, 农民专业合作社, 分支机构, 个体工商户. */
  public enum Type {
    COMPANY,
    ENTERPRISE_LEGAL_PERSON,
    SOLE_PROPRIETORSHIP,
    PARTNERSHIP,
    FARMERS_COOPERATIVE,
    BRANCH,
    INDIVIDUAL_BUSINESS
  }

  /** Whether a copy may be printed, before anything has been printed here. */
  public enum Standing {
    PRINTABLE,
    ALREADY_PRINTED,
    SURRENDER_OLD_FIRST,
    NOT_AT_TERMINALS
  }
}
