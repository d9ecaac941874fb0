package org.guitu.conformance.suite;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the registry's file. */
final class RegistryReader {
    static final String FILE = "requirements.json";
    static final String RULE_ID = "[A-Z]{3}-\\d{2}(\\.\\d{1,2})?";

    private RegistryReader() {}

    static Registry read(SuiteFiles files) {
        StrictObject root = new StrictObject(FILE, "", SuiteReader.tree(files, FILE));
        root.optionalText("$schema");
        String spec = root.text("spec");
        Map<String, Requirement> requirements = new LinkedHashMap<>();
        for (StrictObject row : root.objects("requirements")) {
            Requirement requirement = requirement(row);
            if (requirements.put(requirement.id(), requirement) != null) {
                throw row.fault("id", requirement.id() + " is there twice");
            }
        }
        root.done();
        return new Registry(spec, requirements);
    }

    private static Requirement requirement(StrictObject row) {
        Requirement requirement = new Requirement(
                row.matching("id", RULE_ID),
                row.oneOf("level", Level.class, Level::name),
                row.text("profile"),
                row.text("actor"),
                row.bilingual("sentence"),
                source(row.object("source")),
                row.text("since"),
                row.oneOf(
                        "testability", Testability.class, value -> value.name().toLowerCase(Locale.ROOT)));
        row.done();
        return requirement;
    }

    private static Source source(StrictObject row) {
        Source source = new Source(row.oneOf("basis", Basis.class, Basis::name), row.text("citation"));
        row.done();
        return source;
    }
}
