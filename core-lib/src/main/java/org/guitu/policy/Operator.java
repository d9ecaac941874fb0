package org.guitu.policy;

/** How a condition compares a fact with what it asks for (POL-07). */
public enum Operator {
    /** The same. */
    EQUAL("="),
    /** Another one. */
    NOT_EQUAL("≠"),
    /** Less, or earlier. */
    LESS("<"),
    /** At most, or at the latest. */
    AT_MOST("≤"),
    /** One of several. */
    IN("in");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /**
     * The operator as a pack writes it.
     *
     * @return such as {@code ≤}, never null
     */
    public String sign() {
        return sign;
    }

    /** How a day or an instant is said to compare, for which less is before. */
    String inTime() {
        return switch (this) {
            case LESS -> "before";
            case AT_MOST -> "until";
            case EQUAL, NOT_EQUAL, IN -> sign;
        };
    }
}
