package org.guitu.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guitu.day.TimeLimit;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/**
 * A policy pack (规则包) as it is read: everything that differs by place and time, as data (POL-01 to POL-05).
 * Published versions never change; a pack is a value.
 */
public final class Pack {
    private final String id;
    private final String version;
    private final String hash;
    private final Instant publishedAt;
    private final LocalDate effectiveFrom;
    private final @Nullable LocalDate effectiveUntil;
    private final List<String> divisions;
    private final Map<ParameterName, Parameter<?>> parameters;
    private final Map<String, DeadlineRow> deadlines;
    private final List<DeadlineRow> ofTheCourse;
    private final List<DeadlineRow> countedBack;
    private final Tables tables;
    private final Map<String, Pack> byMeasure;

    Pack(
            String id,
            String version,
            String hash,
            Instant publishedAt,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            List<String> divisions,
            Map<ParameterName, Parameter<?>> parameters,
            Map<String, DeadlineRow> deadlines,
            Tables tables) {
        this(
                id,
                version,
                hash,
                publishedAt,
                effectiveFrom,
                effectiveUntil,
                divisions,
                parameters,
                deadlines,
                tables,
                Map.of());
    }

    private Pack(
            String id,
            String version,
            String hash,
            Instant publishedAt,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            List<String> divisions,
            Map<ParameterName, Parameter<?>> parameters,
            Map<String, DeadlineRow> deadlines,
            Tables tables,
            Map<String, Pack> byMeasure) {
        this.id = id;
        this.version = version;
        this.hash = hash;
        this.publishedAt = publishedAt;
        this.effectiveFrom = effectiveFrom;
        this.effectiveUntil = effectiveUntil;
        this.divisions = List.copyOf(divisions);
        this.parameters = new EnumMap<>(parameters);
        this.deadlines = new TreeMap<>(deadlines);
        this.ofTheCourse = this.deadlines.values().stream()
                .filter(row -> row.from() != null && !(row.from() instanceof Trigger.Recorded))
                .toList();
        this.countedBack = this.deadlines.values().stream()
                .filter(row -> row.deadline() instanceof TimeLimit.Before)
                .toList();
        this.tables = tables;
        this.byMeasure = Map.copyOf(byMeasure);
    }

    /**
     * The pack's id.
     *
     * @return such as {@code cn}, never null
     */
    public String id() {
        return id;
    }

    /**
     * The pack's version.
     *
     * @return such as {@code 1}, never null
     */
    public String version() {
        return version;
    }

    /**
     * The hash of the pack's canonical form, what it extends merged in.
     *
     * @return SHA-256 in lower-case hexadecimal, never null
     */
    public String hash() {
        return hash;
    }

    /**
     * When this version was published. Until then nobody could know it (POL-04).
     *
     * @return the instant, never null
     */
    public Instant publishedAt() {
        return publishedAt;
    }

    /**
     * The first day that the pack judges.
     *
     * @return the day, never null
     */
    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /**
     * The last day that the pack judges (POL-05). From the next day on what begins is judged by the pack of a shorter
     * prefix.
     *
     * @return the day, or null where it has none
     */
    public @Nullable LocalDate effectiveUntil() {
        return effectiveUntil;
    }

    /**
     * The prefixes of the divisions that the pack is for; the empty prefix is the whole country.
     *
     * @return the prefixes, never null
     */
    public List<String> divisions() {
        return divisions;
    }

    /** The same pack with what it is for each measure. */
    Pack with(Map<String, Pack> measures) {
        return new Pack(
                id,
                version,
                hash,
                publishedAt,
                effectiveFrom,
                effectiveUntil,
                divisions,
                parameters,
                deadlines,
                tables,
                measures);
    }

    /**
     * This pack as it is read for a measure: the same values, with the status that each has there (LIF-32).
     *
     * @param measure the measure's code, never null
     * @return the pack for that measure, never null
     */
    public Pack forMeasure(String measure) {
        return byMeasure.getOrDefault(measure, this);
    }

    /**
     * Every deadline.
     *
     * @return the rows in the order of their ids, never null
     */
    public Collection<DeadlineRow> deadlines() {
        return Collections.unmodifiableCollection(deadlines.values());
    }

    /**
     * The deadlines that run from an event which is computed, or from a change of state (POL-08).
     *
     * @return the rows, never null
     */
    public List<DeadlineRow> deadlinesOfTheCourse() {
        return ofTheCourse;
    }

    /**
     * The deadlines that are counted back from an event which is known beforehand (POL-08).
     *
     * @return the rows, never null
     */
    public List<DeadlineRow> deadlinesCountedBack() {
        return countedBack;
    }

    /**
     * What findings can lead to (POL-11).
     *
     * @return the rows, never null
     */
    public Collection<ConsequenceRow> consequences() {
        return tables.consequences().values();
    }

    /**
     * The rows by which another case takes the place of one of a measure (POL-11, LIF-24).
     *
     * @param measure the measure's code, never null
     * @return the rows, never null
     */
    public List<ConsequenceRow> successors(String measure) {
        return consequences().stream()
                .filter(row -> row.then().outcome() == ConsequenceRow.Outcome.SUCCESSOR && row.isFor(measure))
                .toList();
    }

    /**
     * Whom the law spares a decision (POL-11).
     *
     * @return the rows, never null
     */
    public Collection<SparedRow> spared() {
        return tables.spared().values();
    }

    /**
     * The fields of the person's file (LIF-34).
     *
     * @return the fields by code, never null
     */
    public Map<String, FileField> file() {
        return tables.file();
    }

