/** The strand of findings and its rules, one home each. Not API. */
@NullMarked
package org.guitu.finding.internal;

import org.jspecify.annotations.NullMarked;
