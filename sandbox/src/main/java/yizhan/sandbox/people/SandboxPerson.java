package yizhan.sandbox.people;

/**
 * An invented person.
 *
 * @param id a short name for journeys and the desk: {@code lay card shen-zhiyu}
 * @param note what this person is good for, in a few words
 * @param registerName the whole name, which the chip may have cut
 * @param lost whether the card has been reported lost
 */
public record SandboxPerson(
    String id, String note, String registerName, boolean lost, CardFace card) {}
