package org.guitu.server.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guitu.day.Shanghai;
import org.guitu.rule.Fault;
import org.guitu.server.security.AnchorFile;
import org.guitu.server.store.AccessChain;
import org.guitu.server.store.AccessTable;
import org.guitu.server.store.AnchorTable;
import org.guitu.server.store.Database;
import org.guitu.server.store.Draft;
import org.guitu.server.store.Tables;
import org.guitu.server.wording.Unfit;

/**
 * Anchors the access log, and through the marks in its lines all cases: once a minute, and whenever the server starts and
 * stops, it is told to a file outside of the database where every chain ended (RGT-04).
 */
public final class Anchors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DAY_LENGTH = "2026-01-01".length();
    /** Somebody's clock may be behind, and a group may be under way at midnight: so many days are looked at anew. */
    private static final int DAYS_AGAIN = 2;

    private static final int PAGE = 500;

    private final Database database;
    private final AnchorFile file;
    private final InstantSource clock;

    /**
     * Anchors a database.
     *
     * @param database which
     * @param file where the anchors are kept outside of it
     * @param clock tells when an anchor is made
     */
    public Anchors(Database database, AnchorFile file, InstantSource clock) {
        this.database = database;
        this.file = file;
        this.clock = clock;
    }

    /**
     * Makes an anchor, if anything was looked at or written since the last one, and tells the file each that it does not
     * know yet: one may have been made while the file could not be written.
     */
    public void add() {
        Optional<AnchorTable.Row> next = database.read(this::next);
        while (next.isPresent() && !made(next.get())) {
            // Another process has made the anchor of this number.
            next = database.read(this::next);
        }
        file.tell(told -> database.read(tables -> tables.anchors().after(told, PAGE)).stream()
                .map(row -> new AnchorFile.Anchor(row.number(), row.hash()))
                .toList());
    }

    private boolean made(AnchorTable.Row row) {
        Draft draft = new Draft();
        draft.add(row);
        return database.commit(draft);
    }

    /**
     * Refuses a database that is older than what was anchored: somebody has put an old copy in its place.
     *
     * @throws Unfit saying what to do
     */
    public void refuseOlderDatabase() {
        int told = file.last();
        int last = database.read(tables -> tables.anchors().last())
                .map(AnchorTable.Row::number)
                .orElse(0);
        if (told > last) {
            throw new Unfit(
                    "database-older",
                    Map.of(
                            "path",
                            file.path().toString(),
                            "told",
                            Integer.toString(told),
                            "last",
                            Integer.toString(last)));
        }
    }

    /** The anchors in the file outside. */
    List<AnchorFile.Anchor> told() {
        return file.all();
    }

    /** What does not agree between the anchors, the lines that they name, and the file outside. */
    List<Fault> faults(Tables tables, List<AnchorFile.Anchor> outside) {
        List<Fault> faults = new ArrayList<>();
        Map<Integer, String> kept = new LinkedHashMap<>();
        String previous = AccessChain.START;
        for (List<AnchorTable.Row> rows = tables.anchors().after(0, PAGE);
                !rows.isEmpty();
                rows = tables.anchors().after(rows.get(rows.size() - 1).number(), PAGE)) {
            for (AnchorTable.Row row : rows) {
                if (row.number() != kept.size() + 1 || !row.hash().equals(AccessChain.link(previous, row.text()))) {
                    faults.add(new Fault("/anchors/" + row.number(), "anchor-broken", Map.of()));
                }
                faults.addAll(cut(tables, row));
                kept.put(row.number(), row.hash());
                previous = row.hash();
            }
        }
        for (AnchorFile.Anchor told : outside) {
            if (!told.hash().equals(kept.get(told.number()))) {
                faults.add(new Fault("/anchors/" + told.number(), "anchor-missing", Map.of()));
            }
        }
        return faults;
    }

    /** The lines that an anchor names, and that are not there or not the same. */
    private static List<Fault> cut(Tables tables, AnchorTable.Row row) {
        return heads(row).stream()
                .filter(head ->
                        !tables.accesses().hash(head.chain(), head.seq()).equals(Optional.of(head.hash())))
                .map(head -> new Fault(
                        "/accesses/" + head.chain() + "/" + head.seq(),
                        "access-cut",
                        Map.of("anchor", Integer.toString(row.number()))))
                .toList();
    }

    private Optional<AnchorTable.Row> next(Tables tables) {
        Optional<AnchorTable.Row> last = tables.anchors().last();
        List<AccessTable.Head> before = last.map(Anchors::heads).orElseGet(List::of);
        List<AccessTable.Head> heads = tables.accesses().heads(since(before, Shanghai.dayOf(clock.instant())));
        if (before.containsAll(heads)) {
            return Optional.empty();
        }
        String text = text(heads);
        String hash = AccessChain.link(last.map(AnchorTable.Row::hash).orElse(AccessChain.START), text);
        return Optional.of(new AnchorTable.Row(last.map(AnchorTable.Row::number).orElse(0) + 1, text, hash));
    }

    // Where a clock was ahead, chains of days to come are named; those of today are looked at all the same.
    private static String since(List<AccessTable.Head> before, LocalDate today) {
        if (before.isEmpty()) {
            return "";
        }
        LocalDate last = LocalDate.parse(before.get(before.size() - 1).chain().substring(0, DAY_LENGTH));
        return (last.isAfter(today) ? today : last).minusDays(DAYS_AGAIN).toString();
    }

    private String text(List<AccessTable.Head> heads) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", clock.instant().toString());
        tree.put("heads", heads);
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an anchor cannot be written", e);
        }
    }

    private static List<AccessTable.Head> heads(AnchorTable.Row row) {
        List<AccessTable.Head> heads = new ArrayList<>();
        try {
            for (JsonNode head : JSON.readTree(row.text()).path("heads")) {
                heads.add(new AccessTable.Head(
                        head.path("chain").asText(),
                        head.path("seq").asInt(),
                        head.path("hash").asText()));
            }
        } catch (JsonProcessingException e) {
            // The link of the anchor says that it was changed.
            return List.of();
        }
        return heads;
    }
}
