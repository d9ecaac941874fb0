package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.guitu.policy.PackSchema;
import org.junit.jupiter.api.Test;

/** The page of the packs' format is made from its schema, which says of every field what it means. */
class PackPageTest {
    private static final JsonNode SCHEMA = schema();

    @Test
    void thePageIsFresh() throws IOException {
        GeneratedPage.isFresh(Repository.file("docs/reference/policy-pack.md"), new PackPage(SCHEMA).text());
    }

    @Test
    void everyFieldSaysWhatItMeans() {
        assertThat(new PackPage(SCHEMA).undescribed()).isEmpty();
    }

    @Test
    void itSaysSoInBothLanguages() {
        assertThat(SCHEMA.findValuesAsText("description"))
                .hasSizeGreaterThan(130)
                .allMatch(said -> said.matches("(?s).*\\p{IsHan}.*。 [A-Z].*\\."));
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(PackSchema.text());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
