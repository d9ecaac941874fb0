package org.guitu.policy;

import java.util.Set;

/** Whom a change of a pack concerns, in the order in which {@link PackDiff} tells them. */
public enum Concern {
    /** Which pack it is, for which places, from when on. */
    PACK,
    /** What becomes otherwise for the person. */
    PERSON,
    /** What becomes otherwise for those who work with the person. */
    WORKERS,
    /** What is kept on record, and where what is said comes from. */
    RECORD;

    /** Fields that say who does something and how they are reminded of it. */
    private static final Set<String> WORK = Set.of("role", "clearedBy", "droppedBy", "levels", "recordedBy");
    /** Parameters that tell those who work what to do; all the others decide about the person. */
    private static final Set<ParameterName> OF_WORK = Set.of(
            ParameterName.RECORD_LATE_MAX,
            ParameterName.FINDING_DECIDED_BY,
            ParameterName.REMIND_BEFORE,
            ParameterName.ESCALATE_AFTER,
            ParameterName.ESCALATE_TO,
            ParameterName.LOOK_AGAIN_BY);
    /** What the person has a hand in. */
    private static final Set<String> STEPS_OF_THE_PERSON = Set.of("report", "sign");

    static Concern of(Aspect aspect) {
        if (aspect.table().isEmpty()) {
            return PACK;
        }
        return WORK.contains(aspect.field()) ? WORKERS : ofRow(aspect.table(), aspect.id());
    }

    static Concern ofRow(String table, String id) {
        return switch (table) {
            case "parameters" -> OF_WORK.stream().anyMatch(name -> name.key().equals(id)) ? WORKERS : PERSON;
            case "deadlines" -> STEPS_OF_THE_PERSON.contains(id) ? PERSON : WORKERS;
            case "workGroup" -> WORKERS;
            case "file", "papers", "facts" -> RECORD;
            default -> PERSON;
        };
    }
}
