package org.guitu.conformance.engine;

/** A platform gave no usable answer, so that nothing can be said about the rule under test. */
public final class PlatformFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A fault without a cause in the program.
     *
     * @param message what was asked and what came instead of an answer
     */
    public PlatformFault(String message) {
        super(message);
    }

    /**
     * A fault with its cause.
     *
     * @param message what was asked and what came instead of an answer
     * @param cause why
     */
    public PlatformFault(String message, Throwable cause) {
        super(message, cause);
    }
}
