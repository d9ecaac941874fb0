package org.guitu;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guitu.agreement.Arithmetic;
import org.guitu.agreement.Background;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Setting;
import org.guitu.day.KnownDays;
import org.guitu.day.WorkingCalendar;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Command;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.Packs;
import org.guitu.prompt.Span;
import org.guitu.reading.Outcome;
import org.guitu.reading.Permitted;
import org.guitu.reading.Reading;
import org.guitu.reading.Recorded;
import org.guitu.reading.internal.CaseReader;
import org.guitu.reading.internal.CommandReader;
import org.guitu.reading.internal.Decision;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * The library's door. Facts in, a reading out: a case is a set of entries, one fold reads them for any day, and a decision
 * accepts a fact or refuses it with every reason.
 *
 * <p>Immutable and safe for use by many threads. It reads no clock, draws no random number and keeps nothing: time, ids
 * and files are arguments.
 */
public final class Guitu {
    private final Setting setting;

    private Guitu(Setting setting) {
        this.setting = setting;
    }

    /**
     * The library with what law, place and calendar give.
     *
     * @param packs the policy packs, never null
     * @param calendar the working calendar, never null
     * @param divisions the divisions that exist or existed, never null
     * @return the library, never null
     */
    public static Guitu with(Packs packs, WorkingCalendar calendar, Divisions divisions) {
        return new Guitu(new Setting(packs, calendar, divisions));
    }

    /**
     * What this library reads with.
     *
     * @return packs, calendar and divisions, never null
     */
    public Setting setting() {
        return setting;
    }

    /**
     * Reads a command's body from the wire form.
     *
     * @param type the command's type, never null
     * @param body plain maps, lists, strings, whole numbers and booleans; never null
     * @return the fact, or every fault at its pointer; never null
     */
    public Parsed<Fact> parse(FactType type, Map<String, Object> body) {
        return CaseReader.parse(type, body, setting.divisions());
    }

    /**
     * Reads the whole body of a command from the wire form: the fact's fields, the {@code note} and the {@code papers} that
     * may come beside them, and in a correction (LIF-19) also what it puts in place, which is read as a command of the
     * type of the record that it corrects.
     *
     * @param file the case's file, which alone can tell what a correction is about; never null
     * @param type the command's type, never null
     * @param body plain maps, lists, strings, whole numbers, booleans and nulls; never null
     * @return the command, or every fault at its pointer; never null
     */
    public Parsed<Command> command(CaseFile file, FactType type, Map<String, ? extends @Nullable Object> body) {
        return CommandReader.read(file, type, body, setting.divisions());
    }

    /**
     * Counts terms and deadlines with reasons, where there is no case file.
     *
     * @param place the township or sub-district of execution, never null
     * @param measure which of the two measures, never null
     * @return the arithmetic there, never null
     * @throws IllegalArgumentException if the place is a wider division: packs are found by the township
     */
    public Arithmetic arithmetic(Division place, Measure measure) {
        if (!(Division.parseTownship(place.code()) instanceof Parsed.Good<Division>)) {
            throw new IllegalArgumentException("place: a township or sub-district is expected");
        }
        return new Arithmetic(setting, place, measure);
    }

    /**
     * Decides whether a fact may be recorded (LIF-20), by the packs published by the envelope's instant (POL-04).
     *
     * @param file the case's file, never null
     * @param fact what is to be recorded, never null
     * @param envelope who records and when, never null
     * @param background the person's day of birth and other cases, never null
     * @return accepted with the new entries, or refused with every reason; never null
     * @throws IllegalArgumentException if the fact holds what {@link #parse} would call a fault, such as a day that the
     *     library does not know ({@link KnownDays}); a fact that was parsed never does
     */
    public Outcome decide(CaseFile file, Fact fact, Envelope envelope, Background background) {
        return new Decision(setting, file, background, envelope).on(fact);
    }

    /**
     * Decides with nothing known beside the file.
     *
     * @param file the case's file, never null
     * @param fact what is to be recorded, never null
     * @param envelope who records and when, never null
     * @return accepted with the new entries, or refused with every reason; never null
     */
    public Outcome decide(CaseFile file, Fact fact, Envelope envelope) {
        return decide(file, fact, envelope, Background.NONE);
    }

    /**
     * Decides, and reads the case with the fact in it, for a host that has just recorded something, answers with the
     * reading and indexes the agenda: all of it comes of the fold that judged the fact.
     *
     * @param file the case's file, never null
     * @param fact what is to be recorded, never null
     * @param envelope who records and when, never null
     * @param background the person's day of birth and other cases, never null
     * @return what {@link #decide(CaseFile, Fact, Envelope, Background)} answers and, where it accepts, what {@link
     *     #read(CaseFile, LocalDate, Background)} answers for the day of the recording and what {@link #agenda} answers;
     *     never null
     * @throws IllegalArgumentException as {@code decide} does
     */
    public Recorded record(CaseFile file, Fact fact, Envelope envelope, Background background) {
        return new Decision(setting, file, background, envelope).andRead(fact);
    }

    /**
     * Reads a case for a day, past or coming, at its end in Shanghai (CNT-01, CNT-11), by all that is on file.
     *
     * @param file the case's file, never null
     * @param day the day asked, of the years that the library knows ({@link KnownDays}); never null
     * @param background the person's day of birth and other cases, never null
     * @return the reading, never null; whatever is on file it never throws: an entry that does not fit is an anomaly in it
     * @throws IllegalArgumentException if the day asked is none that the library knows
     */
    public Reading read(CaseFile file, LocalDate day, Background background) {
        return CaseReader.read(file, setting, background, day);
    }

    /**
     * Reads a case for a day by what had been recorded by an instant (CNT-11), of the person's other cases too, and with
     * the packs published by then (POL-04).
     *
     * @param file the case's file, never null
     * @param day the day asked, never null
     * @param background the person's day of birth and other cases, never null
     * @param knownAt the instant, itself included, or null for all that is on file
     * @return the reading, never null
     */
    public Reading read(CaseFile file, LocalDate day, Background background, @Nullable Instant knownAt) {
        return knownAt == null
                ? read(file, day, background)
                : read(file.knownAt(knownAt), day, background.knownAt(knownAt));
    }

    /**
     * Reads with nothing known beside the file.
     *
     * @param file the case's file, never null
     * @param day the day asked, of the years that the library knows ({@link KnownDays}); never null
     * @return the reading, never null
     * @throws IllegalArgumentException if the day asked is none that the library knows
     */
    public Reading read(CaseFile file, LocalDate day) {
        return read(file, day, Background.NONE);
    }

    /**
     * Which commands are possible now.
     *
     * @param file the case's file, never null
     * @param envelope who would record and when, never null
     * @param background the person's day of birth and other cases, never null
     * @return the refused types with the reasons that each of their commands would get, never null
     */
    public Permitted permitted(CaseFile file, Envelope envelope, Background background) {
        return new Decision(setting, file, background, envelope).permitted();
    }

    /**
     * What turns on which day if nothing more is recorded, from the day of the last recording on: a host that indexes it
     * answers "what is due today" by a range scan. Valid until the file's next entry, pack or calendar edition.
     *
     * @param file the case's file, never null
     * @param background the person's day of birth and other cases, never null
     * @return spans of states and prompts, never null
     */
    public List<Span> agenda(CaseFile file, Background background) {
        return CaseReader.agenda(file, setting, background);
    }
}
