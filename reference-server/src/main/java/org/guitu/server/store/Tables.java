package org.guitu.server.store;

import org.jdbi.v3.core.Handle;

/** The tables as they stand at one moment. */
public final class Tables {
    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    /**
     * The people.
     *
     * @return their table
     */
    public PersonTable people() {
        return new PersonTable(handle);
    }

    /**
     * The case files' heads.
     *
     * @return their table
     */
    public CaseTable cases() {
        return new CaseTable(handle);
    }

    /**
     * The entries.
     *
     * @return their table
     */
    public EntryTable entries() {
        return new EntryTable(handle);
    }

    /**
     * The free texts.
     *
     * @return their table
     */
    public TextTable texts() {
        return new TextTable(handle);
    }

    /**
     * The read model.
     *
     * @return its table
     */
    public SpanTable spans() {
        return new SpanTable(handle);
    }

    /**
     * The answers kept for repeated requests.
     *
     * @return their table
     */
    public AnswerTable answers() {
        return new AnswerTable(handle);
    }

    /**
     * The database's own settings.
     *
     * @return their table
     */
    public SettingTable settings() {
        return new SettingTable(handle);
    }

    /**
     * The access log.
     *
     * @return its table
     */
    public AccessTable accesses() {
        return new AccessTable(handle);
    }

    /**
     * What was anchored of the access log.
     *
     * @return its table
     */
    public AnchorTable anchors() {
        return new AnchorTable(handle);
    }

    /**
     * The installation's keys that something is wrapped under.
     *
     * @return their table
     */
    public KeyTable keys() {
        return new KeyTable(handle);
    }
}
