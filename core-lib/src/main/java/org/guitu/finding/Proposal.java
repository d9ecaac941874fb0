package org.guitu.finding;

import java.time.LocalDate;
import org.guitu.rule.Why;

/**
 * What the facts propose and only a named officer can make a finding (LIF-06, RGT-06).
 *
 * @param kind what is proposed, never null
 * @param since the day on which the facts completed it, never null
 * @param why the facts and the rule, never null
 */
public record Proposal(Finding.Kind kind, LocalDate since, Why why) {}
