/**
 * Writes what a run found as JSON, JUnit XML and one page of HTML.
 */
@NullMarked
package org.guitu.conformance.report;

import org.jspecify.annotations.NullMarked;
