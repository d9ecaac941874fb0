package org.guitu.server;

import java.lang.reflect.Constructor;
import java.util.Map;
import picocli.CommandLine;

/** Makes the commands, each with the environment it reads. */
final class Commands implements CommandLine.IFactory {
    private final Map<String, String> environment;

    Commands(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0].equals(Map.class)) {
                return type.cast(constructor.newInstance(environment));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
