package yizhan.kiosk.visit;

/** Where the citizen is in a matter: 第 {@code at} 步 / 共 {@code of} 步. */
public record Step(int at, int of) {}
