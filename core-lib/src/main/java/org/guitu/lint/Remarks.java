package org.guitu.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.guitu.rule.Fault;

/** Gathers what is to be said. */
final class Remarks {
    private final List<Remark> all = new ArrayList<>();

    void error(Fault fault) {
        all.add(new Remark(Remark.Weight.ERROR, fault));
    }

    void warning(Fault fault) {
        all.add(new Remark(Remark.Weight.WARNING, fault));
    }

    /** Codes that nobody knows here. */
    void codes(String pointer, Collection<String> codes, Collection<String> known) {
        for (String code : codes) {
            if (!known.contains(code)) {
                error(
                        known.isEmpty()
                                ? new Fault(pointer, "lint-no-codes", Map.of("code", code))
                                : new Fault(
                                        pointer,
                                        "lint-unknown-code",
                                        Map.of("code", code, "expected", String.join(", ", known))));
            }
        }
    }

    /** All of them, each once, at the places that their pointers stand for. */
    List<Remark> at(UnaryOperator<String> places) {
        return all.stream()
                .map(remark -> new Remark(
                        remark.weight(),
                        new Fault(
                                places.apply(remark.fault().pointer()),
                                remark.fault().code(),
                                remark.fault().values())))
                .distinct()
                .toList();
    }

    List<Remark> all() {
        return List.copyOf(all);
    }
}
