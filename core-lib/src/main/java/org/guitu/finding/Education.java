package org.guitu.finding;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The person is criticised and educated for a breach (批评教育, LIF-33), or helped, educated and supervised the more after
 * a finding while the law spares them isolation (加强帮助、教育和监督, LIF-15); their words are the entry's note.
 *
 * @param day the day on which it happened; never null
 * @param breach the entry of the breach, or of the finding; never null
 */
public record Education(LocalDate day, String breach) implements FindingFact {
    @Override
    public FactType type() {
        return FactType.EDUCATION;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("breach", breach).tree();
    }
}
