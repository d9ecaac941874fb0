package org.guitu.conformance.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.guitu.conformance.core.CorePlatforms;
import org.guitu.conformance.engine.Platform;

/** The core once more, with some of its classes changed, beside the one that the other tests see. */
final class CoreCopy extends ClassLoader {
    private static final String FIXTURE = CorePlatforms.class.getPackageName() + ".";

    private final Map<String, byte[]> changed;

    private CoreCopy(Map<String, byte[]> changed) {
        super(CoreCopy.class.getClassLoader());
        this.changed = changed;
    }

    /** Platforms of a core in which some classes, by name, are others. */
    @SuppressWarnings("unchecked") // what CorePlatforms supplies is a platform of the engine, which all copies share
    static Supplier<Platform> platforms(Map<String, byte[]> changed) {
        try {
            Class<?> fixture = new CoreCopy(changed).loadClass(CorePlatforms.class.getName());
            return (Supplier<Platform>) fixture.getConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError("The changed core does not load", broken);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!copies(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = changed.get(name);
        if (bytes == null) {
            bytes = original(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] original(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    /** The core and the fixture over it; the engine that judges them is shared. */
    private static boolean copies(String name) {
        return name.startsWith(FIXTURE)
                || (name.startsWith("org.guitu.") && !name.startsWith("org.guitu.conformance."));
    }
}
