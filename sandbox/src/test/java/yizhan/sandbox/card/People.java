package yizhan.sandbox.card;

import yizhan.sandbox.card.CardText.Validity;

/** The five invented people of the vectors, from their fields. */
public final class People {
  public static final CitizenText CITIZEN =
      new CitizenText(
          "测试用户",
          "2",
          "01",
          "19900307",
          "北京市测试区样例路1号",
          "11000019900307001X",
          "测试市公安局样例分局",
          new Validity("20200101", "20400101"));

  public static final CitizenText LONG_TERM =
      new CitizenText(
          "测试长期",
          "1",
          "01",
          "19500101",
          "测试地址",
          "11010519491231002X",
          "测试市公安局样例分局",
          new Validity("20100101", "长期"));

  public static final ResidencePermitText RESIDENT =
      new ResidencePermitText(
          "测试港人",
          "1",
          "19940823",
          "广东省测试市样例路1号",
          "810000199408230021",
          "测试市公安局",
          new Validity("20190101", "20240101"),
          "H00000000",
          "01");

  public static final PermanentResident2017Text FOREIGNER_2017 =
      new PermanentResident2017Text(
          "TEST, USER SAMPLE",
          "测试外人",
          "2",
          "19810803",
          "CAN110081010001",
          "CAN",
          new Validity("20170616", "20270615"),
          "01",
          "1500");

  public static final PermanentResident2023Text FOREIGNER_2023 =
      new PermanentResident2023Text(
          "TEST, USER SAMPLE WITH A LONG NAME",
          "测试新永居",
          "2",
          "01",
          "19810803",
          "911124198108030024",
          new Validity("20231201", "20331130"),
          "124",
          "");

  private People() {}

  /** The citizen under another name. */
  public static CitizenText named(String name) {
    return new CitizenText(
        name,
        CITIZEN.sexCode(),
        CITIZEN.nationCode(),
        CITIZEN.birth(),
        CITIZEN.address(),
        CITIZEN.number(),
        CITIZEN.issuer(),
        CITIZEN.validity());
  }
}
