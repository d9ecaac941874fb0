package org.guitu.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guitu.server.wording.Unfit;
import org.guitu.server.wording.Wording;

/** Reads the environment's variables and gathers every one that cannot be used. */
final class Variables {
    private final Map<String, String> environment;
    private final List<String> wrong = new ArrayList<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** A variable's value, or the standard one where it is not set. */
    <T> T read(String name, T standard, Function<String, Optional<T>> form, String code) {
        return readIfSet(name, form, code).orElse(standard);
    }

    <T> Optional<T> readIfSet(String name, Function<String, Optional<T>> form, String code) {
        Optional<String> text = Optional.ofNullable(environment.get(name));
        Optional<T> value = text.flatMap(form);
        if (text.isPresent() && value.isEmpty()) {
            wrong.add(Wording.line(code, Map.of("name", name, "value", withoutSecrets(text.get()))));
        }
        return value;
    }

    /** Refuses, naming all of them, where any variable cannot be used. */
    void refuseWrongOnes() {
        if (!wrong.isEmpty()) {
            throw new Unfit(wrong);
        }
    }

    // A JDBC URL may carry a password anywhere behind its slashes, and one without slashes was typed wrong elsewhere too.
    private static String withoutSecrets(String value) {
        return value.replaceAll("(?s)//.*", "//…")
                .replaceAll("(?s).*@", "…@")
                .replaceAll("(?is)(password|pwd|key)=.*", "$1=…");
    }
}
