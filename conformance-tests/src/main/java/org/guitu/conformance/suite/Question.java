package org.guitu.conformance.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What is asked of a case, with what the answer has to hold. */
public sealed interface Question {
    /**
     * The case's answer.
     *
     * @param expect the part of it that has to be there
     */
    record Answer(ObjectNode expect) implements Question {}

    /**
     * The reasons behind an answer.
     *
     * @param subject what is to be explained, such as {@code deadlines/report}
     * @param rules the rules that have to be among the reasons
     * @param used the status that each value of a pack has wherever the reasons use it, by its pointer
     */
    record Why(String subject, List<String> rules, Map<String, String> used) implements Question {}

    /**
     * The commands that are possible.
     *
     * @param has commands that have to be possible
     * @param lacks commands that must not be possible
     */
    record Permitted(List<String> has, List<String> lacks) implements Question {}
}
