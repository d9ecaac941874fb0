/** Findings: what is proposed against a person, and what a named officer alone decides (认定). */
@NullMarked
package org.guitu.finding;

import org.jspecify.annotations.NullMarked;
