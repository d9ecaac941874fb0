package org.guitu.server.store;

import java.time.Duration;

/** Is told what became of the drafts. */
public interface CommitObserver {
    /**
     * A group was committed.
     *
     * @param kept how many drafts are on disk
     * @param dropped how many were not written since their ground had moved
     * @param took how long it took from the first statement on
     */
    void committed(int kept, int dropped, Duration took);

    /**
     * Some drafts were given up together.
     *
     * @param drafts how many
     */
    void failed(int drafts);
}
