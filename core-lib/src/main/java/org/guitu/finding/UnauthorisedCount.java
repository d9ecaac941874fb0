package org.guitu.finding;

/**
 * What a serious breach is counted from (LIF-11): unauthorised absences that no standing finding cites.
 *
 * @param absences how many, at least 0
 * @param days their days, at least 0
 */
public record UnauthorisedCount(int absences, int days) {}
