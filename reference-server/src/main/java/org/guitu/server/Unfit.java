package org.guitu.server;

import java.util.List;

/** The configuration cannot be used; the lines say why, in Chinese and in English. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfit(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }
}
