package org.guitu.server.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was opened lately, so that looking at a case again does not unseal and parse all of it again. Everything that is
 * written about a person moves the person's turn on, by whichever process, and nobody is read here whose turn was not
 * just read in the database: what is kept is never older than that. Nothing of it is ever on a disk.
 */
final class Opened {
    /** About what an entry takes, opened and read; a person and a case without entries take less. */
    private static final int ENTRY_BYTES = 2_500;
    /** Which part of the memory may be taken. */
    private static final int SHARE = 8;

    private final long most = Runtime.getRuntime().maxMemory() / SHARE / ENTRY_BYTES;
    private final Map<String, PersonFiles> people = new LinkedHashMap<>(16, 0.75f, true);
    private long taken;

    /** What was opened last of a person, at whatever turn that was. */
    synchronized Optional<PersonFiles> of(String personId) {
        return Optional.ofNullable(people.get(personId));
    }

    /** Keeps what was opened, in the place of those that nobody has asked for the longest. */
    synchronized void keep(PersonFiles files) {
        forget(files.personId());
        people.put(files.personId(), files);
        taken += files.weight();
        while (taken > most) {
            forget(people.keySet().iterator().next());
        }
    }

    /** Forgets a person. */
    synchronized void forget(String personId) {
        PersonFiles gone = people.remove(personId);
        taken -= gone == null ? 0 : gone.weight();
    }
}
