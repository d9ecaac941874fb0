package org.guitu.conformance.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private final Redaction redaction = new Redaction(List.of("s3cret"));

    @Test
    void personal_fields_are_removed_at_any_depth() {
        assertEquals(
                "{\"items\":[{\"id\":\"p1\",\"name\":\"[removed]\",\"phone\":null}]}",
                redaction.body("{\"items\":[{\"id\":\"p1\",\"name\":\"示例人\",\"phone\":null}]}"));
    }

    @Test
    void the_name_of_a_parameter_stays() {
        String body = "{\"parameter\":{\"name\":\"reportWithin\"}}";
        assertEquals(body, redaction.body(body));
    }

    @Test
    void numbers_of_persons_are_removed_wherever_they_stand() {
        assertEquals("no [removed], call [removed]", redaction.text("no 11010519491231002X, call 13800000000"));
        assertEquals("<p>[removed]</p>", redaction.body("<p>11010519491231002X</p>"));
    }

    @Test
    void other_numbers_stay() {
        String text = "421202001-3 2026-06-01T10:00:00+08:00 6f1c2d34-13912345678a";
        assertEquals(text, redaction.text(text));
    }

    @Test
    void secrets_are_removed_wherever_they_stand() {
        assertEquals("{\"hint\":\"Bearer [removed]\"}", redaction.body("{\"hint\":\"Bearer s3cret\"}"));
    }
}
