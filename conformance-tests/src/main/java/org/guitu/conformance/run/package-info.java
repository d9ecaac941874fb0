/**
 * Plans a run, plays its vectors in a shuffled order and draws the verdict.
 */
@NullMarked
package org.guitu.conformance.run;

import org.jspecify.annotations.NullMarked;
