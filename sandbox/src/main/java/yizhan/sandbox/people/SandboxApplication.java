package yizhan.sandbox.people;

/**
 * An application that the registry of the sandbox is dealing with. Texts are as printed.
 *
 * @param applicant the number of whoever applied
 */
public record SandboxApplication(
    String number, String applicant, String business, String accepted, String stage) {}
