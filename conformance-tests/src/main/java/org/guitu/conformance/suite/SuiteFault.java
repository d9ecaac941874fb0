package org.guitu.conformance.suite;

/** The suite's own files are wrong; the message names the file and the place in it. */
public final class SuiteFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The file that is wrong. */
    private final String file;

    /** The JSON Pointer of the wrong place. */
    private final String pointer;

    /**
     * A fault in one place.
     *
     * @param file the file, relative to the suite's folder
     * @param pointer the JSON Pointer of the place, empty for the whole file
     * @param what what is wrong there
     */
    public SuiteFault(String file, String pointer, String what) {
        super(file + "#" + pointer + ": " + what);
        this.file = file;
        this.pointer = pointer;
    }

    /**
     * The file that is wrong.
     *
     * @return its path, relative to the suite's folder
     */
    public String file() {
        return file;
    }

    /**
     * The place that is wrong.
     *
     * @return its JSON Pointer
     */
    public String pointer() {
        return pointer;
    }
}