    /**
     * The papers that steps need (LIF-22).
     *
     * @return the rows, never null
     */
    public Collection<PaperRow> papers() {
        return Collections.unmodifiableCollection(tables.papers().values());
    }

    /**
     * The papers that a step needs (LIF-22).
     *
     * @param step the type of the step's fact, never null
     * @return the row, or empty where the step needs none
     */
    public Optional<PaperRow> papers(FactType step) {
        return Optional.ofNullable(tables.papers().get(step));
    }

    /**
     * The facts that the pack declares for its conditions (POL-07).
     *
     * @return the rows by code, in the order of the pack; never null
     */
    public Map<String, FactRow> facts() {
        return Collections.unmodifiableMap(tables.facts());
    }

    /**
     * What an agreement contains (POL-12).
     *
     * @return the rows by code, in the pack's order; never null
     */
    public Map<String, AgreementContent> agreementContents() {
        return Collections.unmodifiableMap(tables.arrangements().contents());
    }

    /**
     * The lines of the work group (POL-13).
     *
     * @return the rows, in the pack's order; never null
     */
    public Collection<GroupLine> workGroup() {
        return Collections.unmodifiableCollection(tables.arrangements().lines().values());
    }

    /**
     * The help that there is (POL-13).
     *
     * @return the rows, in the pack's order; never null
     */
    public Collection<SupportScheme> supportSchemes() {
        return Collections.unmodifiableCollection(
                tables.arrangements().schemes().values());
    }

    /**
     * The places of execution beside the townships themselves (POL-13).
     *
     * @return the rows by code, in the pack's order; never null
     */
    public Map<String, PlaceRow> places() {
        return Collections.unmodifiableMap(tables.arrangements().places());
    }

    /**
     * The grounds for the end of control (POL-14).
     *
     * @return the rows by code, in the pack's order; never null
     */
    public Map<String, ControlGround> controlGrounds() {
        return Collections.unmodifiableMap(tables.control().grounds());
    }

    /**
     * What a law or a local rule keeps people from (POL-15).
     *
     * @return the rows by code, in the pack's order; never null
     */
    public Map<String, RestrictionRow> restrictions() {
        return Collections.unmodifiableMap(tables.control().restrictions());
    }

    /**
     * A deadline of the pack.
     *
     * @param deadline the deadline's id, never null
     * @return the row, never null
     * @throws NullPointerException if there is none: every pack of this format has every row, so this is a bug
     */
    public DeadlineRow deadline(String deadline) {
        return Objects.requireNonNull(deadlines.get(deadline), deadline);
    }

    /**
     * A parameter that is a period.
     *
     * @param name a parameter of that kind, never null
     * @return the parameter, never null
     */
    public Parameter<Period> period(ParameterName name) {
        return parameter(name, Period.class);
    }

    /**
     * A parameter that is a number.
     *
     * @param name a parameter of that kind, never null
     * @return the parameter, never null
     */
    public Parameter<Integer> count(ParameterName name) {
        return parameter(name, Integer.class);
    }

    /**
     * A parameter that is true or false.
     *
     * @param name a parameter of that kind, never null
     * @return the parameter, never null
     */
    public Parameter<Boolean> truth(ParameterName name) {
        return parameter(name, Boolean.class);
    }

    /**
     * A parameter that is a code.
     *
     * @param name a parameter of that kind, never null
     * @return the parameter, never null
     */
    public Parameter<String> code(ParameterName name) {
        return parameter(name, String.class);
    }

    /**
     * A parameter that is a set of codes.
     *
     * @param name a parameter of that kind, never null
     * @return the parameter, in the pack's order; never null
     */
    @SuppressWarnings("unchecked")
    public Parameter<Set<String>> codes(ParameterName name) {
        return (Parameter<Set<String>>) (Parameter<?>) parameter(name, Set.class);
    }

    private <T> Parameter<T> parameter(ParameterName name, Class<T> type) {
        Parameter<?> parameter = Objects.requireNonNull(parameters.get(name), name.key());
        Parameter<?> law = parameter.law();
        return new Parameter<>(
                type.cast(parameter.value()),
                parameter.used(),
                law == null ? null : new Parameter<>(type.cast(law.value()), law.used()));
    }

    /**
     * The tables of a pack.
     *
     * @param consequences what findings can lead to
     * @param spared whom the law spares
     * @param file the fields of the file
     * @param papers the papers of each step
     * @param facts the facts that it declares
     * @param arrangements what a place arranges
     * @param control what ends control, and what restricts
     */
    record Tables(
            Map<String, ConsequenceRow> consequences,
            Map<String, SparedRow> spared,
            Map<String, FileField> file,
            Map<FactType, PaperRow> papers,
            Map<String, FactRow> facts,
            Arrangements arrangements,
            Control control) {}

    /**
     * What ends control, and what restricts (POL-14, POL-15).
     *
     * @param grounds the grounds for the end of control
     * @param restrictions what people are kept from
     */
    record Control(Map<String, ControlGround> grounds, Map<String, RestrictionRow> restrictions) {}

    /**
     * What a place arranges (POL-12, POL-13).
     *
     * @param contents what agreements contain
     * @param lines the lines of the work group
     * @param schemes the help that there is
     * @param places the places of execution
     */
    record Arrangements(
            Map<String, AgreementContent> contents,
            Map<String, GroupLine> lines,
            Map<String, SupportScheme> schemes,
            Map<String, PlaceRow> places) {}

    @Override
    public String toString() {
        return id + "/" + version;
    }
}
