package org.guitu.conformance.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * What the suite needs of an implementation. Bodies and answers are trees in the wire form, so that
 * one vector serves an implementation in this JVM and one behind HTTP alike. A method that cannot
 * give an answer throws {@link PlatformFault}. One instance serves one vector.
 */
public interface Platform {
    /**
     * Opens a file for a made-up person who is new to the platform.
     *
     * @param birthDate the person's day of birth
     * @param occasion when and by whom
     * @return the person's id
     */
    String openPerson(LocalDate birthDate, Occasion occasion);

    /**
     * Opens a case without an order.
     *
     * @param personId the person
     * @param occasion when and by whom
     * @return the case's id
     */
    String openCase(String personId, Occasion occasion);

    /**
     * Submits a command.
     *
     * @param caseId the case
     * @param command the command
     * @return how it was answered
     */
    Outcome submit(String caseId, Command command);

    /**
     * Asks for a case's answer.
     *
     * @param caseId the case
     * @param moment the day and the instant
     * @return the answer form
     */
    JsonNode answer(String caseId, Moment moment);

    /**
     * Asks for the reasons behind an answer.
     *
     * @param caseId the case
     * @param subject what is to be explained, such as {@code deadlines/report}
     * @param moment the day and the instant
     * @return the tree of reasons
     */
    JsonNode why(String caseId, String subject, Moment moment);

    /**
     * Asks which commands are possible.
     *
     * @param caseId the case
     * @param moment the day and the instant
     * @return an object whose {@code permitted} is an array of objects with their {@code command}
     */
    JsonNode permitted(String caseId, Moment moment);

    /**
     * The calls made so far, where there are any to show.
     *
     * @return them, personal data taken out
     */
    default List<Exchange> exchanges() {
        return List.of();
    }
}
