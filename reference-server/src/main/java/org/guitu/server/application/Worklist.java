package org.guitu.server.application;

import java.time.LocalDate;
import org.guitu.division.Division;
import org.guitu.server.store.Database;
import org.guitu.server.store.SpanTable;

/** The prompts of all cases: a range scan over the spans, right on every day without any job at midnight. */
public final class Worklist {
    private final Looking looking;
    private final Cursors cursors;

    /**
     * Scans a database.
     *
     * @param database which
     * @param vault what signs cursors
     */
    public Worklist(Database database, Vault vault) {
        this.looking = new Looking(database);
        this.cursors = new Cursors(vault, "prompts");
    }

    /**
     * The prompts that are open on a day.
     *
     * @param district a township, or a county, city or province with all below it
     * @param day the day
     * @param page which piece
     * @param caller who asks
     * @return the prompts by district and case
     */
    public Reply open(Division district, LocalDate day, Page page, Caller caller) {
        return cursors.from(
                page,
                after -> looking.look(
                        caller,
                        tables -> Reply.of(
                                Reply.Kind.SHOWN,
                                cursors.<SpanTable.Row>cut(
                                        page,
                                        tables.spans()
                                                .open(
                                                        significant(district),
                                                        day.toString(),
                                                        after.district(),
                                                        after.id(),
                                                        after.number(),
                                                        page.toLoad()),
                                        Spans::tree,
                                        row -> new Place(
                                                String.valueOf(row.district()), row.caseId(), row.number())))));
    }

    // Zeros at the end stand for "all below": 420000 is the province, 421200 the city.
    private static String significant(Division district) {
        String code = district.code();
        return code.length() == 6 ? code.replaceFirst("(00){1,2}$", "") : code;
    }
}
