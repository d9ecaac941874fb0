package org.guitu.server.store;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.guitu.day.Shanghai;
import org.guitu.server.security.Digests;

/**
 * The end of this process's chain of access lines, which begins anew each day, and where nobody can tell how far the one
 * before goes on disk. Used by one thread.
 */
public final class AccessChain {
    /** What the first line of a chain links to. */
    public static final String START = "0".repeat(64);

    private final String process;
    private final InstantSource clock;
    private String day = "";
    private String chain = "";
    private int left;
    private int seq;
    private String head = START;

    AccessChain(String process, InstantSource clock) {
        this.process = process;
        this.clock = clock;
    }

    /**
     * The link of a line.
     *
     * @param previous the link of the line before
     * @param text the line
     * @return SHA-256 of both in lower-case hexadecimal
     */
    public static String link(String previous, String text) {
        return HexFormat.of()
                .formatHex(Digests.plain(
                        previous.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The lines in their places. They count once they are {@link #adopt adopted}. */
    List<AccessTable.Row> linked(List<AccessTable.Line> lines) {
        String today = Shanghai.dayOf(clock.instant()).toString();
        // A clock that is put back over midnight does not go back to a chain that has ended.
        if (today.compareTo(day) > 0) {
            day = today;
            begin();
        }
        List<AccessTable.Row> rows = new ArrayList<>();
        String previous = head;
        for (AccessTable.Line line : lines) {
            previous = link(previous, line.text());
            rows.add(new AccessTable.Row(chain, seq + rows.size() + 1, line.personId(), line.text(), previous));
        }
        return rows;
    }

    /** Begins another chain of the same day: nobody can tell whether the lines that were linked last are on disk. */
    void leave() {
        left++;
        begin();
    }

    private void begin() {
        chain = day + "." + process + (left == 0 ? "" : "-" + left);
        seq = 0;
        head = START;
    }

    /** Goes on from these lines, which are on disk. */
    void adopt(List<AccessTable.Row> rows) {
        if (!rows.isEmpty()) {
            AccessTable.Row last = rows.get(rows.size() - 1);
            seq = last.seq();
            head = last.hash();
        }
    }
}
