package org.guitu.server.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.guitu.server.security.SuiteKey;

/** One person's key: it hides the person's record and the answers that are kept about the person. */
final class PersonKey {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String personId;
    private final SuiteKey key;

    PersonKey(String personId, SuiteKey key) {
        this.personId = personId;
        this.key = key;
    }

    /** Where the person's key and record belong. */
    static String place(String personId) {
        return "person/" + personId;
    }

    byte[] seal(PersonRecord person) {
        return seal(person, place(personId));
    }

    PersonRecord record(byte[] sealed) {
        return open(sealed, place(personId), PersonRecord.class);
    }

    byte[] seal(Reply reply, byte[] requestKey) {
        return seal(reply, answer(requestKey));
    }

    Reply reply(byte[] sealed, byte[] requestKey) {
        return open(sealed, answer(requestKey), Reply.class);
    }

    private static String answer(byte[] requestKey) {
        return "idempotency/" + HexFormat.of().formatHex(requestKey);
    }

    private byte[] seal(Object value, String place) {
        try {
            return key.seal(JSON.writeValueAsBytes(value), place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written", e);
        }
    }

    private <T> T open(byte[] sealed, String place, Class<T> type) {
        try {
            return JSON.readValue(key.open(sealed, place), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
