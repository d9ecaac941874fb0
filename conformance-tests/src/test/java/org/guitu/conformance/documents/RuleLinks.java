package org.guitu.conformance.documents;

import java.util.List;
import java.util.stream.Collectors;
import org.guitu.conformance.suite.Vector;

/** Links from a page of the reference to the pages of the rules. */
final class RuleLinks {
    private RuleLinks() {}

    static String rule(String id) {
        return "[%s](rules/%s.md)".formatted(id, id);
    }

    /** A vector, on the page of its rule, with the made-up packs that it needs. */
    static String vector(Vector vector) {
        List<String> packs =
                vector.packs().stream().filter(pack -> !pack.equals("cn")).toList();
        return "[%s](rules/%s.md)%s"
                .formatted(
                        vector.id(),
                        vector.rule(),
                        packs.stream().map(pack -> "<br>`" + pack + "`").collect(Collectors.joining()));
    }
}
