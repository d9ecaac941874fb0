package org.guitu.conformance.run;

/** What a whole run says. */
public enum Verdict {
    /** Everything planned was played, and no MUST is broken. */
    PASS(0),
    /** Everything planned was played, and some MUST is broken. */
    FAIL(1),
    /** Something planned was not played or gave no usable answer; nothing can be said. */
    INCOMPLETE(2);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /**
     * The exit code of the command line.
     *
     * @return 0, 1 or 2
     */
    public int exitCode() {
        return exitCode;
    }
}
