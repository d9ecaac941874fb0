package org.guitu.server.wording;

import java.util.List;
import java.util.Map;

/** Something that the server is to be started with cannot be used; the lines say what and why, in both languages. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells several things.
     *
     * @param lines what is wrong, each in Chinese and in English
     */
    public Unfit(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }

    /**
     * Tells one thing.
     *
     * @param code the sentence's code
     * @param values what is told, by name
     */
    public Unfit(String code, Map<String, String> values) {
        this(List.of(Wording.line(code, values)));
    }
}
