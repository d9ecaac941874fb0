/**
 * The conformance suite: its command line and the base class for tests inside the JVM.
 */
@NullMarked
package org.guitu.conformance;

import org.jspecify.annotations.NullMarked;
