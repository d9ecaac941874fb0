package org.guitu.server.security;

/** The key file cannot be used; the message says why, in Chinese and in English, and shows no key. */
public final class UnusableKeys extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells why.
     *
     * @param sentence the reason in both languages
     */
    public UnusableKeys(String sentence) {
        super(sentence);
    }
}
