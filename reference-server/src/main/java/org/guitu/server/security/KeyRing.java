package org.guitu.server.security;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

/**
 * The installation's wrapping keys as they are at hand, under which the keys of people and cases are kept. Where a key is
 * asked for that it does not have, another process has turned the keys, and the file is read again.
 */
public final class KeyRing {
    private final KeyFile file;
    private final Suite suite;
    private final SecureRandom random = new SecureRandom();
    private volatile Map<String, SuiteKey> wrapping;

    /**
     * A ring of keys.
     *
     * @param file where they are read again
     * @param keys the keys as they were read first
     * @param suite by which algorithms they are used
     */
    public KeyRing(KeyFile file, Keys keys, Suite suite) {
        this.file = file;
        this.suite = suite;
        this.wrapping = used(keys);
    }

    /**
     * Draws a key for one person or case.
     *
     * @param under the id of the wrapping key
     * @param place the table and row that it belongs to
     * @return the key, wrapped
     */
    public Wrapped draw(String under, String place) {
        return new Wrapped(under, wrapping(under, place).seal(Keys.drawBytes(random), place));
    }

    /**
     * Opens the key of one person or case.
     *
     * @param key the key, wrapped
     * @param place the table and row
     * @return the key
     * @throws BrokenSeal where it was changed or moved, or its wrapping key is not in the file
     */
    public SuiteKey open(Wrapped key, String place) {
        return new SuiteKey(suite, Keys.of(wrapping(key.keyId(), place).open(key.sealed(), place)));
    }

    /**
     * Wraps a key anew.
     *
     * @param key the key as it was wrapped before
     * @param under the id of the wrapping key
     * @param place the table and row
     * @return the same key, wrapped
     * @throws BrokenSeal where it does not open
     */
    public Wrapped rewrap(Wrapped key, String under, String place) {
        byte[] plain = wrapping(key.keyId(), place).open(key.sealed(), place);
        return new Wrapped(under, wrapping(under, place).seal(plain, place));
    }

    /**
     * Reads the file again.
     *
     * @return the keys in it
     */
    public Keys refreshed() {
        return adopted(file.existing());
    }

    /**
     * Draws a further wrapping key into the file.
     *
     * @return the keys in it
     */
    public Keys turned() {
        return adopted(file.turn());
    }

    /**
     * Keeps others from rotating.
     *
     * @return what lets others rotate again once it is closed
     */
    public LockFile rotating() {
        return file.rotating();
    }

    private Keys adopted(Keys keys) {
        wrapping = used(keys);
        return keys;
    }

    private SuiteKey wrapping(String id, String place) {
        if (!wrapping.containsKey(id)) {
            refreshed();
        }
        SuiteKey found = wrapping.get(id);
        if (found == null) {
            throw new BrokenSeal(place);
        }
        return found;
    }

    private Map<String, SuiteKey> used(Keys keys) {
        Map<String, SuiteKey> used = new HashMap<>();
        keys.wrapping().forEach((id, key) -> used.put(id, new SuiteKey(suite, key)));
        return Map.copyOf(used);
    }
}
