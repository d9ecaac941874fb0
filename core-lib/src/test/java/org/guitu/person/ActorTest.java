package org.guitu.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.guitu.division.Division;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An actor is an id, a role and a township, and a wrong one says which of the three is wrong. */
class ActorTest {
    private static final Division TOWNSHIP = new Division("421202001");

    @ParameterizedTest
    @ValueSource(strings = {"w1", "a", "A.b-c_9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void anIdIsThePlatformsOwn(String id) {
        assertThat(new Actor(id, "CASE_WORKER", TOWNSHIP).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "'',       CASE_WORKER, 421202001, id",
        "王某,      CASE_WORKER, 421202001, id",
        "'a b',    CASE_WORKER, 421202001, id",
        "a/b,      CASE_WORKER, 421202001, id",
        "01234567890123456789012345678901234567890123456789012345678901234, CASE_WORKER, 421202001, id",
        "w1,       case_worker, 421202001, role",
        "w1,       C,           421202001, role",
        "w1,       '',          421202001, role",
        "w1,       9CASE,       421202001, role",
        "w1,       CASE WORKER, 421202001, role",
        "w1,       ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJA, 421202001, role",
        "w1,       CASE_WORKER, 421202,    district",
    })
    void aWrongOneSaysWhich(String id, String role, String district, String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor(id, role, new Division(district)))
                .withMessageStartingWith(wrong + ":");
    }

    @Test
    void theMessageDoesNotRepeatWhatMayBeAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor("王某", "CASE_WORKER", TOWNSHIP))
                .withMessageNotContaining("王");
    }
}
