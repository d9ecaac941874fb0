package org.guitu.server.wording;

/** What the server stands on cannot be reached; asking again later may help. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells what happened.
     *
     * @param cause what happened
     */
    public Unavailable(Throwable cause) {
        super("the database cannot be reached", cause);
    }
}
