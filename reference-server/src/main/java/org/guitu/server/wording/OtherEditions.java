package org.guitu.server.wording;

/** The read model is made by other packs, calendars or another program than this server has: it may not write it. */
public final class OtherEditions extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Tells that it is so. */
    public OtherEditions() {
        super("the read model is made by other editions");
    }
}
