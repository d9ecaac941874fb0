package org.guitu.server.application;

import java.time.LocalDate;
import org.guitu.division.Division;
import org.guitu.server.store.Database;
import org.guitu.server.store.SpanTable;

/** The prompts of all cases: a range scan over the spans, right on every day without any job at midnight. */
public final class Worklist {
    private final Database database;

    /**
     * Scans a database.
     *
     * @param database which
     */
    public Worklist(Database database) {
        this.database = database;
    }

    /**
     * The prompts that are open on a day.
     *
     * @param district a township, or a county, city or province with all below it
     * @param day the day
     * @param page which piece
     * @return the prompts by case
     */
    public Reply open(Division district, LocalDate day, Page page) {
        return Reply.of(
                Reply.Kind.SHOWN,
                database.read(tables -> page.<SpanTable.Row>of(
                        tables.spans()
                                .open(
                                        significant(district),
                                        day.toString(),
                                        page.after().id(),
                                        page.after().number(),
                                        page.toLoad()),
                        Spans::tree,
                        row -> new Place(row.caseId(), row.number()))));
    }

    // Zeros at the end stand for "all below": 420000 is the province, 421200 the city.
    private static String significant(Division district) {
        String code = district.code();
        return code.length() == 6 ? code.replaceFirst("(00){1,2}$", "") : code;
    }
}
