package yizhan.sandbox.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented people: those that come along, and those in a folder. */
class PeopleTest {
  private static final String PERSON =
      """
      [[person]]
      id = "shi-yi"
      kind = "citizen"
      name = "石一"
      sex = "1"
      nation = "01"
      birth = 1990-01-01
      address = "样张市样张路1号"
      number = "999999199001010016"
      issuer = "样张市公安局"
      valid_from = 2020-01-01
      valid_until = "长期"
      """;

  @TempDir Path folder;

  @Test
  void comesWithPeopleForEveryCase() {
    People people = People.builtIn();
    assertThat(people.persons()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(kinds(people)).containsExactlyInAnyOrder(CardFace.Kind.values());
    assertThat(types(people)).containsExactlyInAnyOrder(SandboxFirm.Type.values());
    assertThat(people.person("four-rare").orElseThrow().card().name()).isEqualTo("䶮𠮷㛃𬭚");
    assertThat(people.person("guli").orElseThrow().card().name()).hasSize(15).contains("·");
    assertThat(people.person("dili").orElseThrow().registerName()).hasSizeGreaterThan(15);
    assertThat(people.firmsOf(people.person("qian-ba").orElseThrow())).hasSize(8);
    assertThat(people.firmsOf(people.person("lin-mo").orElseThrow())).isEmpty();
    assertThat(people.person("chang-qi").orElseThrow().card().until()).isEqualTo(LocalDate.MAX);
  }

  @Test
  void hasAScopeOfExactlyEightThousandCharacters() {
    People people = People.builtIn();
    String scope = people.firmsOf(people.person("ba-qian").orElseThrow()).getFirst().scope();
    assertThat(scope.codePointCount(0, scope.length())).isEqualTo(8000);
    assertThat(scope).doesNotContain("\n", " ");
  }

  @Test
  void givesEverybodyACardThatFitsOnItsChip() {
    for (SandboxPerson person : People.builtIn().persons()) {
      byte[] block = CardOfPerson.of(person).text().block();
      assertThat(block).as(person.id()).hasSize(256);
      assertThat((char) block[248]).as(person.id()).isEqualTo(person.card().kind().letter());
      assertThat(new String(block, StandardCharsets.UTF_16LE))
          .as(person.id())
          .contains(person.card().calledBy().substring(0, 2), person.card().number());
    }
  }

  @Test
  void addsThePeopleOfAFolder() throws IOException, PeopleException {
    Files.writeString(folder.resolve("more.toml"), PERSON);
    Files.writeString(
        folder.resolve("firms.toml"),
        """
        [[firm]]
        code = "91999999MA00TE5T2F"
        in_charge = "999999199001010016"
        type = "company"
        name = "样张市石一有限公司"
        kind = "有限责任公司"
        person = "石一"
        place = "样张市样张路1号"
        scope = "测试"
        established = "2024年05月08日"
        issued = "2024年05月08日"
        registry = "样张市市场监督管理局"
        """);
    People people = People.with(folder);
    assertThat(people.person("shen-zhiyu")).isPresent();
    assertThat(people.firmsOf(people.person("shi-yi").orElseThrow()))
        .extracting(SandboxFirm::name)
        .containsExactly("样张市石一有限公司");
  }

  @Test
  void tellsEverythingThatIsWrongWithFileLineAndRemedy() throws IOException {
    Path file = folder.resolve("wrong.toml");
    Files.writeString(
        file,
        PERSON
            .replace("999999199001010016", "999999199001010017")
            .replace("\"citizen\"", "\"citizien\"")
            .replace("address", "adress")
            .replace("sex = \"1\"", "sex = 1"));
    assertThatThrownBy(() -> People.with(folder))
        .isInstanceOfSatisfying(
            PeopleException.class,
            e ->
                assertThat(e.problems())
                    .contains(
                        file + ":9: number must end with 6",
                        file + ":1: address is missing; write address = \"…\"",
                        file + ":5: sex must be a text; put it between quotation marks")
                    .anyMatch(p -> p.startsWith(file + ":3: kind must be one of citizen, "))
                    .anyMatch(
                        p -> p.startsWith(file + ":8: adress is no field here; take it out")));
  }

  @Test
  void tellsOfTwoPeopleWithOneNumberAndOfAFirmWithoutAPerson() throws IOException {
    Path file = folder.resolve("twice.toml");
    Files.writeString(
        file, PERSON + PERSON.replace("shi-yi", "shi-er") + "[[firm]]\nin_charge = \"nobody\"\n");
    assertThatThrownBy(() -> People.with(folder))
        .hasMessageContaining(file + ":21: number was given before, at " + file + ":9")
        .hasMessageContaining(file + ":26: in_charge is nobody's number")
        .hasMessageContaining(file + ":25: code is missing");
  }

  @Test
  void tellsOfAnApplicationOfNobodyAndOfTwoWithOneNumber() throws IOException {
    String application =
        """
        [[application]]
        number = "SL-1"
        applicant = "nobody"
        business = "抵押权注销登记"
        accepted = "2026年11月20日"
        stage = "审核"
        """;
    Path file = folder.resolve("applications.toml");
    Files.writeString(file, application + application);
    assertThatThrownBy(() -> People.with(folder))
        .hasMessageContaining(file + ":3: applicant is nobody's number")
        .hasMessageContaining(file + ":8: number was given before, at " + file + ":2");
  }

  @Test
  void tellsWhereAFileIsNoToml() throws IOException {
    Path file = folder.resolve("broken.toml");
    Files.writeString(file, "[[person]]\nid = \n");
    assertThatThrownBy(() -> People.with(folder)).hasMessageContaining(file + ":2: ");
  }

  @Test
  void refusesAFolderWithoutFiles() {
    assertThatThrownBy(() -> People.with(folder)).hasMessageContaining("holds no *.toml file");
  }

  private static Set<CardFace.Kind> kinds(People people) {
    return people.persons().stream().map(p -> p.card().kind()).collect(Collectors.toSet());
  }

  private static Set<SandboxFirm.Type> types(People people) {
    return people.firms().stream().map(SandboxFirm::type).collect(Collectors.toSet());
  }
}
