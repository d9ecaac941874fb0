package org.guitu.rule;

/**
 * What a rule says in one situation: the key of its sentence, such as {@code LIF-05.deadline}.
 *
 * @param rule the rule that speaks, never null
 * @param word which of the rule's sentences, lower case with hyphens, never null
 */
public record Topic(RuleId rule, String word) {
    /**
     * Reads a topic from its key.
     *
     * @param key rule id, a dot, a word; never null
     * @return the topic, never null
     * @throws IllegalArgumentException if the key has another form: topics come from code, so this is a bug
     */
    public static Topic of(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("not a topic: " + key);
        }
        return new Topic(new RuleId(key.substring(0, dot)), key.substring(dot + 1));
    }

    /**
     * The key under which the sentence catalogue holds this topic.
     *
     * @return rule id, a dot, the word; never null
     */
    public String key() {
        return rule + "." + word;
    }
}
