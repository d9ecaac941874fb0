package org.guitu.server.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** What turns on which day: spans and never states, so that nothing has to run at midnight for an answer to be right. */
public final class SpanTable {
    private static final RowMapper<Row> ROW = (rs, ctx) -> new Row(
            rs.getString("case_id"),
            rs.getInt("number"),
            rs.getString("subject"),
            rs.getString("level"),
            rs.getString("role"),
            rs.getString("district"),
            rs.getString("from_day"),
            rs.getString("until_day"));

    private final Handle handle;

    SpanTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * One span of one case.
     *
     * @param caseId the case
     * @param number its number in the case's agenda, from 1
     * @param subject the state, or what is prompted
     * @param level the state, or how loudly it is prompted
     * @param role whom it is for; null for a state
     * @param district where; null where nobody is responsible yet
     * @param from the first day
     * @param until the first day on which it no longer holds; null while no day is known
     */
    public record Row(
            String caseId,
            int number,
            String subject,
            String level,
            @Nullable String role,
            @Nullable String district,
            String from,
            @Nullable String until) {}

    /**
     * What turns otherwise than before.
     *
     * @param caseId the case
     * @param gone the numbers of the spans that do not stand any more
     * @param fresh the spans that stand now and did not before
     */
    public record Change(String caseId, List<Integer> gone, List<Row> fresh) {
        /** Copies the lists. */
        public Change {
            gone = List.copyOf(gone);
            fresh = List.copyOf(fresh);
        }

        /**
         * The difference between two agendas of a case.
         *
         * @param caseId the case
         * @param before the spans that stand
         * @param after the spans that are to stand
         * @return what goes and what comes
         */
        public static Change between(String caseId, List<Row> before, List<Row> after) {
            Map<Integer, Row> gone = new HashMap<>();
            before.forEach(row -> gone.put(row.number(), row));
            List<Row> fresh = new ArrayList<>();
            for (Row row : after) {
                if (!gone.remove(row.number(), row)) {
                    fresh.add(row);
                }
            }
            return new Change(caseId, List.copyOf(gone.keySet()), fresh);
        }
    }

    static void change(Handle handle, List<Change> changes) {
        Batch.run(
                handle,
                "delete from span where case_id = :case and number = :number",
                changes.stream()
                        .flatMap(change -> change.gone().stream().map(number -> Map.entry(change.caseId(), number)))
                        .toList(),
                (batch, gone) -> batch.bind("case", gone.getKey()).bind("number", gone.getValue()));
        Batch.run(
                handle,
                "insert into span (case_id, number, subject, level, role, district, from_day, until_day)"
                        + " values (:case, :number, :subject, :level, :role, :district, :from, :until)",
                changes.stream().flatMap(change -> change.fresh().stream()).toList(),
                (batch, row) -> batch.bind("case", row.caseId())
                        .bind("number", row.number())
                        .bind("subject", row.subject())
                        .bind("level", row.level())
                        .bind("role", row.role())
                        .bind("district", row.district())
                        .bind("from", row.from())
                        .bind("until", row.until()));
    }

    /** Removes the spans of these people's cases. */
    static void erase(Handle handle, List<String> personIds) {
        Batch.run(
                handle,
                "delete from span where case_id in (select id from case_file where person_id = :person)",
                personIds,
                (batch, person) -> batch.bind("person", person));
    }

    /**
     * The spans of a case in order.
     *
     * @param caseId the case
     * @return its spans
     */
    public List<Row> of(String caseId) {
        return handle.createQuery("select * from span where case_id = :case order by number")
                .bind("case", caseId)
                .map(ROW)
                .list();
    }

    /**
     * A page of the prompts that are open on a day in a district and all below it, by district and case, so that a page
     * reads no more of the index than it shows and skips.
     *
     * @param district the code's leading digits
     * @param day the day asked
     * @param afterDistrict the last district shown, empty for the first page
     * @param afterCase the last case shown, empty for the first page
     * @param afterNumber the last number shown of that case
     * @param limit how many at most
     * @return the spans
     */
    public List<Row> open(
            String district, String day, String afterDistrict, String afterCase, int afterNumber, int limit) {
        return handle.createQuery(
                        "select * from span where role is not null and (district, case_id, number) > (:from, :case, :number)"
                                + " and district < :end and from_day <= :day and (until_day is null or until_day > :day)"
                                + " order by district, case_id, number limit :limit")
                // The leading digits alone come before every district that begins with them.
                .bind("from", afterDistrict.isEmpty() ? district : afterDistrict)
                .bind("end", district + "~")
                .bind("day", day)
                .bind("case", afterCase)
                .bind("number", afterNumber)
                .bind("limit", limit)
                .map(ROW)
                .list();
    }
}
