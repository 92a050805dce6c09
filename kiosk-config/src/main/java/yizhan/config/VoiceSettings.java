package yizhan.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What speaks.
 *
 * @param engine a program that speaks as {@code espeak-ng --stdin --stdout} does
 * @param player a program that plays a WAV from its stdin as {@code aplay -q -} does
 * @param mixer a program that tells of the sound card's controls as {@code amixer cget} does
 * @param recordings a folder with recorded sentences, {@code zh/KEY.wav} and {@code en/KEY.wav};
 *     absolute
 * @param headphones the control of the sound card that tells whether headphones are plugged in;
 *     empty: nobody can tell, and everybody hears
 */
public record VoiceSettings(
    String engine,
    String player,
    String mixer,
    Optional<Path> recordings,
    Optional<String> headphones) {}
