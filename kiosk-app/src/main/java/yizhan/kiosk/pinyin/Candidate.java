package yizhan.kiosk.pinyin;

/**
 * What letters may stand for.
 *
 * @param letters how many of them it takes up
 */
public record Candidate(String text, int letters) {}
