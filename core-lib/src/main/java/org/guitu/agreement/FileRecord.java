package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * What the person's file says from this day on (建档, 一人一档, LIF-34). Fields that it does not name stay as they were.
 *
 * @param day the day on which it happened; never null
 * @param fields values by the pack's field codes: a code, a day, a whole number or the id of a text; never null
 */
public record FileRecord(LocalDate day, Map<String, String> fields) implements AgreementFact {
    /** Copies the fields, by name. */
    public FileRecord {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    @Override
    public FactType type() {
        return FactType.FILE_RECORD;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("fields", fields).tree();
    }
}
