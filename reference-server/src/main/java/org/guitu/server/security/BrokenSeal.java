package org.guitu.server.security;

/** A sealed value does not open: changed, moved to another row, or sealed under a key that is not at hand. */
public final class BrokenSeal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the place.
     *
     * @param place the table and row
     */
    public BrokenSeal(String place) {
        super("the sealed value of " + place + " does not open");
    }
}
